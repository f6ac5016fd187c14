package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Bevinding;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import org.junit.jupiter.api.Test;

/**
 * The audit trails of one case form a chain: each names the hash of the one before. Here a case is weighed five times in as many
 * weeks, and then somebody rearranges the file.
 */
class KetenTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Afwegingskader KADER = Afwegingskader.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-20T09:15:00Z"), ZoneOffset.UTC))
            .build();
    private static final List<AuditTrail> KETEN = keten("casus-2026-0142");

    @Test
    void a_chain_as_it_was_made_is_in_order() {
        assertThat(KADER.controleer(KETEN)).isEmpty();
        assertThat(KETEN.get(0).vorigeHash()).isNull();
        for (int i = 1; i < KETEN.size(); i++) {
            assertThat(KETEN.get(i).vorigeHash()).isEqualTo(KETEN.get(i - 1).hash());
        }
    }

    @Test
    void one_trail_without_a_previous_one_is_a_chain_and_so_is_none() {
        assertThat(KADER.controleer(KETEN.subList(0, 1))).isEmpty();
        assertThat(KADER.controleer(List.of())).isEmpty();
    }

    @Test
    void a_link_removed_from_the_middle_shows_at_the_one_behind_it() {
        for (int weg = 1; weg < KETEN.size() - 1; weg++) {
            assertThat(gevonden(zonder(weg))).as("without " + (weg + 1)).containsExactly((weg + 1) + " vorigeHash");
        }
    }

    @Test
    void a_link_removed_from_the_front_shows_at_what_is_then_the_first() {
        for (int weg = 1; weg < KETEN.size(); weg++) {
            assertThat(gevonden(KETEN.subList(weg, KETEN.size()))).containsExactly("1 vorigeHash");
        }
    }

    @Test
    void two_links_that_changed_places_show_at_the_first_of_them_and_only_there() {
        for (int i = 0; i < KETEN.size(); i++) {
            for (int j = i + 1; j < KETEN.size(); j++) {
                List<AuditTrail> verwisseld = new ArrayList<>(KETEN);
                Collections.swap(verwisseld, i, j);
                assertThat(gevonden(verwisseld))
                        .as(i + " and " + j + " swapped")
                        .containsExactly((i + 1) + " vorigeHash");
            }
        }
    }

    @Test
    void a_link_that_stands_twice_shows_at_its_second_place() {
        List<AuditTrail> dubbel = new ArrayList<>(KETEN);
        dubbel.add(2, KETEN.get(2));

        assertThat(gevonden(dubbel)).containsExactly("4 vorigeHash");
    }

    @Test
    void the_chains_of_two_cases_are_not_one_chain() {
        List<AuditTrail> twee = new ArrayList<>(KETEN);
        twee.addAll(keten("casus-2026-0143"));

        assertThat(gevonden(twee)).containsExactly("6 vorigeHash");
    }

    @Test
    void a_link_about_another_case_is_broken_even_when_it_names_the_hash_before_it() {
        AuditTrail andere = weeg("casus-2026-0143", Antwoord.JA, KETEN.get(1));

        assertThat(KADER.controleer(List.of(KETEN.get(0), KETEN.get(1), andere)))
                .containsExactly(new Bevinding(
                        3,
                        Foutcode.KETEN_KLOPT_NIET,
                        "invoer.referentie",
                        "Deze audit trail gaat over een andere casus dan de vorige. Een keten gaat over één casus."));
    }

    /** Behind a broken link nothing is known of the order; hash and outcome of a trail can be verified all the same. */
    @Test
    void only_the_first_broken_link_is_reported_but_whatever_else_is_wrong_behind_it_is() {
        AuditTrail vervalst = vervalst(KETEN.get(4));
        List<AuditTrail> gehavend = List.of(KETEN.get(2), KETEN.get(0), vervalst, vervalst.verzegeld());

        assertThat(gevonden(gehavend)).containsExactly("1 vorigeHash", "3 hash", "4 uitkomst");
    }

    @Test
    void an_altered_link_breaks_itself_but_not_the_chain() {
        List<AuditTrail> gewijzigd = new ArrayList<>(KETEN);
        gewijzigd.set(2, vervalst(KETEN.get(2)));
        assertThat(gevonden(gewijzigd)).containsExactly("3 hash");

        gewijzigd.set(2, gewijzigd.get(2).verzegeld());
        assertThat(gevonden(gewijzigd)).as("with its hash computed anew").containsExactly("3 uitkomst", "4 vorigeHash");
    }

    @Test
    void a_broken_chain_is_explained_in_the_language_of_the_framework() {
        assertThat(KADER.controleer(KETEN.subList(1, 3)))
                .extracting(Bevinding::uitleg)
                .containsExactly("De eerste audit trail verwijst naar een eerdere, die ontbreekt. "
                        + "Geef de hele keten, vanaf het eerste besluit.");
        assertThat(Afwegingskader.builder().taal(Taal.EN).build().controleer(zonder(2)))
                .singleElement()
                .satisfies(bevinding ->
                        assertThat(bevinding.uitleg()).isNotBlank().doesNotContain("keten", "vorige", "volgorde"));
    }

    /** Whoever computes all hashes anew still cannot make a decision before the one that it follows. */
    @Test
    void a_decision_that_was_taken_before_the_one_in_front_of_it_is_found_under_new_hashes_too() {
        List<AuditTrail> terug = vervalst(
                KETEN, 2, trail -> trail.genomenOp(trail.build().genomenOp().minusSeconds(1)));

        assertThat(gevonden(terug)).containsExactly("3 genomenOp");
        assertThat(gevonden(vervalst(KETEN, 2, trail -> {}))).isEmpty();
    }

    @Test
    void two_decisions_of_one_id_are_found_under_new_hashes_too() {
        assertThat(gevonden(
                        vervalst(KETEN, 3, trail -> trail.besluitId(KETEN.get(1).besluitId()))))
                .containsExactly("4 besluitId");
    }

    /** What was made for an exercise is no part of the file of a child, nor the other way round. */
    @Test
    void an_exercise_among_real_cases_is_found_and_a_real_case_among_exercises_too() {
        assertThat(gevonden(vervalst(KETEN, 1, trail -> trail.modus(AuditTrail.Modus.OEFENING))))
                .containsExactly("2 modus");
        assertThat(gevonden(vervalst(KETEN, 0, trail -> trail.modus(AuditTrail.Modus.OEFENING))))
                .containsExactly("2 modus", "3 modus", "4 modus", "5 modus");
    }

    @Test
    void a_chain_of_exercises_is_in_order() {
        List<AuditTrail> oefeningen = KETEN;
        for (int i = 0; i < KETEN.size(); i++) {
            oefeningen = vervalst(oefeningen, i, trail -> trail.modus(AuditTrail.Modus.OEFENING));
        }
        assertThat(gevonden(oefeningen)).isEmpty();
    }

    /** A link of another chain fits in when all hashes behind it are made anew; but not what it says of itself. */
    @Test
    void a_link_spliced_in_from_another_case_is_found_under_new_hashes_too() {
        List<AuditTrail> gelast = new ArrayList<>(KETEN);
        gelast.add(2, keten("casus-2026-0143").get(2));

        assertThat(gevonden(vervalst(gelast, 2, trail -> {}))).containsExactly("3 invoer.referentie");
    }

    @Test
    void a_link_repeated_under_new_hashes_is_found() {
        List<AuditTrail> herhaald = new ArrayList<>(KETEN);
        herhaald.add(3, KETEN.get(0));

        assertThat(gevonden(vervalst(herhaald, 3, trail -> {}))).containsExactly("4 besluitId");
    }

    @Test
    void what_a_chain_cannot_be_is_explained_in_both_languages() {
        for (List<AuditTrail> keten : List.of(
                vervalst(KETEN, 2, trail -> trail.genomenOp(Instant.parse("2020-01-01T00:00:00Z"))),
                vervalst(KETEN, 3, trail -> trail.besluitId(KETEN.get(1).besluitId())),
                vervalst(KETEN, 1, trail -> trail.modus(AuditTrail.Modus.OEFENING)))) {
            assertThat(KADER.controleer(keten)).singleElement().satisfies(bevinding -> {
                assertThat(bevinding.code()).isEqualTo(Foutcode.KETEN_KLOPT_NIET);
                assertThat(bevinding.uitleg()).contains(" keten");
            });
            assertThat(Afwegingskader.builder().taal(Taal.EN).build().controleer(keten))
                    .singleElement()
                    .satisfies(bevinding ->
                            assertThat(bevinding.uitleg()).contains("chain").doesNotContain("keten"));
        }
    }

    /** The first records of a case were deleted in time; the hash of the last of them was kept. */
    @Test
    void a_chain_whose_beginning_was_deleted_is_in_order_from_a_trusted_hash_on() {
        for (int weg = 1; weg < KETEN.size(); weg++) {
            assertThat(KADER.controleer(KETEN.get(weg - 1).hash(), KETEN.subList(weg, KETEN.size())))
                    .isEmpty();
        }
        assertThat(KADER.controleer(KETEN.get(4).hash(), List.of())).isEmpty();
    }

    @Test
    void from_a_trusted_hash_on_the_first_record_must_follow_it_and_all_else_is_verified_as_well() {
        String vanaf = KETEN.get(1).hash();

        assertThat(velden(KADER.controleer(vanaf, KETEN))).containsExactly("1 vorigeHash");
        assertThat(velden(KADER.controleer(vanaf, KETEN.subList(3, 5)))).containsExactly("1 vorigeHash");
        assertThat(velden(KADER.controleer(vanaf, List.of(KETEN.get(2), KETEN.get(4)))))
                .containsExactly("2 vorigeHash");
        assertThat(velden(KADER.controleer(vanaf, List.of(vervalst(KETEN.get(2)), KETEN.get(3)))))
                .containsExactly("1 hash");
        assertThat(KADER.controleer(vanaf, KETEN))
                .extracting(Bevinding::uitleg)
                .containsExactly("De eerste audit trail verwijst niet naar de hash waarvan u uitgaat. "
                        + "Er ontbreekt er een, of dit is een andere keten.");
    }

    @Test
    void what_cannot_be_a_hash_is_refused() {
        for (String hash : List.of("", "x", KETEN.get(0).hash().substring(1), "A".repeat(64), "0".repeat(64) + "\n")) {
            assertThatThrownBy(() -> KADER.controleer(hash, KETEN))
                    .isInstanceOfSatisfying(MeldcodeException.class, fout -> {
                        assertThat(fout.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE);
                        assertThat(fout.veld()).isEqualTo("vertrouwdeHash");
                    });
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_is_refused_by_name_before_anything_is_verified() {
        List<AuditTrail> metNull = new ArrayList<>(KETEN);
        metNull.set(3, null);

        assertThatNullPointerException()
                .isThrownBy(() -> KADER.controleer(metNull))
                .withMessage("keten[3]");
        assertThatNullPointerException()
                .isThrownBy(() -> KADER.controleer(KETEN.get(0).hash(), metNull))
                .withMessage("keten[3]");
        assertThatNullPointerException()
                .isThrownBy(() -> KADER.controleer((List<AuditTrail>) null))
                .withMessage("keten");
        assertThatNullPointerException()
                .isThrownBy(() -> KADER.controleer(null, KETEN))
                .withMessage("vertrouwdeHash");
        assertThatNullPointerException()
                .isThrownBy(() -> KADER.controleer((Besluit) null))
                .withMessage("besluit");
    }

    /** The hash of the last trail, kept elsewhere, is all that shows it. */
    @Test
    void a_limit__a_chain_whose_end_was_cut_off_is_in_order() {
        for (int einde = 1; einde < KETEN.size(); einde++) {
            assertThat(KADER.controleer(KETEN.subList(0, einde))).isEmpty();
        }
    }

    private static List<AuditTrail> keten(String referentie) {
        List<AuditTrail> keten = new ArrayList<>();
        for (Antwoord antwoord :
                List.of(Antwoord.ONBEKEND, Antwoord.TWIJFEL, Antwoord.NEE, Antwoord.ONBEKEND, Antwoord.JA)) {
            keten.add(weeg(referentie, antwoord, keten.isEmpty() ? null : keten.get(keten.size() - 1)));
        }
        return keten;
    }

    private static AuditTrail weeg(String referentie, Antwoord vermoeden, AuditTrail vorige) {
        Besluitcontext context = vorige == null
                ? Besluitcontext.STANDAARD
                : Besluitcontext.builder().na(vorige).build();
        return KADER.weeg(
                        Casus.builder(referentie, PEILDATUM)
                                .vermoeden(vermoeden)
                                .build(),
                        context)
                .auditTrail();
    }

    private static List<AuditTrail> zonder(int plaats) {
        List<AuditTrail> keten = new ArrayList<>(KETEN);
        keten.remove(plaats);
        return keten;
    }

    /** With one link altered, and that and all behind it linked and sealed anew. */
    private static List<AuditTrail> vervalst(List<AuditTrail> keten, int plaats, Consumer<AuditTrail.Builder> hoe) {
        List<AuditTrail> vervalst = new ArrayList<>(keten.subList(0, plaats));
        for (AuditTrail trail : keten.subList(plaats, keten.size())) {
            AuditTrail.Builder anders = trail.toBuilder();
            if (vervalst.size() == plaats) {
                hoe.accept(anders);
            }
            if (!vervalst.isEmpty()) {
                anders.vorigeHash(vervalst.get(vervalst.size() - 1).hash());
            }
            vervalst.add(anders.build().verzegeld());
        }
        return vervalst;
    }

    private static List<String> gevonden(List<AuditTrail> keten) {
        return velden(KADER.controleer(keten));
    }

    private static List<String> velden(List<Bevinding> bevindingen) {
        assertThat(bevindingen)
                .allSatisfy(bevinding -> assertThat(bevinding.code())
                        .isEqualTo(
                                switch (bevinding.veld()) {
                                    case "hash" -> Foutcode.HASH_KLOPT_NIET;
                                    case "uitkomst" -> Foutcode.UITKOMST_WIJKT_AF;
                                    default -> Foutcode.KETEN_KLOPT_NIET;
                                }));
        return bevindingen.stream()
                .map(bevinding -> bevinding.nummer() + " " + bevinding.veld())
                .toList();
    }

    /** With an outcome that none of these cases has. */
    private static AuditTrail vervalst(AuditTrail trail) {
        return trail.toBuilder()
                .uitkomst(new Uitkomst(Melding.VEREIST, Meldnorm.NORM_3, 5, Hulpbesluit.SAMEN_MET_VEILIG_THUIS, true))
                .build();
    }
}
