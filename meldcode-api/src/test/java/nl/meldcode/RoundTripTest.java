package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be made can be written and read, and is then the same: 20,000 values, contexts and their labels in the records among them.
 * What could not be read cannot be made.
 */
class RoundTripTest {

    private static final int VALUES = 5_000;
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void any_case_equals_itself_after_it_was_written_and_read() {
        same(RoundTripTest::casus, MeldcodeJson::write, MeldcodeJson::readCasus);
    }

    @Test
    void any_protocol_equals_itself_after_it_was_written_and_read() {
        same(RoundTripTest::protocol, MeldcodeJson::write, MeldcodeJson::readProtocol);
    }

    @Test
    void any_record_equals_itself_after_it_was_written_and_read() {
        same(RoundTripTest::trail, MeldcodeJson::write, MeldcodeJson::readAuditTrail);
    }

    @Test
    void any_decision_equals_itself_after_it_was_written_and_read() {
        same(RoundTripTest::besluit, MeldcodeJson::write, MeldcodeJson::readBesluit);
    }

    private static <T> void same(Function<Random, T> any, Function<T, String> write, Function<byte[], T> read) {
        Random random = new Random(20261120);
        for (int i = 0; i < VALUES; i++) {
            T value = any.apply(random);
            String json = write.apply(value);
            T again = read.apply(json.getBytes(StandardCharsets.UTF_8));
            if (!again.equals(value)
                    || again.hashCode() != value.hashCode()
                    || !write.apply(again).equals(json)) {
                assertThat(write.apply(again)).as("value %s", i).isEqualTo(json);
                assertThat(again).as("value %s: %s", i, json).isEqualTo(value);
            }
        }
    }

    // What cannot be read back is not made.

    private static Arguments refused(String field, Foutcode code, Supplier<?> made) {
        return Arguments.of(field, code, made);
    }

    static Stream<Arguments> refusals() {
        AuditTrail trail = trail(new Random(1));
        Besluit besluit = besluit(new Random(1));
        String longLine = "x".repeat(101);
        String longText = "x".repeat(2_001);
        return Stream.of(
                refused(
                        "genomenOp",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> trail.toBuilder()
                                .genomenOp(Instant.parse("2026-11-20T09:15:00.000000001Z"))
                                .build()),
                refused(
                        "genomenOp",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> trail.toBuilder()
                                .genomenOp(Instant.parse("+10000-01-01T00:00:00Z"))
                                .build()),
                refused(
                        "hash",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> trail.toBuilder().hash("").build()),
                refused(
                        "hash",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> trail.toBuilder().hash(HASH.replace('a', 'A')).build()),
                refused(
                        "vorigeHash",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> trail.toBuilder().vorigeHash("geen hash").build()),
                refused(
                        "stappen",
                        Foutcode.TE_GROOT,
                        () -> trail.toBuilder()
                                .stappen(Collections.nCopies(1_001, stap(new Random(2), 1)))
                                .build()),
                refused(
                        null,
                        Foutcode.TE_GROOT,
                        () -> trail.toBuilder()
                                .stappen(Collections.nCopies(
                                        600,
                                        AuditTrail.Stap.builder(1, "regel", "OPEN", "é".repeat(2_000))
                                                .build()))
                                .build()),
                refused(
                        "volgnummer",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> AuditTrail.Stap.builder(0, "regel", "OPEN", "x").build()),
                refused(
                        "regel",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> AuditTrail.Stap.builder(1, "Regel", "OPEN", "x").build()),
                refused(
                        "gevolg",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> AuditTrail.Stap.builder(1, "regel", longLine, "x").build()),
                refused(
                        "tekst",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> AuditTrail.Stap.builder(1, "regel", "OPEN", "").build()),
                refused(
                        "tekst",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> AuditTrail.Stap.builder(1, "regel", "OPEN", longText)
                                .build()),
                refused(
                        "afweging",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> AuditTrail.Stap.builder(1, "regel", "OPEN", "x")
                                .afweging(6, null)
                                .build()),
                refused(
                        "feiten[1]",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> AuditTrail.Stap.builder(1, "regel", "OPEN", "x")
                                .feiten(List.of("a", "a\n"))
                                .build()),
                refused(
                        "bron[0]",
                        Foutcode.PERSOONSGEGEVEN,
                        () -> AuditTrail.Stap.builder(1, "regel", "OPEN", "x")
                                .bron(List.of("111222333"))
                                .build()),
                refused("naam", Foutcode.ONGELDIGE_WAARDE, () -> new AuditTrail.Bibliotheek(" x", "1", "1")),
                refused("drools", Foutcode.ONGELDIGE_WAARDE, () -> new AuditTrail.Bibliotheek("x", "1", "\ud800")),
                refused("id", Foutcode.ONGELDIGE_WAARDE, () -> new Regelset("On derwijs", "1", DAY, null, HASH)),
                refused("sha256", Foutcode.ONGELDIGE_WAARDE, () -> new Regelset("onderwijs", "1", DAY, null, "x")),
                refused(
                        "geldigTot",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new Regelset("onderwijs", "1", DAY, LocalDate.of(10_000, 1, 1), HASH)),
                refused(
                        "beslissendeAfweging",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new Uitkomst(Melding.VEREIST, null, 0, Hulpbesluit.NOG_TE_BEPALEN, false)),
                refused(
                        "nummer",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new Afweging(6, Antwoord.JA, Afweging.Status.OPEN, "?")),
                refused(
                        "vraag",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new OpenVraag("afwegingen.vermoeden", 1, false, "\u200b", List.of())),
                refused(
                        "hulpvragen[0]",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new OpenVraag("afwegingen.vermoeden", 1, false, "?", List.of(""))),
                refused(
                        "uiterlijk",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new Actie(
                                Actie.Code.AFSLUITEN_EN_VASTLEGGEN,
                                Rol.DIRECTIE,
                                Actie.Wanneer.UITERLIJK,
                                LocalDate.of(-1, 1, 1),
                                "x")),
                refused(
                        "tekst",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new Redenoordeel(Reden.OVERIG, Redenoordeel.Oordeel.GELDIG, "")),
                refused(
                        "tekst",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> new Aandachtspunt(Aandachtspunt.Code.TERMIJN_LANG, "\u2028")),
                refused(
                        "afwegingen",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> Besluit.builder(trail).toelichting("x").build()),
                refused(
                        "afwegingen",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> Besluit.builder(trail)
                                .afwegingen(besluit.afwegingen().subList(0, 4))
                                .toelichting("x")
                                .build()),
                refused(
                        "toelichting",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> Besluit.builder(trail)
                                .afwegingen(besluit.afwegingen())
                                .build()),
                refused(
                        "acties",
                        Foutcode.TE_GROOT,
                        () -> Besluit.builder(trail)
                                .afwegingen(besluit.afwegingen())
                                .acties(Collections.nCopies(1_001, actie(new Random(1))))
                                .toelichting("x")
                                .build()),
                refused(
                        null,
                        Foutcode.TE_GROOT,
                        () -> Besluit.builder(trail)
                                .afwegingen(besluit.afwegingen())
                                .aandachtspunten(Collections.nCopies(
                                        1_000, new Aandachtspunt(Aandachtspunt.Code.TERMIJN_LANG, "x".repeat(1_100))))
                                .toelichting("x")
                                .build()),
                refused(
                        "referentie",
                        Foutcode.PERSOONSGEGEVEN,
                        () -> Besluit.builder(trail)
                                .referentie("111222333")
                                .afwegingen(besluit.afwegingen())
                                .toelichting("x")
                                .build()),
                refused(
                        "redenenOmNietTeMelden[1]",
                        Foutcode.ONGELDIGE_WAARDE,
                        () -> Casus.builder("x", DAY)
                                .redenOmNietTeMelden(Reden.OVERIG)
                                .redenOmNietTeMelden(Reden.OVERIG)
                                .build()),
                refused("verwerkingsactiviteit", Foutcode.ONGELDIGE_WAARDE, () -> uri("urn:x:\u2a38\u0308")),
                refused("verwerkingsactiviteit", Foutcode.ONGELDIGE_WAARDE, () -> uri("urn:x:\ud800")),
                refused("verwerkingsactiviteit", Foutcode.ONGELDIGE_WAARDE, () -> uri("urn:school:\u00e9")),
                refused("verwerkingsactiviteit", Foutcode.ONGELDIGE_WAARDE, () -> uri("urn:x:[y]")),
                refused("verwerkingsactiviteit", Foutcode.ONGELDIGE_WAARDE, () -> uri("https://[zz]/")),
                refused("verwerkingsactiviteit", Foutcode.ONGELDIGE_WAARDE, () -> uri("x:a#b#c")));
    }

    @ParameterizedTest(name = "{index} {0} {1}")
    @MethodSource("refusals")
    void what_could_not_be_read_cannot_be_made(String field, Foutcode code, Supplier<?> made) {
        assertThatExceptionOfType(MeldcodeException.class).isThrownBy(made::get).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.veld()).isEqualTo(field);
        });
    }

    @Test
    void a_uri_of_rfc_3986_is_taken() {
        for (String uri : List.of(
                "https://user@school.example:8443/a/b%20c/;p=1,2?q=/?x#f?/y",
                "https://[2001:db8::1]:80/x",
                "urn:uuid:00000000-0000-4000-8000-000000000001",
                "mailto:x@school.example",
                "file:///register/7",
                "tag:school.example,2026:meldcode")) {
            assertThat(uri(uri).verwerkingsactiviteit()).isEqualTo(uri);
        }
    }

    @Test
    void the_largest_record_that_can_be_made_can_be_read() {
        AuditTrail empty = trail(new Random(3)).toBuilder().stappen(List.of()).build();
        int least = MeldcodeJson.write(empty).getBytes(StandardCharsets.UTF_8).length;
        AuditTrail.Stap stap =
                AuditTrail.Stap.builder(1, "regel", "OPEN", "x".repeat(1_900)).build();
        int each = MeldcodeJson.write(empty.toBuilder()
                                .stappen(List.of(stap, stap))
                                .hash(null)
                                .build())
                        .length()
                - MeldcodeJson.write(empty.toBuilder()
                                .stappen(List.of(stap))
                                .hash(null)
                                .build())
                        .length();
        int most = (MeldcodeJson.MAX_BYTES - least + 1) / each;
        AuditTrail largest = empty.toBuilder()
                .stappen(Collections.nCopies(most, stap))
                .hash(null)
                .build();

        assertThat(MeldcodeJson.readAuditTrail(MeldcodeJson.write(largest).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(largest);
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> empty.toBuilder()
                        .stappen(Collections.nCopies(most + 1, stap))
                        .hash(null)
                        .build());
    }

    private static AuditTrail.Context uri(String uri) {
        return new AuditTrail.Context(null, null, uri, Map.of());
    }

    // Values of all that can be made.

    static Casus casus(Random random) {
        Casus.Builder casus = Casus.builder(text("ABCxyz._-", random, 1 + random.nextInt(64)), day(random))
                .bereik(any(random, Bereik.values()))
                .signalenInKaart(dayOrNull(random))
                .collegialeConsultatie(dayOrNull(random))
                .adviesVeiligThuis(dayOrNull(random))
                .uitkomstAdvies(any(random, Stappen.UitkomstAdvies.values()))
                .adviesOuders(any(random, Stappen.AdviesOuders.values()))
                .gesprekBetrokkenen(dayOrNull(random))
                .redenGeenGesprek(random.nextBoolean() ? null : any(random, Stappen.RedenGeenGesprek.values()))
                .vermoeden(any(random, Antwoord.values()))
                .acuteOnveiligheid(any(random, Antwoord.values()))
                .structureleOnveiligheid(any(random, Antwoord.values()))
                .onthulling(any(random, Antwoord.values()))
                .effectieveHulpMogelijk(any(random, Antwoord.values()))
                .hulpAanvaard(any(random, Antwoord.values()))
                .resultaatBereikt(any(random, Antwoord.values()))
                .termijn(dayOrNull(random))
                .casemanager(boolOrNull(random))
                .bijzondereVormen(some(random, BijzondereVorm.values()))
                .oudersVoorafGeinformeerd(any(random, Antwoord.values()))
                .alleGezagdragersGesproken(any(random, Antwoord.values()))
                .leerlingMeerderjarig(boolOrNull(random))
                .leerlingBetrokken(any(random, Antwoord.values()))
                .kindcheck(any(random, Antwoord.values()))
                .redenenOmNietTeMelden(some(random, Reden.values()));
        for (int i = random.nextInt(4); i > 0; i--) {
            casus.signaal(new Signaal(
                            day(random),
                            any(random, Signaal.Aard.values()),
                            random.nextBoolean() ? null : any(random, Signaal.Bron.values())))
                    .eerdereMelding(day(random))
                    .bestaandeHulpverlening(
                            new BestaandeHulp(any(random, BestaandeHulp.Organisatie.values()), dayOrNull(random)));
        }
        return casus.build();
    }

    static Protocol protocol(Random random) {
        return Protocol.builder()
                .uitvoerder(any(random, Rol.values()))
                .melder(any(random, Rol.values()))
                .beslisser(any(random, Rol.values()))
                .meldpunt(new Protocol.Meldpunt(line(random), text("+() -09", random, 3 + random.nextInt(6))))
                .dagenPerStap(new Protocol.DagenPerStap(days(random), days(random), days(random)))
                .verwijsindex(random.nextBoolean())
                .build();
    }

    static AuditTrail trail(Random random) {
        return AuditTrail.builder()
                .besluitId(new UUID(random.nextLong(), random.nextLong()))
                .genomenOp(Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L)))
                .modus(any(random, AuditTrail.Modus.values()))
                .taal(any(random, Taal.values()))
                .regelset(new Regelset("onderwijs", line(random), day(random), dayOrNull(random), HASH))
                .bibliotheek(new AuditTrail.Bibliotheek(line(random), line(random), line(random)))
                .invoer(casus(random))
                .protocol(protocol(random))
                .stappen(IntStream.rangeClosed(1, random.nextInt(4))
                        .mapToObj(nummer -> stap(random, nummer))
                        .toList())
                .uitkomst(uitkomst(random))
                .context(new AuditTrail.Context(
                        random.nextBoolean() ? null : HASH.substring(32),
                        random.nextBoolean() ? null : HASH.substring(48),
                        random.nextBoolean() ? null : "urn:school:" + text("a0/?-", random, 9),
                        labels(random, 5)))
                .vorigeHash(random.nextBoolean() ? null : HASH)
                .hash(random.nextBoolean() ? null : HASH)
                .build();
    }

    static Besluit besluit(Random random) {
        return Besluit.builder(trail(random))
                .referentie("een-andere")
                .peildatum(day(random))
                .uitkomst(uitkomst(random))
                .afwegingen(IntStream.rangeClosed(1, 5)
                        .mapToObj(nummer -> new Afweging(
                                nummer,
                                any(random, Antwoord.values()),
                                any(random, Afweging.Status.values()),
                                sentence(random)))
                        .toList())
                .openVragen(few(
                        random,
                        () -> new OpenVraag(
                                line(random),
                                1 + random.nextInt(5),
                                random.nextBoolean(),
                                sentence(random),
                                few(random, () -> sentence(random)))))
                .acties(few(random, () -> actie(random)))
                .redenen(few(
                        random,
                        () -> new Redenoordeel(
                                any(random, Reden.values()),
                                any(random, Redenoordeel.Oordeel.values()),
                                sentence(random))))
                .aandachtspunten(few(
                        random, () -> new Aandachtspunt(any(random, Aandachtspunt.Code.values()), sentence(random))))
                .toelichting(sentence(random))
                .build();
    }

    private static Actie actie(Random random) {
        return new Actie(
                any(random, Actie.Code.values()),
                any(random, Rol.values()),
                any(random, Actie.Wanneer.values()),
                dayOrNull(random),
                sentence(random));
    }

    private static AuditTrail.Stap stap(Random random, int nummer) {
        return AuditTrail.Stap.builder(nummer, "een-regel-" + nummer, line(random), sentence(random))
                .afweging(
                        random.nextBoolean() ? null : 1 + random.nextInt(5),
                        random.nextBoolean() ? null : any(random, Antwoord.values()))
                .feiten(few(random, () -> line(random)))
                .bron(few(random, () -> line(random)))
                .keuze(random.nextBoolean())
                .build();
    }

    private static Uitkomst uitkomst(Random random) {
        return new Uitkomst(
                any(random, Melding.values()),
                random.nextBoolean() ? null : any(random, Meldnorm.values()),
                random.nextBoolean() ? null : 1 + random.nextInt(5),
                any(random, Hulpbesluit.values()),
                random.nextBoolean());
    }

    private static Map<String, Object> labels(Random random, int depth) {
        Map<String, Object> labels = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            labels.put(
                    RandomText.printable(random, 4),
                    depth > 1 && random.nextBoolean() ? labels(random, depth - 1) : RandomText.printable(random, 20));
        }
        return labels;
    }

    private static <T> List<T> few(Random random, Supplier<T> any) {
        return Stream.generate(any).limit(random.nextInt(3)).toList();
    }

    private static <T> List<T> some(Random random, T[] values) {
        return Stream.of(values).filter(value -> random.nextInt(4) == 0).toList();
    }

    private static String line(Random random) {
        String text = RandomText.printable(random, 12).strip();
        return text.isEmpty() ? "x" : text;
    }

    private static String sentence(Random random) {
        return RandomText.printable(random, 40);
    }

    private static String text(String characters, Random random, int length) {
        return random.ints(length, 0, characters.length())
                .mapToObj(i -> characters.substring(i, i + 1))
                .reduce("", String::concat);
    }

    private static LocalDate day(Random random) {
        return random.nextInt(9) == 0
                ? LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1)
                : DAY.minusDays(random.nextInt(9));
    }

    private static LocalDate dayOrNull(Random random) {
        return random.nextBoolean() ? null : day(random);
    }

    private static Boolean boolOrNull(Random random) {
        return random.nextInt(3) == 0 ? null : random.nextBoolean();
    }

    private static Integer days(Random random) {
        return random.nextBoolean() ? null : random.nextInt(3_651);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
