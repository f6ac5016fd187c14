package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Bevinding;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.Hulpbesluit;
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

    private static List<String> gevonden(List<AuditTrail> keten) {
        List<Bevinding> bevindingen = KADER.controleer(keten);
        assertThat(bevindingen)
                .allSatisfy(bevinding -> assertThat(bevinding.code())
                        .isEqualTo(
                                switch (bevinding.veld()) {
                                    case "hash" -> Foutcode.HASH_KLOPT_NIET;
                                    case "vorigeHash" -> Foutcode.KETEN_KLOPT_NIET;
                                    default -> Foutcode.UITKOMST_WIJKT_AF;
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
