package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import nl.meldcode.casussen.Oefening;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.Voorbeelden;
import nl.meldcode.verslag.Woorden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule book says of each rule what the rule says of itself, and the copy next to the rules is up to date. */
class RegelboekPageTest {

    private static final Path BOEKEN =
            Path.of(System.getProperty("basedir", "")).resolve("../../meldcode-rules/regelboek");

    /** {@code -Dmeldcode.regelboek=schrijf} writes them anew; read the difference before you commit it. */
    @TestFactory
    Stream<DynamicTest> het_boek_naast_de_regels_is_bij() {
        return Stream.of(Taal.values())
                .flatMap(taal -> Stream.of(
                        DynamicTest.dynamicTest(
                                "Markdown, " + taal, () -> isBij(taal, ".md", RegelboekPage.markdown(taal))),
                        DynamicTest.dynamicTest(
                                "HTML, " + taal, () -> isBij(taal, ".html", RegelboekPage.html(taal)))));
    }

    private static void isBij(Taal taal, String einde, String pagina) throws IOException {
        Path bestand = BOEKEN.resolve("regelboek-" + taal.code() + einde);
        if ("schrijf".equals(System.getProperty("meldcode.regelboek"))) {
            Files.createDirectories(BOEKEN);
            Files.writeString(bestand, pagina);
        }
        assertThat(bestand).content().isEqualTo(pagina);
    }

    @ParameterizedTest
    @EnumSource
    void elke_regel_staat_erin_met_woorden_bron_en_keuze(Taal taal) {
        String markdown = RegelboekPage.markdown(taal);
        Document html = Jsoup.parse(RegelboekPage.html(taal));
        Woorden woorden = Woorden.in(taal);
        for (Regelboek.Regel regel : boek(taal).regels()) {
            String inMarkdown = stuk(markdown, regel.id());
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

    @Test
    void bij_elke_regel_staan_de_casussen_die_haar_raken() {
        String markdown = RegelboekPage.markdown(Taal.NL);
        Document html = Jsoup.parse(RegelboekPage.html(Taal.NL));
        Voorbeelden voorbeelden = Voorbeelden.meegeleverd();
        Oefening oefening = new Oefening(voorbeelden, Taal.NL);
        List<Uitslag> uitslagen =
                voorbeelden.bestanden().stream().map(oefening::toets).toList();
        for (Regelboek.Regel regel : boek(Taal.NL).regels()) {
            List<String> raken = uitslagen.stream()
                    .filter(uitslag -> uitslag.besluit().auditTrail().stappen().stream()
                            .map(AuditTrail.Stap::regel)
                            .anyMatch(regel.id()::equals))
                    .map(uitslag -> uitslag.voorbeeld().id())
                    .toList();

            assertThat(raken).as(regel.id()).isNotEmpty();
            assertThat(stuk(markdown, regel.id()).lines())
                    .contains("- Casussen waarin de regel meedoet (" + raken.size() + "): `"
                            + String.join("`, `", raken) + "`");
            assertThat(html.getElementById(regel.id()).select("details code").eachText())
                    .isEqualTo(raken);
        }
    }

    @ParameterizedTest
    @EnumSource
    void de_html_staat_op_zichzelf(Taal taal) {
        Document html = Jsoup.parse(RegelboekPage.html(taal));

        assertThat(html.select("script, link, img, iframe")).isEmpty();
        assertThat(html.select("a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(anker -> assertThat(html.getElementById(anker.substring(1)))
                        .as(anker)
                        .isNotNull());
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static String stuk(String markdown, String id) {
        int begin = markdown.indexOf("### `" + id + "`\n");
        assertThat(begin).as(id).isNotNegative();
        return markdown.substring(begin, markdown.indexOf("\n#", begin + 1));
    }

    private static Regelboek boek(Taal taal) {
        return Afwegingskader.builder().taal(taal).build().regelboek();
    }
}
