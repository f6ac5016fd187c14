package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a host prints by accident, into a log or a message, tells of a case no more than its key. */
class ToStringTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Casus CASUS = Casus.builder("casus-1", DAY)
            .bereik(Bereik.LEERLINGEN_ONDERLING)
            .signalenInKaart(DAY)
            .adviesVeiligThuis(DAY, Stappen.UitkomstAdvies.MELDEN)
            .redenGeenGesprek(Stappen.RedenGeenGesprek.SPOED)
            .signaal(new Signaal(DAY, Signaal.Aard.OVERIG, Signaal.Bron.OUDER))
            .vermoeden(Antwoord.JA)
            .acuteOnveiligheid(Antwoord.TWIJFEL)
            .bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.GGZ, DAY))
            .termijn(DAY)
            .bijzondereVorm(BijzondereVorm.ACHTERLATING)
            .eerdereMelding(DAY)
            .redenOmNietTeMelden(Reden.OVERIG)
            .build();

    private static final List<String> FACTS = List.of(
            "2026",
            "LEERLINGEN_ONDERLING",
            "MELDEN",
            "SPOED",
            "OVERIG",
            "OUDER",
            "JA",
            "TWIJFEL",
            "GGZ",
            "ACHTERLATING",
            "VEREIST",
            "ja",
            "geheim");

    @TestFactory
    Stream<DynamicTest> no_fact_is_shown() {
        Uitkomst uitkomst = new Uitkomst(Melding.VEREIST, Meldnorm.NORM_1, 2, Hulpbesluit.NOG_TE_BEPALEN, false);
        AuditTrail.Stap stap = AuditTrail.Stap.builder(1, "afweging-1-ja", "MELDEN", "geheim")
                .afweging(1, Antwoord.JA)
                .build();
        AuditTrail.Context context = new AuditTrail.Context(null, null, "urn:geheim", Map.of("geheim", "geheim"));
        AuditTrail trail = RoundTripTest.trail(new Random(1)).toBuilder()
                .invoer(CASUS)
                .stappen(List.of(stap))
                .uitkomst(uitkomst)
                .context(context)
                .hash(null)
                .build();
        List<Afweging> afwegingen = IntStream.rangeClosed(1, 5)
                .mapToObj(nummer -> new Afweging(nummer, Antwoord.JA, Afweging.Status.BESLISSEND, "geheim"))
                .toList();
        Actie actie =
                new Actie(Actie.Code.MELDEN_BIJ_VEILIG_THUIS, Rol.DIRECTIE, Actie.Wanneer.UITERLIJK, DAY, "geheim");
        Redenoordeel reden = new Redenoordeel(Reden.OVERIG, Redenoordeel.Oordeel.GELDIG, "geheim");
        Aandachtspunt punt = new Aandachtspunt(Aandachtspunt.Code.TERMIJN_LANG, "geheim");
        OpenVraag vraag = new OpenVraag("hulp.termijn", 4, true, "geheim", List.of("geheim"));
        Wijziging wijziging = new Wijziging("afwegingen.vermoeden", "ja", "nee", "geheim");
        Besluit besluit = Besluit.builder(trail)
                .afwegingen(afwegingen)
                .openVragen(List.of(vraag))
                .acties(List.of(actie))
                .redenen(List.of(reden))
                .aandachtspunten(List.of(punt))
                .toelichting("geheim")
                .build();
        Stream<Object> withKey = Stream.of(
                CASUS,
                trail,
                besluit,
                new WatAls(List.of(wijziging), CASUS, uitkomst, "geheim", "geheim"),
                new Vergelijking.Verschil(CASUS, uitkomst, "geheim", uitkomst, "geheim"));
        Stream<Object> without = Stream.of(
                CASUS.antwoorden(),
                CASUS.stappen(),
                CASUS.hulp(),
                CASUS.signalen(),
                CASUS.hulp().bestaandeHulpverlening(),
                stap,
                context,
                new Besluitcontext(AuditTrail.Modus.PRAKTIJK, context, null),
                afwegingen,
                actie,
                reden,
                punt,
                vraag,
                wijziging,
                uitkomst,
                new Herinnering(1, DAY, true, "geheim"));
        return Stream.concat(withKey.map(value -> test(value, "casus-1")), without.map(value -> test(value, "")));
    }

    private static DynamicTest test(Object value, String key) {
        return DynamicTest.dynamicTest(value.getClass().getSimpleName(), () -> {
            String shown = value.toString().replaceFirst("modus=PRAKTIJK|veld=[a-zA-Z.]+", "");
            assertThat(shown).contains(key).doesNotContain(FACTS);
        });
    }
}
