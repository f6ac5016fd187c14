package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Bevinding;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.OpenVraag;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Regelset;
import nl.meldcode.Rol;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import org.junit.jupiter.api.Test;

/** A stored decision must say, beside its audit trail, what that audit trail says and what the rules give. */
class BesluitControleTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Afwegingskader KADER = Afwegingskader.onderwijs();

    /** A report on top of existing help, with an action, a reason and a point of attention. */
    private static final Besluit VEREIST = KADER.weeg(Casus.builder("casus-1", PEILDATUM)
            .vermoeden(Antwoord.JA)
            .structureleOnveiligheid(Antwoord.TWIJFEL)
            .bestaandeHulpverlening(BestaandeHulp.Organisatie.LOKAAL_TEAM)
            .oudersVoorafGeinformeerd(Antwoord.NEE)
            .redenOmNietTeMelden(Reden.AL_HULPVERLENING_AANWEZIG)
            .redenOmNietTeMelden(Reden.OVERIG)
            .build());

    /** Two questions are open, and cannot wait. */
    private static final Besluit ONVOLLEDIG = KADER.weeg(Casus.builder("casus-2", PEILDATUM)
            .vermoeden(Antwoord.JA)
            .acuteOnveiligheid(Antwoord.NEE)
            .termijn(PEILDATUM.minusDays(1))
            .bijzondereVorm(BijzondereVorm.MENSENHANDEL)
            .build());

    @Test
    void a_decision_as_it_was_made_is_in_order_also_when_it_was_written_and_read() {
        for (Besluit besluit : List.of(VEREIST, ONVOLLEDIG)) {
            assertThat(KADER.controleer(besluit)).isEmpty();
            assertThat(KADER.controleer(
                            MeldcodeJson.readBesluit(MeldcodeJson.write(besluit).getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
        }
        assertThat(VEREIST.redenen()).hasSize(2);
        assertThat(ONVOLLEDIG.openVragen()).hasSize(2);
    }

    @Test
    void what_a_decision_has_in_common_with_its_audit_trail_must_be_the_same_there() {
        Uitkomst uitkomst = VEREIST.uitkomst();
        Map<String, Consumer<Besluit.Builder>> wijzigingen = new LinkedHashMap<>();
        wijzigingen.put("referentie", b -> b.referentie("casus-2"));
        wijzigingen.put("peildatum", b -> b.peildatum(PEILDATUM.plusDays(1)));
        wijzigingen.put(
                "melding",
                b -> b.uitkomst(new Uitkomst(
                        Melding.NIET_VEREIST,
                        uitkomst.meldnorm(),
                        uitkomst.beslissendeAfweging(),
                        uitkomst.hulp(),
                        true)));
        wijzigingen.put(
                "meldnorm",
                b -> b.uitkomst(new Uitkomst(
                        uitkomst.melding(), Meldnorm.NORM_2, uitkomst.beslissendeAfweging(), uitkomst.hulp(), true)));
        wijzigingen.put(
                "beslissendeAfweging",
                b -> b.uitkomst(new Uitkomst(uitkomst.melding(), uitkomst.meldnorm(), null, uitkomst.hulp(), true)));
        wijzigingen.put(
                "hulp",
                b -> b.uitkomst(new Uitkomst(
                        uitkomst.melding(),
                        uitkomst.meldnorm(),
                        uitkomst.beslissendeAfweging(),
                        Hulpbesluit.ZELF_BIEDEN_OF_ORGANISEREN,
                        true)));
        wijzigingen.put(
                "enEn",
                b -> b.uitkomst(new Uitkomst(
                        uitkomst.melding(),
                        uitkomst.meldnorm(),
                        uitkomst.beslissendeAfweging(),
                        uitkomst.hulp(),
                        false)));

        wijzigingen.forEach((veld, wijziging) ->
                assertThat(gevonden(anders(VEREIST, wijziging))).containsExactly("UITKOMST_WIJKT_AF " + veld));
    }

    @Test
    void what_only_a_decision_says_must_be_what_the_rules_give() {
        Afweging tweede = VEREIST.afwegingen().get(1);
        Actie actie = VEREIST.acties().get(0);
        Redenoordeel reden = VEREIST.redenen().get(0);
        OpenVraag vraag = ONVOLLEDIG.openVragen().get(0);

        for (Afweging andere : List.of(
                new Afweging(2, Antwoord.NEE, tweede.status(), tweede.vraag()),
                new Afweging(2, tweede.antwoord(), Afweging.Status.BEANTWOORD, tweede.vraag()))) {
            assertThat(gevonden(anders(VEREIST, b -> b.afwegingen(met(VEREIST.afwegingen(), 1, andere)))))
                    .containsExactly("UITKOMST_WIJKT_AF afwegingen");
        }
        for (Actie andere : List.of(
                new Actie(Actie.Code.HULP_AFSLUITEN, actie.wie(), actie.wanneer(), actie.uiterlijk(), actie.tekst()),
                new Actie(actie.code(), Rol.LEERKRACHT, actie.wanneer(), actie.uiterlijk(), actie.tekst()),
                new Actie(actie.code(), actie.wie(), Actie.Wanneer.UITERLIJK, actie.uiterlijk(), actie.tekst()),
                new Actie(actie.code(), actie.wie(), actie.wanneer(), PEILDATUM, actie.tekst()))) {
            assertThat(gevonden(anders(VEREIST, b -> b.acties(met(VEREIST.acties(), 0, andere)))))
                    .containsExactly("UITKOMST_WIJKT_AF acties");
        }
        for (Redenoordeel andere : List.of(
                new Redenoordeel(Reden.PRIVACY_AVG, reden.oordeel(), reden.tekst()),
                new Redenoordeel(reden.code(), Redenoordeel.Oordeel.GELDIG, reden.tekst()))) {
            assertThat(gevonden(anders(VEREIST, b -> b.redenen(met(VEREIST.redenen(), 0, andere)))))
                    .containsExactly("UITKOMST_WIJKT_AF redenen");
        }
        for (OpenVraag andere : List.of(
                new OpenVraag("hulp.termijn", vraag.afweging(), vraag.dringend(), vraag.vraag(), vraag.hulpvragen()),
                new OpenVraag(vraag.veld(), 1, vraag.dringend(), vraag.vraag(), vraag.hulpvragen()),
                new OpenVraag(vraag.veld(), vraag.afweging(), false, vraag.vraag(), vraag.hulpvragen()))) {
            assertThat(gevonden(anders(ONVOLLEDIG, b -> b.openVragen(met(ONVOLLEDIG.openVragen(), 0, andere)))))
                    .containsExactly("UITKOMST_WIJKT_AF openVragen");
        }
        assertThat(gevonden(anders(
                        VEREIST,
                        b -> b.aandachtspunten(met(
                                VEREIST.aandachtspunten(),
                                0,
                                new Aandachtspunt(Aandachtspunt.Code.TERMIJN_LANG, "x"))))))
                .containsExactly("UITKOMST_WIJKT_AF aandachtspunten");
    }

    @Test
    void a_list_with_an_entry_less_or_two_that_changed_places_is_found() {
        assertThat(gevonden(anders(VEREIST, b -> b.acties(zonderEerste(VEREIST.acties())))))
                .containsExactly("UITKOMST_WIJKT_AF acties");
        assertThat(gevonden(anders(VEREIST, b -> b.redenen(verwisseld(VEREIST.redenen())))))
                .containsExactly("UITKOMST_WIJKT_AF redenen");
        assertThat(gevonden(anders(VEREIST, b -> b.aandachtspunten(List.of()))))
                .containsExactly("UITKOMST_WIJKT_AF aandachtspunten");
        assertThat(gevonden(anders(ONVOLLEDIG, b -> b.openVragen(verwisseld(ONVOLLEDIG.openVragen())))))
                .containsExactly("UITKOMST_WIJKT_AF openVragen");
    }

    /** The decision of another case around this audit trail. */
    @Test
    void all_that_differs_is_found_in_the_order_of_the_fields() {
        Besluit gelast = Besluit.builder(ONVOLLEDIG.auditTrail())
                .referentie(VEREIST.referentie())
                .uitkomst(VEREIST.uitkomst())
                .afwegingen(VEREIST.afwegingen())
                .acties(VEREIST.acties())
                .redenen(VEREIST.redenen())
                .aandachtspunten(VEREIST.aandachtspunten())
                .toelichting(VEREIST.toelichting())
                .build();

        assertThat(KADER.controleer(gelast))
                .extracting(Bevinding::veld)
                .containsExactly(
                        "referentie",
                        "melding",
                        "meldnorm",
                        "hulp",
                        "enEn",
                        "afwegingen",
                        "openVragen",
                        "acties",
                        "redenen",
                        "aandachtspunten");
    }

    /** Texts follow the language and may be reworded by a later version of the library. */
    @Test
    void other_words_and_another_language_are_in_order() {
        assertThat(gevonden(anders(VEREIST, b -> b.toelichting("Anders gezegd."))))
                .isEmpty();
        assertThat(Afwegingskader.builder().taal(Taal.EN).build().controleer(VEREIST))
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_the_audit_trail_itself_is_found_under_its_own_path() {
        AuditTrail trail = VEREIST.auditTrail();
        Uitkomst andere = new Uitkomst(Melding.ONVOLLEDIG, null, 1, Hulpbesluit.NOG_TE_BEPALEN, false);
        Regelset regelset = trail.regelset();

        assertThat(gevonden(om(VEREIST, trail.toBuilder().uitkomst(andere).build(), andere)))
                .as("altered, with the decision around it")
                .containsExactly("HASH_KLOPT_NIET auditTrail.hash");
        assertThat(gevonden(
                        om(VEREIST, trail.toBuilder().uitkomst(andere).build().verzegeld(), andere)))
                .as("under a new hash")
                .containsExactly("UITKOMST_WIJKT_AF auditTrail.uitkomst");
        assertThat(gevonden(om(
                        VEREIST,
                        trail.toBuilder()
                                .regelset(new Regelset(
                                        regelset.id(),
                                        "2031.7",
                                        regelset.geldigVanaf(),
                                        regelset.geldigTot(),
                                        regelset.sha256()))
                                .build()
                                .verzegeld(),
                        trail.uitkomst())))
                .containsExactly("ONBEKENDE_REGELSET auditTrail.regelset");
    }

    /** Where a decision stands in its chain, only the whole chain shows. */
    @Test
    void a_later_decision_is_in_order_by_itself() {
        Besluit later = KADER.weeg(
                VEREIST.auditTrail().invoer(),
                Besluitcontext.builder().na(VEREIST.auditTrail()).build());

        assertThat(KADER.controleer(later)).isEmpty();
    }

    @Test
    void says_in_both_languages_what_to_rely_on() {
        Besluit anders = anders(VEREIST, b -> b.acties(List.of()));

        assertThat(KADER.controleer(anders))
                .containsExactly(
                        new Bevinding(
                                1,
                                Foutcode.UITKOMST_WIJKT_AF,
                                "acties",
                                "Het besluit zegt hier iets anders dan volgt uit zijn audit trail. Ga uit van de audit trail."));
        assertThat(Afwegingskader.builder().taal(Taal.EN).build().controleer(anders))
                .extracting(Bevinding::uitleg)
                .containsExactly("The decision says something else here than follows from its audit trail. "
                        + "Rely on the audit trail.");
    }

    private static List<String> gevonden(Besluit besluit) {
        return KADER.controleer(besluit).stream()
                .map(bevinding -> bevinding.code() + " " + bevinding.veld())
                .toList();
    }

    private static Besluit anders(Besluit besluit, Consumer<Besluit.Builder> wijziging) {
        Besluit.Builder anders = builder(besluit, besluit.auditTrail());
        wijziging.accept(anders);
        return anders.build();
    }

    /** The same decision around another audit trail. */
    private static Besluit om(Besluit besluit, AuditTrail trail, Uitkomst uitkomst) {
        return builder(besluit, trail).uitkomst(uitkomst).build();
    }

    private static Besluit.Builder builder(Besluit besluit, AuditTrail trail) {
        return Besluit.builder(trail)
                .afwegingen(besluit.afwegingen())
                .openVragen(besluit.openVragen())
                .acties(besluit.acties())
                .redenen(besluit.redenen())
                .aandachtspunten(besluit.aandachtspunten())
                .toelichting(besluit.toelichting());
    }

    private static <T> List<T> met(List<T> lijst, int plaats, T ander) {
        List<T> anders = new ArrayList<>(lijst);
        anders.set(plaats, ander);
        return anders;
    }

    private static <T> List<T> zonderEerste(List<T> lijst) {
        return lijst.subList(1, lijst.size());
    }

    private static <T> List<T> verwisseld(List<T> lijst) {
        List<T> anders = new ArrayList<>(lijst);
        Collections.swap(anders, 0, 1);
        return anders;
    }
}
