package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Bron;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import nl.meldcode.WatAls;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.Verwachting;
import nl.meldcode.casussen.Voorbeeld;
import nl.meldcode.casussen.VoorbeeldException;
import nl.meldcode.verslag.Woorden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages say what the decisions say, whatever stands in the files. */
class RapportTest {

    private static final Set<Afweging.Status> ON_THE_WAY = EnumSet.of(
            Afweging.Status.BEANTWOORD, Afweging.Status.AFGELEID, Afweging.Status.BESLISSEND, Afweging.Status.OPEN);

    @TempDir
    static Path all;

    private static List<Uitslag> uitslagen;

    @BeforeAll
    static void write() throws IOException {
        uitslagen = Rapporten.write(all);
    }

    @Test
    void the_way_drawn_is_that_of_the_besluit() throws IOException {
        assertThat(uitslagen).hasSizeGreaterThanOrEqualTo(40);
        for (Uitslag uitslag : uitslagen) {
            for (String ending : List.of(".html", ".en.html")) {
                Document page =
                        read(all.resolve("casussen/" + uitslag.voorbeeld().id() + ending));
                assertThat(page.select("svg.tekening")).hasSize(2);
                for (Element drawing : page.select("svg.tekening")) {
                    showsTheWay(drawing, uitslag.besluit());
                }
            }
        }
    }

    private static void showsTheWay(Element drawing, Besluit besluit) {
        List<String> weg = new ArrayList<>(List.of("0"));
        for (Afweging afweging : besluit.afwegingen()) {
            if (ON_THE_WAY.contains(afweging.status())) {
                weg.add(String.valueOf(afweging.nummer()));
            }
        }
        Integer deciding = besluit.beslissendeAfweging();
        String ending = deciding == null ? "0" : deciding.toString();

        assertThat(drawing.select(".vraag.gekozen").eachAttr("data-vraag")).isEqualTo(weg);
        assertThat(weg).last().isEqualTo(ending);
        Element uitgang = drawing.selectFirst(".uitgang.gekozen");
        assertThat(drawing.select(".uitgang.gekozen")).containsExactly(uitgang);
        assertThat(uitgang.attr("data-vraag")).isEqualTo(ending);
        assertThat(uitgang.attr("data-melding")).isEqualTo(besluit.melding().name());
        // A line into each question after the first, and one to the outcome.
        assertThat(drawing.select(".lijn.gekozen")).hasSize(weg.size());
        assertThat(drawing.selectFirst("desc").text())
                .contains(uitgang.select(".tekst").text());
    }

    @Test
    void every_page_has_both_languages_and_links_to_what_is_there() throws IOException {
        try (Stream<Path> files = Files.walk(all)) {
            List<Path> pages =
                    files.filter(path -> path.toString().endsWith(".html")).toList();
            assertThat(pages).hasSizeGreaterThanOrEqualTo(2 * 42);
            for (Path page : pages) {
                Document document = read(page);
                assertThat(document.select("html").attr("lang"))
                        .isEqualTo(page.toString().endsWith(".en.html") ? "en" : "nl");
                for (Element link : document.select("a[href]:not([rel=noreferrer]), link[href], script[src]")) {
                    String target = (link.attr("href") + link.attr("src")).replaceFirst("#.*", "");
                    assertThat(page.resolveSibling(target.isEmpty() ? "." : target))
                            .as(target)
                            .exists();
                }
            }
        }
    }

    @Test
    void a_text_of_a_file_never_becomes_html(@TempDir Path map) throws IOException {
        String text =
                "</title><script>alert(1)</script> \"' ${1 + 1} <#if> & \u202Eachterstevoren\u202C <img src=x onerror=a>";
        Voorbeeld voorbeeld = voorbeeld("<b>", text, "VEREIST");
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(toets(voorbeeld));
            rapport.weiger(refused(text));
            rapport.voltooi();
        }

        for (String file : List.of("casussen/-b-.html", "casussen/-b-.en.html", "index.html", "index.en.html")) {
            Document page = read(map.resolve(file));
            assertThat(page.body().wholeText()).as(file).contains(text);
            assertThat(page.select("script")).hasSize(1);
            assertThat(page.select("img, b")).isEmpty();
            assertThat(page.select("bdi").eachText())
                    .anySatisfy(t -> assertThat(t).contains("alert(1)"));
        }
        assertThat(read(map.resolve("casussen/-b-.html")).title()).startsWith(text.substring(0, 40));
        assertThat(read(map.resolve("casussen/-b-.en.html")).select("bdi[lang=nl]"))
                .isNotEmpty();
    }

    @Test
    void half_a_character_does_not_stop_the_rapport(@TempDir Path map) throws IOException {
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(toets(voorbeeld("half", "half \uD800 teken", "VEREIST")));
            rapport.voltooi();
        }

        assertThat(read(map.resolve("casussen/half.html")).select("h1").text()).isEqualTo("half ? teken");
    }

    @Test
    void a_wrong_verwachting_stands_on_the_page_and_in_the_overzicht(@TempDir Path map) throws IOException {
        Uitslag uitslag = toets(voorbeeld("een-proef", "Een proef", "NIET_VEREIST"));
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(uitslag);
            rapport.weiger(refused("kapot.json"));
            rapport.voltooi();
        }

        assertThat(uitslag.klopt()).isFalse();
        assertThat(read(map.resolve("casussen/een-proef.html"))
                        .select(".afwijking li")
                        .eachText())
                .isEqualTo(uitslag.verschillen(Taal.NL));
        Document index = read(map.resolve("index.html"));
        assertThat(index.select(".casussen tr.afwijking").text()).contains("Een proef", "✗ anders dan verwacht");
        assertThat(index.select(".tegels dd").eachText().subList(0, 3)).containsExactly("0", "1", "1");
        assertThat(index.text()).contains("kapot.json: ");
        assertThat(index.select(".regels code").eachText())
                .contains("bereik-medewerker")
                .doesNotContain("afweging-2-ja-is-melden");
    }

    @Test
    void the_page_of_a_casus_shows_all_of_the_besluit() throws IOException {
        for (Uitslag uitslag : uitslagen) {
            Besluit besluit = uitslag.besluit();
            Voorbeeld voorbeeld = uitslag.voorbeeld();
            Woorden woorden = Woorden.in(Taal.NL);
            String text =
                    read(all.resolve("casussen/" + voorbeeld.id() + ".html")).text();
            List<String> expected = new ArrayList<>(
                    List.of(voorbeeld.titel(), voorbeeld.verhaal(), voorbeeld.leerdoel(), voorbeeld.bron()));
            expected.add(besluit.toelichting());
            expected.add(woorden.of(besluit.hulp()));
            for (Actie actie : besluit.acties()) {
                expected.addAll(List.of(actie.tekst(), woorden.of(actie.wie()), woorden.of(actie.wanneer())));
            }
            besluit.redenen().forEach(reden -> expected.add(reden.tekst()));
            besluit.aandachtspunten().forEach(punt -> expected.add(punt.tekst()));
            besluit.openVragen().forEach(vraag -> expected.add(vraag.vraag()));
            for (AuditTrail.Stap stap : besluit.auditTrail().stappen()) {
                expected.addAll(List.of(stap.regel(), stap.tekst()));
                stap.bron().forEach(bron -> expected.add(woorden.bron(bron)));
            }

            assertThat(expected).as(voorbeeld.id()).allMatch(text::contains);
        }
    }

    @Test
    void every_bron_of_a_regel_is_a_link_with_its_graad_and_the_page_of_the_regels_lists_them() throws IOException {
        for (Taal taal : Taal.values()) {
            String end = taal == Taal.NL ? ".html" : "." + taal.code() + ".html";
            Document regels = read(all.resolve("regels" + end));
            Elements listed = regels.select("section[aria-labelledby=bronnen] .gegevens > div");
            List<Bron> bronnen = Afwegingskader.onderwijs().regelboek().bronnen();

            assertThat(listed.select("dt").eachText())
                    .isEqualTo(bronnen.stream().map(Bron::tag).toList());
            for (Bron bron : bronnen) {
                String graad = Woorden.in(taal).of(bron.graad());
                assertThat(listed.text()).contains(graad + ": " + bron.titel());
                assertThat(regels.select(".regels a[rel=noreferrer]")
                                .eachAttr("href")
                                .contains(bron.adres()))
                        .as(bron.tag())
                        .isEqualTo(bron.heeftLink());
            }
            assertThat(regels.text()).contains(new Labels(taal).of("bronnen.graad"));
        }
    }

    @Test
    void a_change_is_that_of_the_library_in_every_language() {
        for (Uitslag uitslag : uitslagen) {
            Casus casus = uitslag.voorbeeld().casus();
            for (Taal taal : Taal.values()) {
                Afwegingskader kader = Afwegingskader.builder().taal(taal).build();
                List<WatAls> watAls = kader.watAls(casus);
                // The search in Dutch, told in each language.
                List<Alternatives.Alternative> alternatives = Alternatives.of(
                        casus,
                        Afwegingskader.onderwijs().watAls(casus),
                        kader.regelboek(),
                        Woorden.in(taal),
                        new Labels(taal));

                assertThat(alternatives.stream()
                                .flatMap(alternative -> alternative.ways().stream()
                                        .map(way -> alternative.melding()
                                                + alternative.tekst()
                                                + way.stream()
                                                        .map(change -> change.from() + ">" + change.to())
                                                        .toList())))
                        .containsExactlyInAnyOrderElementsOf(watAls.stream()
                                .map(wat -> wat.uitkomst().melding()
                                        + wat.tekst()
                                        + wat.wijzigingen().stream()
                                                .map(w -> w.van() + ">" + w.naar())
                                                .toList())
                                .toList());
            }
        }
    }

    @Test
    void every_name_of_a_page_fits_every_file_system(@TempDir Path map) throws IOException {
        List<String> ids = List.of("../buiten", "..\\buiten", "A/b", "a-b", "x".repeat(300), "日本", "a.en");
        try (Rapport rapport = Rapport.in(map.resolve("rapport"))) {
            for (String id : ids) {
                rapport.voegToe(toets(voorbeeld(id, "Titel", "VEREIST")));
            }
            rapport.voltooi();
        }

        Set<String> names = new HashSet<>();
        try (Stream<Path> pages = Files.list(map.resolve("rapport/casussen"))) {
            pages.forEach(page -> names.add(page.getFileName().toString()));
        }
        assertThat(names).hasSize(2 * ids.size()).allMatch(name -> name.matches("[a-z0-9-]{1,90}(\\.en)?\\.html"));
        try (Stream<Path> beside = Files.list(map)) {
            assertThat(beside).containsExactly(map.resolve("rapport"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "regels.html", "casussen/een-proef.html", "casussen/een-proef.en.html"})
    void no_page_asks_for_anything_from_outside(String file, @TempDir Path map) throws IOException {
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(toets(voorbeeld("een-proef", "Een proef", "VEREIST")));
            rapport.voltooi();
        }

        String html = Files.readString(map.resolve(file));
        // A source is a way to go, which nobody has to take.
        for (Bron bron : Bron.alle()) {
            html = bron.heeftLink() ? html.replace(bron.adres(), "") : html;
        }
        assertThat(html).doesNotContain("http://", "https://", "style=", "onclick");
        assertThat(html).contains("default-src 'none'");
        assertThat(Files.readString(map.resolve("rapport.css"))).doesNotContain("url(", "@import");
    }

    private static Uitslag toets(Voorbeeld voorbeeld) {
        return new Uitslag(voorbeeld, Afwegingskader.onderwijs().weeg(voorbeeld.casus()));
    }

    private static VoorbeeldException refused(String file) {
        return catchThrowableOfType(VoorbeeldException.class, () -> Voorbeeld.lees(new byte[0], file));
    }

    private static Document read(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page, StandardCharsets.UTF_8));
    }

    private static Voorbeeld voorbeeld(String id, String text, String melding) {
        Casus casus = Casus.builder("proef-1", LocalDate.of(2024, 3, 4))
                .vermoeden(Antwoord.JA)
                .acuteOnveiligheid(Antwoord.JA)
                .build();
        Verwachting expected = new Verwachting(
                Melding.valueOf(melding), null, null, null, null, List.of(), List.of(), null, null, null, List.of());
        return new Voorbeeld(id, text, text, text, text, casus, Protocol.STANDAARD, expected);
    }
}
