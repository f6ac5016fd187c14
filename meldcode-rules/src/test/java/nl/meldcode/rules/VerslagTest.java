package nl.meldcode.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.TWIJFEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.Bereik;
import nl.meldcode.Besluitcontext;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Bron;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import nl.meldcode.Reden;
import nl.meldcode.Regelset;
import nl.meldcode.Rol;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import nl.meldcode.Taal;
import nl.meldcode.verslag.Verslag;
import nl.meldcode.verslag.Woorden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A reader can follow a decision from the page that is made of its audit trail.
 *
 * <p>The pages of some cases stand in {@code src/test/resources/verslag}. {@code -Dmeldcode.verslag=schrijf} writes them anew; what
 * changed is then for a person to read.
 */
class VerslagTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Path PAGES = Path.of("src", "test", "resources", "verslag");

    private static final Map<Taal, Map<Protocol, Afwegingskader>> KADERS = new EnumMap<>(Taal.class);

    /** Some of the side paths, in both languages by turns: whatever brings a rule that was not there yet, and some more. */
    private static final List<AuditTrail> GREEP = eenGreep();

    private static List<AuditTrail> eenGreep() {
        List<Ruimte.Geval> gevallen = Ruimte.zijpaden().toList();
        List<AuditTrail> greep = new ArrayList<>();
        Set<String> regels = new HashSet<>();
        for (int i = 0; i < gevallen.size(); i += 7) {
            Ruimte.Geval geval = gevallen.get(i);
            AuditTrail trail =
                    weeg(geval.casus(), geval.protocol(), Besluitcontext.STANDAARD, i % 2 == 0 ? Taal.NL : Taal.EN);
            boolean nieuw = regels.addAll(trail.stappen().stream()
                    .map(stap -> trail.taal() + stap.regel())
                    .toList());
            if (nieuw || i % 315 == 0) {
                greep.add(trail);
            }
        }
        return List.copyOf(greep);
    }

    private enum Vorm {
        TXT,
        MD;

        String van(AuditTrail trail) {
            return this == TXT ? Verslag.tekst(trail) : Verslag.markdown(trail);
        }
    }

    private record Voorbeeld(String naam, Casus casus, Protocol protocol, Besluitcontext context, Taal taal) {

        AuditTrail trail() {
            return weeg(casus, protocol, context, taal);
        }

        @Override
        public String toString() {
            return naam + "-" + taal.code();
        }
    }

    static Stream<Voorbeeld> voorbeelden() {
        return Arrays.stream(Taal.values())
                .flatMap(taal -> Stream.of(
                        new Voorbeeld(
                                "vereist",
                                vereist(),
                                Protocol.builder()
                                        .melder(Rol.DIRECTIE)
                                        .meldpunt(new Protocol.Meldpunt("Veilig Thuis Utrecht", "030-0000000"))
                                        .dagenPerStap(new Protocol.DagenPerStap(5, null, 20))
                                        .build(),
                                Besluitcontext.builder()
                                        .traceId("4bf92f3577b34da6a3ce929d0e0e4736")
                                        .verwerkingsactiviteit("https://school.example/register/meldcode")
                                        .label("afdeling", "onderbouw")
                                        .label("systeem", Map.of("naam", "dossier", "versie", "7.2"))
                                        .vorigeHash("a".repeat(64))
                                        .build(),
                                taal),
                        new Voorbeeld(
                                "niet-vereist", nietVereist(), Protocol.STANDAARD, Besluitcontext.STANDAARD, taal),
                        new Voorbeeld(
                                "raadpleeg",
                                raadpleeg(),
                                Protocol.STANDAARD,
                                Besluitcontext.builder()
                                        .modus(AuditTrail.Modus.OEFENING)
                                        .build(),
                                taal),
                        new Voorbeeld(
                                "buiten-bereik",
                                Casus.builder("casus-2026-0145", PEILDATUM)
                                        .bereik(Bereik.MEDEWERKER_SCHOOL)
                                        .build(),
                                Protocol.STANDAARD,
                                Besluitcontext.STANDAARD,
                                taal)));
    }

    /** Unsafety in doubt, help that is there already, and a reason that does not count. */
    private static Casus vereist() {
        return Casus.builder("casus-2026-0142", PEILDATUM)
                .signaal(new Signaal(
                        LocalDate.of(2026, 11, 1), Signaal.Aard.HOOG_SCHOOLVERZUIM, Signaal.Bron.LEERKRACHT))
                .signaal(LocalDate.of(2026, 10, 12), Signaal.Aard.ZORGELIJK_GEDRAG)
                .signalenInKaart(LocalDate.of(2026, 11, 3))
                .collegialeConsultatie(LocalDate.of(2026, 11, 5))
                .gesprekBetrokkenen(LocalDate.of(2026, 11, 10))
                .vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(TWIJFEL)
                .onthulling(NEE)
                .effectieveHulpMogelijk(JA)
                .bestaandeHulpverlening(
                        new BestaandeHulp(BestaandeHulp.Organisatie.LOKAAL_TEAM, LocalDate.of(2026, 6, 1)))
                .oudersVoorafGeinformeerd(NEE)
                .redenOmNietTeMelden(Reden.AL_HULPVERLENING_AANWEZIG)
                .build();
    }

    /** Help that was accepted, within its term. */
    private static Casus nietVereist() {
        return Casus.builder("casus-2026-0143", PEILDATUM)
                .signaal(LocalDate.of(2026, 10, 12), Signaal.Aard.ZORGELIJK_GEDRAG)
                .signalenInKaart(LocalDate.of(2026, 10, 14))
                .collegialeConsultatie(LocalDate.of(2026, 10, 15))
                .gesprekBetrokkenen(LocalDate.of(2026, 10, 20))
                .vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(NEE)
                .onthulling(NEE)
                .effectieveHulpMogelijk(JA)
                .hulpAanvaard(JA)
                .termijn(LocalDate.of(2027, 1, 31))
                .casemanager(true)
                .alleGezagdragersGesproken(JA)
                .redenOmNietTeMelden(Reden.HULPVERLENING_INGEZET)
                .build();
    }

    /** All unsafety denied, while an indication came after the advice of Veilig Thuis. */
    private static Casus raadpleeg() {
        return Casus.builder("casus-2026-0144", PEILDATUM)
                .signaal(new Signaal(
                        LocalDate.of(2026, 11, 12), Signaal.Aard.HERHAALDE_VERWAARLOZING, Signaal.Bron.POLITIE))
                .adviesVeiligThuis(LocalDate.of(2026, 11, 6), Stappen.UitkomstAdvies.GEEN_MELDING)
                .vermoeden(JA)
                .acuteOnveiligheid(NEE)
                .structureleOnveiligheid(NEE)
                .onthulling(NEE)
                .build();
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void a_page_reads_as_the_one_that_was_approved(Voorbeeld voorbeeld) throws IOException {
        AuditTrail trail = zonderVersies(voorbeeld.trail());
        for (Vorm vorm : Vorm.values()) {
            Path approved = PAGES.resolve(voorbeeld + "." + vorm.name().toLowerCase(Locale.ROOT));
            String page = vorm.van(trail).replace(trail.hash(), "0".repeat(64));
            if ("schrijf".equals(System.getProperty("meldcode.verslag"))) {
                Files.createDirectories(PAGES);
                Files.writeString(approved, page, UTF_8);
            }
            assertThat(page).isEqualTo(Files.readString(approved, UTF_8));
        }
    }

    @Test
    void every_step_is_on_the_page_with_its_number_its_facts_its_rule_and_its_sources() {
        GREEP.stream().forEach(trail -> {
            for (Vorm vorm : Vorm.values()) {
                String page = gelezen(vorm.van(trail));
                for (Stap stap : trail.stappen()) {
                    assertThat(page)
                            .contains(stap.volgnummer() + ". ")
                            .contains(stap.tekst())
                            .contains(stap.regel());
                    assertThat(stap.feiten()).allSatisfy(pad -> assertThat(page).contains(pad));
                    assertThat(stap.bron())
                            .isNotEmpty()
                            .allSatisfy(tag -> assertThat(page).contains("(" + tag + ")"));
                }
            }
        });
    }

    @Test
    void the_step_that_decides_is_marked_and_no_other() {
        Pattern merk = Pattern.compile("(?m)^ *[0-9]+\\. (Hier valt de beslissing|Hier staat de weging nog open"
                + "|This one decides|Here the weighing is still open)$");
        assertThat(GREEP)
                .allSatisfy(trail ->
                        assertThat(merk.matcher(Verslag.tekst(trail)).results()).hasSize(1));
    }

    @Test
    void no_reader_has_to_know_a_code_nor_a_path() {
        Pattern code = Pattern.compile("[A-Z]_[A-Z0-9]");
        GREEP.stream().forEach(trail -> {
            String page = Verslag.tekst(trail);
            List<String> paths = trail.stappen().stream()
                    .flatMap(stap -> stap.feiten().stream())
                    .toList();

            assertThat(page).doesNotContainPattern(code);
            assertThat(page.lines()
                            .map(regel ->
                                    regel.replaceFirst("^ *(Feiten|Facts):", "").strip()))
                    .as("a path without words")
                    .doesNotContainAnyElementsOf(paths);
        });
    }

    @Test
    void no_line_of_plain_text_is_longer_than_80_columns_unless_it_is_one_word() {
        String woord = "w".repeat(90);
        AuditTrail lang = weeg(
                vereist(),
                Protocol.STANDAARD,
                Besluitcontext.builder()
                        .verwerkingsactiviteit("https://school.example/" + woord)
                        .label(woord, woord + " en een gewoon woord " + "v".repeat(80))
                        .label("n ".repeat(90), "gewoon")
                        .build(),
                Taal.NL);

        Stream.concat(GREEP.stream(), Stream.of(lang))
                .forEach(trail -> assertThat(Verslag.tekst(trail).lines())
                        .allSatisfy(regel -> assertThat(regel.codePointCount(0, regel.length()) <= 80
                                        || !regel.strip().contains(" "))
                                .as(regel)
                                .isTrue()));
        assertThat(Verslag.tekst(lang)).contains("https://school.example/" + woord);
    }

    @Test
    void the_sample_has_every_rule() {
        assertThat(GREEP.stream().flatMap(trail -> trail.stappen().stream()).map(Stap::regel))
                .containsAll(Drl.rules().toList());
    }

    @Test
    void no_page_calls_the_norm_a_statutory_duty() {
        GREEP.stream().forEach(trail -> {
            for (Vorm vorm : Vorm.values()) {
                assertThat(gelezen(vorm.van(trail)))
                        .doesNotContainIgnoringCase(
                                "meldplicht",
                                "wettelijk",
                                "verplicht om",
                                "legal duty",
                                "legally",
                                "statutory",
                                "obliged");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_exercise_cannot_be_mistaken_for_a_real_case(Taal taal) {
        Besluitcontext oefening =
                Besluitcontext.builder().modus(AuditTrail.Modus.OEFENING).build();
        String woord = taal == Taal.NL ? "OEFENING" : "EXERCISE";
        for (Vorm vorm : Vorm.values()) {
            String page = vorm.van(weeg(vereist(), Protocol.STANDAARD, oefening, taal));
            assertThat(page.lines().findFirst().orElseThrow()).contains(woord + ": ");
            assertThat(page.split(Pattern.quote(woord), -1))
                    .as("title, begin, kind and end")
                    .hasSize(5);
            assertThat(vorm.van(weeg(vereist(), Protocol.STANDAARD, Besluitcontext.STANDAARD, taal)))
                    .doesNotContain(woord);
        }
    }

    @Test
    void a_page_of_a_trail_that_was_altered_begins_with_that() {
        AuditTrail trail = weeg(vereist(), Protocol.STANDAARD, Besluitcontext.STANDAARD, Taal.NL);
        AuditTrail altered = trail.toBuilder().hash("f".repeat(64)).build();

        for (Vorm vorm : Vorm.values()) {
            assertThat(vorm.van(altered).lines().limit(5))
                    .anyMatch(regel -> regel.contains("LET OP: de hash past niet"));
            assertThat(vorm.van(altered)).contains("PAST NIET bij de inhoud");
            assertThat(vorm.van(trail)).contains("past bij de inhoud").doesNotContain("LET OP: de hash");
        }
    }

    @Test
    void what_has_no_answer_and_no_date_is_shown_as_such() {
        AuditTrail trail = weeg(
                Casus.builder("casus-1", PEILDATUM).build(), Protocol.STANDAARD, Besluitcontext.STANDAARD, Taal.NL);

        assertThat(Verslag.tekst(trail))
                .containsPattern("1\\. Vermoeden\n +Antwoord: +geen antwoord\n")
                .containsPattern("Onthulling: +geen antwoord\n")
                .containsPattern("Stap 1, signalen in kaart: +niet vastgelegd\n")
                .containsPattern("Afgesproken termijn: +niet vastgelegd\n")
                .containsPattern("Signalen: +geen\n")
                .containsPattern("Trace-id: +niet vastgelegd\n");
    }

    @Test
    void a_step_of_rules_that_this_library_does_not_know_is_shown_by_its_codes() {
        AuditTrail trail = weeg(vereist(), Protocol.STANDAARD, Besluitcontext.STANDAARD, Taal.NL);
        List<Stap> stappen = new ArrayList<>(trail.stappen());
        stappen.add(Stap.builder(99, "een-nieuwe-regel", "IETS_NIEUWS", "<b>Een</b> nieuwe *regel*.")
                .feiten(List.of("signalen[99].aard", "iets.nieuws", "signalen[99999999999].aard", "<b>\\"))
                .bron(List.of("xyz", "lkc109475"))
                .build());
        AuditTrail nieuw = trail.toBuilder().stappen(stappen).build().verzegeld();

        assertThat(Verslag.tekst(nieuw).replaceAll("\\s+", " "))
                .contains("99. <b>Een</b> nieuwe *regel*. ")
                .contains("IETS_NIEUWS")
                .contains("Feiten: - signalen[99].aard - iets.nieuws - signalen[99999999999].aard - <b>\\ Regel:")
                .contains(
                        "Bron: - xyz - uitspraak: Landelijke Klachtencommissie Onderwijs, uitspraak 109475 (lkc109475)")
                .contains("Niet bekend in deze bibliotheek: xyz");
        assertThat(Verslag.markdown(nieuw))
                .contains("**99.** &lt;b&gt;Een&lt;/b&gt; nieuwe \\*regel\\*.")
                .contains("- &lt;b&gt;\\\\\n")
                .contains("- `signalen[99].aard`\n");
    }

    private static final List<String> VIJANDIG = List.of(
            "<script>alert(1)</script>",
            "<!-- -->",
            "&lt;b&gt; &#60;",
            "# kop",
            "**vet** _schuin_ ~~weg~~ __vet__",
            "[klik](javascript:alert(1))",
            "![beeld](https://kwaad.example/x.png)",
            "[ref]: https://kwaad.example",
            "<https://kwaad.example>",
            "https://kwaad.example",
            "WWW.kwaad.example",
            "iemand@kwaad.example",
            "`code` ``code``",
            "| a | b |",
            "- lijst",
            "+ lijst",
            "1. lijst",
            "12) lijst",
            "=====",
            "---",
            "> citaat",
            "\\",
            "\\*",
            "{{ sjabloon }} {% x %}",
            "$x^2$",
            "    code",
            "een Hash: 000");

    /** The page without the links to sources, which are the library's own. */
    private static String zonderBronnen(String page) {
        for (Bron bron : Bron.alle()) {
            page = page.replace("<" + bron.adres() + ">", "");
        }
        return page;
    }

    @Test
    void hostile_values_stay_text_in_markdown() {
        AuditTrail vijandig = metWaarden(text -> text);
        AuditTrail onschuldig = metWaarden(text -> "x");
        String page = Verslag.markdown(vijandig);

        assertThat(page.lines())
                .hasSameSizeAs(Verslag.markdown(onschuldig).lines().toList());
        assertThat(page.lines().filter(regel -> regel.startsWith("#")).toList())
                .isEqualTo(Verslag.markdown(onschuldig)
                        .lines()
                        .filter(regel -> regel.startsWith("#"))
                        .toList());
        assertThat(zonderBronnen(page)).doesNotContain("<", "@kwaad");
        for (int i = 0; i < VIJANDIG.size(); i++) {
            String begin = "- **n" + i + " / ";
            String regel = page.lines()
                    .filter(line -> line.startsWith(begin))
                    .findFirst()
                    .orElseThrow();
            String waarde = VIJANDIG.get(i);
            assertThat(zonderEscapes(regel)).isEqualTo(begin + waarde + ":** " + waarde.strip());
            // With every escape taken out, nothing is left that Markdown or HTML gives a meaning.
            assertThat(regel.substring(begin.length())
                            .replace(":** ", "\n")
                            .replaceAll("\\\\\\p{Punct}", "x")
                            .replaceAll("&(amp|lt|gt|#64);", "x"))
                    .doesNotContainPattern("[\\\\`*_{}\\[\\]#!|~<>&@$^]")
                    .doesNotContainPattern("(?i)://|www\\.")
                    .doesNotContainPattern("\n([-+=]|[0-9]+[.)])");
        }
        assertThat(page)
                .contains("- **Meldpunt:** &lt;img src=x onerror=alert(1)&gt; \\[klik\\](javascript:x) \\*\\*\\`\n");
    }

    @Test
    void hostile_values_cannot_fake_a_line_in_plain_text() {
        assertThat(Verslag.tekst(metWaarden(text -> text)).lines())
                .noneMatch(regel -> regel.strip().startsWith("Hash: 000"))
                .anyMatch(regel -> regel.contains("een Hash: 000"));
    }

    private static AuditTrail metWaarden(UnaryOperator<String> waarde) {
        AuditTrail trail = weeg(
                vereist(),
                Protocol.builder()
                        .meldpunt(new Protocol.Meldpunt(
                                waarde.apply("<img src=x onerror=alert(1)> [klik](javascript:x) **`"), "0800-2000"))
                        .build(),
                Besluitcontext.STANDAARD,
                Taal.NL);
        Map<String, Object> labels = new TreeMap<>();
        for (int i = 0; i < VIJANDIG.size(); i++) {
            labels.put("n" + i, Map.of(waarde.apply(VIJANDIG.get(i)), waarde.apply(VIJANDIG.get(i))));
        }
        return trail.toBuilder()
                .context(new AuditTrail.Context(null, null, null, labels))
                .build()
                .verzegeld();
    }

    @Test
    void a_page_is_made_of_a_trail_and_of_nothing_less() {
        assertThatNullPointerException().isThrownBy(() -> Verslag.tekst(null)).withMessage("trail");
        assertThatNullPointerException()
                .isThrownBy(() -> Verslag.markdown(null))
                .withMessage("trail");
    }

    @Test
    void the_languages_have_the_same_texts_to_fill_in() {
        Map<Taal, Map<String, Integer>> gaten = new EnumMap<>(Taal.class);
        for (Taal taal : Taal.values()) {
            ResourceBundle bundle = bundle(taal);
            Map<String, Integer> aantallen = new TreeMap<>();
            bundle.keySet()
                    .forEach(key -> aantallen.put(key, bundle.getString(key).split("%s", -1).length));
            gaten.put(taal, aantallen);
        }

        assertThat(gaten.get(Taal.EN)).isEqualTo(gaten.get(Taal.NL));
    }

    @Test
    void an_answer_that_nobody_gave_says_so_and_where_it_follows_from() {
        Casus zonderVermoeden =
                Casus.builder("casus-1", PEILDATUM).onthulling(JA).build();

        assertThat(Verslag.tekst(weeg(zonderVermoeden, Protocol.STANDAARD, Besluitcontext.STANDAARD, Taal.NL)))
                .contains("Geldt als: ja. Niemand gaf dit antwoord: het volgt uit afweging 2\n");
        assertThat(Verslag.tekst(weeg(zonderVermoeden, Protocol.STANDAARD, Besluitcontext.STANDAARD, Taal.EN)))
                .contains("yes. Nobody gave this answer: it follows from afweging 2\n");
    }

    @Test
    void every_source_is_listed_with_its_grade_and_its_address_as_a_link_where_it_is_a_url() {
        AuditTrail trail = weeg(vereist(), Protocol.STANDAARD, Besluitcontext.STANDAARD, Taal.NL);
        String tekst = Verslag.tekst(trail).replaceAll("\\s+", " ");
        String markdown = Verslag.markdown(trail);

        assertThat(trail.stappen().stream().flatMap(stap -> stap.bron().stream()))
                .isNotEmpty()
                .allSatisfy(tag -> {
                    Bron bron = Bron.van(tag).orElseThrow();
                    String wat = Woorden.in(Taal.NL).of(bron.graad()) + ", gezien op 25 november 2026";
                    if (bron.heeftLink()) {
                        assertThat(tekst).contains(bron.titel() + ": " + wat + " (" + tag + "): " + bron.adres() + " ");
                        assertThat(markdown).contains(wat + " (`" + tag + "`): <" + bron.adres() + ">\n");
                    } else {
                        String adres = bron.adres() == null ? "" : ", " + bron.adres();
                        assertThat(tekst).contains(bron.titel() + ": " + wat + adres + " (" + tag + ")");
                    }
                });
        assertThat(tekst).contains("een handreiking helpt bij het oordeel, maar is geen wet");
    }

    @ParameterizedTest
    @EnumSource
    void every_source_of_the_rules_has_its_full_name(Taal taal) {
        assertThat(GREEP.stream().flatMap(trail -> trail.stappen().stream()).flatMap(stap -> stap.bron().stream()))
                .isNotEmpty()
                .allSatisfy(tag ->
                        assertThat(Woorden.in(taal).bron(tag)).isNotBlank().isNotEqualTo(tag));
    }

    private static AuditTrail weeg(Casus casus, Protocol protocol, Besluitcontext context, Taal taal) {
        return KADERS.computeIfAbsent(taal, t -> new HashMap<>())
                .computeIfAbsent(
                        protocol,
                        p -> Afwegingskader.builder()
                                .clock(Clock.fixed(Instant.parse("2026-11-20T09:15:00Z"), ZoneOffset.UTC))
                                .ids(() -> UUID.fromString("00000000-0000-4000-8000-000000000001"))
                                .protocol(p)
                                .taal(taal)
                                .build())
                .weeg(casus, context)
                .auditTrail();
    }

    /** As a reader sees it, on one line. */
    private static String gelezen(String page) {
        return zonderEscapes(page.replace("**", "").replaceAll("(?<!\\\\)`", ""))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String zonderEscapes(String markdown) {
        return markdown.replaceAll("\\\\(\\p{Punct})", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }

    private static ResourceBundle bundle(Taal taal) {
        return ResourceBundle.getBundle("nl.meldcode.verslag.labels", taal.locale());
    }

    private static AuditTrail zonderVersies(AuditTrail trail) {
        Regelset regelset = trail.regelset();
        return trail.toBuilder()
                .regelset(new Regelset(
                        regelset.id(), regelset.versie(), regelset.geldigVanaf(), regelset.geldigTot(), "1".repeat(64)))
                .bibliotheek(new AuditTrail.Bibliotheek("meldcode", "x.y.z", "x.y.z"))
                .build()
                .verzegeld();
    }
}
