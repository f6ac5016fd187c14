package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Bron;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import nl.meldcode.casussen.Oefening;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.Voorbeelden;
import nl.meldcode.verslag.Woorden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule book says of each rule what the rule says of itself, and the copy next to the rules is up to date. */
class RegelboekPageTest {

    private static final Path REGELBOEKEN =
            Path.of(System.getProperty("basedir", "")).resolve("../../meldcode-rules/regelboek");

    /** {@code -Dmeldcode.regelboek=schrijf} writes it anew; read the difference before you commit it. */
    @ParameterizedTest
    @EnumSource
    void the_regelboek_next_to_the_rules_is_up_to_date(Taal taal) throws IOException {
        Path file = REGELBOEKEN.resolve("regelboek-" + taal.code() + ".md");
        String markdown = RegelboekPage.markdown(taal);
        if ("schrijf".equals(System.getProperty("meldcode.regelboek"))) {
            Files.writeString(file, markdown);
        }

        assertThat(file).content().isEqualTo(markdown);
    }

    @Test
    void the_pages_are_written_in_each_language_in_the_place_of_earlier_ones(@TempDir Path map) throws IOException {
        RegelboekPage.write(map);
        RegelboekPage.write(map);

        assertThat(map.toFile().list()).containsExactlyInAnyOrder("regelboek-nl.html", "regelboek-en.html");
        for (Taal taal : Taal.values()) {
            assertThat(map.resolve("regelboek-" + taal.code() + ".html"))
                    .content()
                    .isEqualTo(RegelboekPage.html(taal));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_regel_stands_in_it_with_words_bron_and_keuze(Taal taal) {
        String markdown = RegelboekPage.markdown(taal);
        Document html = Jsoup.parse(RegelboekPage.html(taal));
        Woorden woorden = Woorden.in(taal);
        for (Regelboek.Regel regel : boek(taal).regels()) {
            String inMarkdown = section(markdown, regel.id());
            Element inHtml = html.getElementById(regel.id());

            assertThat(inMarkdown).contains("\n" + regel.tekst() + "\n");
            assertThat(inHtml.text()).contains(regel.tekst());
            for (String tag : regel.bron()) {
                assertThat(inMarkdown).contains(woorden.bron(tag) + " (" + tag + ")");
                assertThat(inHtml.text()).contains(woorden.bron(tag));
            }
            String keuze = new Labels(taal).of("regel.keuze.uitleg");
            assertThat(inMarkdown.contains(keuze)).as(regel.id()).isEqualTo(regel.keuze());
            assertThat(inHtml.text().contains(keuze)).as(regel.id()).isEqualTo(regel.keuze());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_bron_stands_in_it_with_graad_and_adres(Taal taal) {
        String markdown = RegelboekPage.markdown(taal);
        Document html = Jsoup.parse(RegelboekPage.html(taal));
        String graden = new Labels(taal).of("bronnen.graad");

        assertThat(markdown).contains("\n" + graden + "\n");
        assertThat(html.text()).contains(graden);
        assertThat(boek(taal).bronnen()).isNotEmpty().allSatisfy(bron -> {
            String wat = Woorden.in(taal).of(bron.graad()) + ": " + bron.titel();
            String adres =
                    bron.adres() == null ? "" : ", " + (bron.heeftLink() ? "<" + bron.adres() + ">" : bron.adres());
            assertThat(markdown).contains("\n- " + bron.tag() + ": " + wat + adres + " (");
            assertThat(html.text()).contains(bron.tag() + " " + wat);
            assertThat(html.select("a").eachAttr("href").contains(bron.adres())).isEqualTo(bron.heeftLink());
        });
    }

    @Test
    void every_regel_names_the_casussen_that_it_takes_part_in() {
        String markdown = RegelboekPage.markdown(Taal.NL);
        Document html = Jsoup.parse(RegelboekPage.html(Taal.NL));
        Voorbeelden voorbeelden = Voorbeelden.meegeleverd();
        Oefening oefening = new Oefening(voorbeelden, Taal.NL);
        List<Uitslag> uitslagen =
                voorbeelden.bestanden().stream().map(oefening::toets).toList();
        for (Regelboek.Regel regel : boek(Taal.NL).regels()) {
            List<String> casussen = uitslagen.stream()
                    .filter(uitslag -> uitslag.besluit().auditTrail().stappen().stream()
                            .map(AuditTrail.Stap::regel)
                            .anyMatch(regel.id()::equals))
                    .map(uitslag -> uitslag.voorbeeld().id())
                    .toList();

            assertThat(casussen).as(regel.id()).isNotEmpty();
            assertThat(section(markdown, regel.id()).lines())
                    .contains("- Casussen waarin de regel meedoet (" + casussen.size() + "): `"
                            + String.join("`, `", casussen) + "`");
            assertThat(html.getElementById(regel.id()).select("details code").eachText())
                    .isEqualTo(casussen);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_html_needs_no_other_file(Taal taal) {
        Document html = Jsoup.parse(RegelboekPage.html(taal));

        assertThat(html.select("script, link, img, iframe")).isEmpty();
        assertThat(html.select("a[rel=noreferrer]").eachAttr("href"))
                .isNotEmpty()
                .isSubsetOf(Bron.alle().stream().map(Bron::adres).toList());
        assertThat(html.select("a:not([rel=noreferrer])").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(html.getElementById(anchor.substring(1)))
                        .as(anchor)
                        .isNotNull());
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static String section(String markdown, String id) {
        int start = markdown.indexOf("### `" + id + "`\n");
        assertThat(start).as(id).isNotNegative();
        return markdown.substring(start, markdown.indexOf("\n#", start + 1));
    }

    private static Regelboek boek(Taal taal) {
        return Afwegingskader.builder().taal(taal).build().regelboek();
    }
}
