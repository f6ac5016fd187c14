package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Bevinding;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Foutcode;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Reden;
import nl.meldcode.Taal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the case files that come along hold together. */
class CollectionTest {

    /** A full stop, question mark or exclamation mark, and a capital behind it: "Is het zo?" within a sentence does not end it. */
    private static final Pattern END = Pattern.compile("(?<=[.!?]['\u201d\u2019]?)\\s+(?=['\u201c\u2018]?\\p{Lu})");

    private static final Voorbeelden VOORBEELDEN = Voorbeelden.meegeleverd();

    @TestFactory
    Stream<DynamicTest> every_verhaal_has_three_to_six_sentences() {
        return VOORBEELDEN.bestanden().stream()
                .map(bestand -> dynamicTest(bestand, () -> {
                    Voorbeeld voorbeeld = VOORBEELDEN.lees(bestand);
                    assertThat(sentences(voorbeeld.verhaal())).hasSizeBetween(3, 6);
                    assertThat(sentences(voorbeeld.leerdoel())).hasSize(1);
                    assertThat(voorbeeld.verwacht().melding()).isNotNull();
                    assertThat(voorbeeld.verwacht().regels()).isNotEmpty();
                }));
    }

    @Test
    void counts_sentences() {
        assertThat(sentences("Een. Twee? 'Drie!' Vier: vijf, zes.")).hasSize(4);
    }

    @Test
    void they_show_what_there_is_to_show() {
        List<Uitslag> uitslagen = uitslagen();

        assertThat(uitslagen).hasSizeGreaterThanOrEqualTo(30);
        assertThat(uitslagen).extracting(uitslag -> uitslag.besluit().melding()).contains(Melding.values());
        assertThat(uitslagen)
                .extracting(uitslag -> uitslag.besluit().meldnorm())
                .contains(Meldnorm.values());
        assertThat(uitslagen).filteredOn(uitslag -> uitslag.besluit().enEn()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(uitslagen.stream()
                        .flatMap(uitslag -> uitslag.voorbeeld().casus().redenenOmNietTeMelden().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reden.class))))
                .containsExactlyInAnyOrder(Reden.values());
        assertThat(uitslagen.stream()
                        .flatMap(uitslag -> uitslag.voorbeeld().casus().bijzondereVormen().stream())
                        .distinct())
                .contains(BijzondereVorm.HUWELIJKSDWANG, BijzondereVorm.PARTNERGEWELD);
    }

    /** What the files expect, not what the rules say: a code that nobody expects can go missing unseen. */
    @Test
    void every_actie_and_aandachtspunt_is_expected_by_a_casus() {
        Set<Actie.Code> acties = EnumSet.noneOf(Actie.Code.class);
        Set<Aandachtspunt.Code> aandachtspunten = EnumSet.noneOf(Aandachtspunt.Code.class);
        for (String bestand : VOORBEELDEN.bestanden()) {
            Verwachting verwacht = VOORBEELDEN.lees(bestand).verwacht();
            acties.addAll(verwacht.acties());
            if (verwacht.aandachtspunten() != null) {
                aandachtspunten.addAll(verwacht.aandachtspunten());
            }
        }

        assertThat(acties).containsExactlyInAnyOrder(Actie.Code.values());
        assertThat(aandachtspunten).containsExactlyInAnyOrder(Aandachtspunt.Code.values());
    }

    /** Two case files with one reference are one case over time. */
    @ParameterizedTest
    @CsvSource({
        "zorgen-door-ouders-weggenomen, zorgen-komen-terug",
        "hulp-met-een-lange-termijn, termijn-voorbij-zonder-evaluatie",
        "wond-en-een-open-gesprek, wond-besproken-met-veilig-thuis"
    })
    void a_vervolg_is_a_link_of_the_same_keten(String eerste, String tweede) {
        Voorbeeld voor = VOORBEELDEN.lees(eerste + ".json");
        Voorbeeld na = VOORBEELDEN.lees(tweede + ".json");

        assertThat(na.casus().peildatum()).isAfter(voor.casus().peildatum());
        assertThat(voor.titel()).endsWith(" (1 van 2)");
        assertThat(voor.verhaal()).endsWith(" staat in de casus " + tweede + ".");
        assertThat(na.titel()).endsWith(" (2 van 2)");
        assertThat(na.verhaal()).startsWith("Dit is het vervolg op de casus " + eerste + ". ");

        Besluit besluit = kader(voor).weeg(voor.casus(), oefening().build());
        Besluit later =
                kader(na).weeg(na.casus(), oefening().na(besluit.auditTrail()).build());

        assertThat(voor.verwacht().verschillen(besluit, Taal.NL)).isEmpty();
        assertThat(na.verwacht().verschillen(later, Taal.NL)).isEmpty();
        assertThat(kader(na).controleer(List.of(besluit.auditTrail(), later.auditTrail())))
                .isEmpty();
        assertThat(kader(na).controleer(List.of(later.auditTrail(), besluit.auditTrail())))
                .extracting(Bevinding::code)
                .containsExactly(Foutcode.KETEN_KLOPT_NIET);
    }

    @Test
    void a_vervolg_is_there_only_where_it_is_named() {
        Set<String> twice = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (String bestand : VOORBEELDEN.bestanden()) {
            String referentie = VOORBEELDEN.lees(bestand).casus().referentie();
            if (!seen.add(referentie)) {
                twice.add(referentie);
            }
        }

        assertThat(twice).containsExactly("casus-2020-0052", "casus-2020-0063", "casus-2022-0377");
    }

    private static Afwegingskader kader(Voorbeeld voorbeeld) {
        return Afwegingskader.builder().protocol(voorbeeld.protocol()).build();
    }

    private static Besluitcontext.Builder oefening() {
        return Besluitcontext.builder().modus(AuditTrail.Modus.OEFENING);
    }

    /** Every case file, weighed, in the order of their names. */
    static List<Uitslag> uitslagen() {
        Oefening oefening = new Oefening(VOORBEELDEN, Taal.NL);
        return VOORBEELDEN.bestanden().stream()
                .map(oefening::toets)
                .sorted(Comparator.comparing(uitslag -> uitslag.voorbeeld().id()))
                .toList();
    }

    private static List<String> sentences(String text) {
        return List.of(END.split(text));
    }
}
