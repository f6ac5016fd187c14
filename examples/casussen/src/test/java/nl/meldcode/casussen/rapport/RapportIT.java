package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.meldcode.casussen.Uitslag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report over the case files of this folder, in a browser, from its folder. */
class RapportIT {

    private static final String CASUS = "casussen/hulp-zonder-resultaat.html";
    private static final int BUREAU = 1100;
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    @TempDir
    static Path map;

    private static Browser browser;
    private static List<Uitslag> uitslagen;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(map.resolve("profiel"));
        uitslagen = Rapporten.schrijf(map.resolve("rapport"));
        RegelboekPage.write(map.resolve("rapport"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void opnieuw() {
        browser.zonderScript(false);
        browser.breedte(BUREAU);
        browser.kleuren("light");
    }

    private static void open(String pagina) {
        browser.open(map.resolve("rapport").resolve(pagina.replaceFirst("#.*", "")), pagina.replaceFirst("^[^#]*", ""));
    }

    @Test
    void van_het_overzicht_naar_een_casus() {
        open("index.html");
        assertThat(browser.elementen(".casussen tbody tr")).hasSameSizeAs(uitslagen);

        browser.element(".casussen a[href='" + CASUS + "']").click();

        assertThat(browser.url()).endsWith(CASUS);
        assertThat(browser.element("h1").getText()).isEqualTo("De hulp heeft niet geholpen");
        assertThat(browser.element(".uitkomst-naam").getText()).isEqualTo("Melden is noodzakelijk");
    }

    @Test
    void de_gekozen_weg_is_te_zien_ook_zonder_kleur() {
        open(CASUS);

        assertThat(browser.element(".tekening.breed").isDisplayed()).isTrue();
        assertThat(browser.element(".tekening.smal").isDisplayed()).isFalse();
        assertThat(browser.elementen(".tekening.breed .vraag.gekozen")).hasSize(6);
        assertThat(browser.element(".tekening.breed .uitgang.gekozen").getAttribute("data-melding"))
                .isEqualTo("VEREIST");
        assertThat(stijl(".lijn.gekozen", "strokeWidth")).isEqualTo("6px");
        assertThat(stijl(".lijn.gekozen", "strokeDasharray")).isEqualTo("none");
        assertThat(stijl(".lijn:not(.gekozen)", "strokeWidth")).isEqualTo("1.5px");
        assertThat(stijl(".lijn:not(.gekozen)", "strokeDasharray")).isNotEqualTo("none");
        assertThat(browser.element(".legenda").getText()).contains("gekozen weg", "andere weg");
    }

    private static String stijl(String selector, String eigenschap) {
        return (String) browser.script(
                "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", selector, eigenschap);
    }

    @Test
    void wie_oefent_ziet_het_besluit_pas_na_de_twee_vragen() {
        open("index.html");
        browser.element("a[href='" + CASUS + "#oefenen']").click();
        assertThat(verborgen()).isTrue();
        assertThat(browser.element("#uitleg").getText()).contains("verborgen");

        browser.element("[type=submit]").click();
        assertThat(browser.element("#oordeel").getText()).isEqualTo("Kies bij beide vragen een antwoord.");
        assertThat(verborgen()).isTrue();

        kies("VEREIST", "5");
        assertThat(browser.element("#oordeel").getText()).startsWith("Beide antwoorden zijn goed.");
        assertThat(terug()).containsExactly("Goed.", "Goed.");
        assertThat(browser.focus().getAttribute("id")).isEqualTo("oordeel");
        assertThat(verborgen()).isFalse();
    }

    @Test
    void een_fout_antwoord_zegt_wat_de_regels_zeggen() {
        open(CASUS + "#oefenen");

        kies("NIET_VEREIST", "5");
        assertThat(browser.element("#oordeel").getText()).startsWith("Eén van de twee antwoorden is goed.");
        assertThat(terug()).containsExactly("Niet goed. De regels zeggen: Melden is noodzakelijk", "Goed.");

        browser.element("#opnieuw").click();
        assertThat(verborgen()).isTrue();
        assertThat(browser.elementen("input:checked")).isEmpty();
        kies("ONVOLLEDIG", "0");
        assertThat(browser.element("#oordeel").getText()).startsWith("Beide antwoorden zijn anders");
        assertThat(browser.element("#oordeel").getAttribute("role")).isEqualTo("status");
        assertThat(terug().get(1)).isEqualTo("Niet goed. De regels zeggen: 5. Werkt de hulp?");
    }

    @Test
    void wie_stopt_ziet_alles_weer() {
        open(CASUS);
        browser.element("#begin").click();
        assertThat(verborgen()).isTrue();

        browser.element("#stop").click();

        assertThat(verborgen()).isFalse();
        assertThat(browser.element("#oefenen-vragen").isDisplayed()).isFalse();
        assertThat(browser.focus().getAttribute("id")).isEqualTo("begin");
    }

    @Test
    void oefenen_gaat_met_alleen_het_toetsenbord() {
        open(CASUS);
        browser.toets(Keys.TAB);
        assertThat(browser.focus().getAttribute("class")).isEqualTo("naar-inhoud");
        browser.tabNaar("#begin");
        browser.toets(Keys.ENTER);
        assertThat(browser.focus().getAttribute("id")).isEqualTo("verhaal");

        browser.tabNaar("input[value=VEREIST]");
        browser.toets(Keys.SPACE);
        browser.toets(Keys.TAB);
        assertThat(browser.focus().getAttribute("name")).isEqualTo("afweging");
        browser.toets(Keys.SPACE);
        for (int i = 0; i < 4; i++) {
            browser.toets(Keys.ARROW_DOWN);
        }
        browser.tabNaar("[type=submit]");
        browser.toets(Keys.ENTER);

        assertThat(browser.element("#oordeel").getText()).startsWith("Beide antwoorden zijn goed.");
        browser.tabNaar("#opnieuw");
        browser.toets(Keys.SPACE);
        assertThat(verborgen()).isTrue();
    }

    private static void kies(String uitkomst, String afweging) {
        browser.element("input[value=" + uitkomst + "]").click();
        browser.element("input[name=afweging][value='" + afweging + "']").click();
        browser.element("[type=submit]").click();
    }

    private static List<String> terug() {
        return browser.elementen(".terug").stream().map(WebElement::getText).toList();
    }

    /** Whether all of the decision is hidden; it is never hidden in part. */
    private static boolean verborgen() {
        List<Boolean> zichtbaar = browser.elementen(".antwoord").stream()
                .map(WebElement::isDisplayed)
                .distinct()
                .toList();
        assertThat(zichtbaar).hasSize(1);
        return !zichtbaar.get(0);
    }

    @Test
    void zonder_script_staat_alles_er() {
        browser.zonderScript(true);
        open(CASUS + "#oefenen");

        assertThat(verborgen()).isFalse();
        assertThat(browser.element("#begin").isDisplayed()).isFalse();
        assertThat(browser.element("#oefenen-vragen").isDisplayed()).isFalse();
        assertThat(browser.element("#spoor").isDisplayed()).isTrue();
    }

    @Test
    void op_papier_staat_alles_ook_wie_oefent() {
        open(CASUS + "#oefenen");
        assertThat(verborgen()).isTrue();

        browser.papier(true);
        try {
            assertThat(verborgen()).isFalse();
            assertThat(browser.element("#oefenen-vragen").isDisplayed()).isFalse();
            assertThat(stijl("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        } finally {
            browser.papier(false);
        }
    }

    @Test
    void de_andere_taal() {
        open(CASUS);
        browser.element(".taal").click();

        assertThat(browser.url()).endsWith("hulp-zonder-resultaat.en.html");
        assertThat(browser.element(".uitkomst-naam").getText()).isEqualTo("A report is needed");
        assertThat(browser.element("h1 bdi").getAttribute("lang")).isEqualTo("nl");
        browser.element("nav a").click();
        assertThat(browser.element("h1").getText()).isEqualTo("Report of the cases");
        browser.element(".taal").click();
        assertThat(browser.url()).endsWith("index.html");
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, light, 1100",
        "index.en.html, dark, 1100",
        "index.html, light, 320",
        "regels.html, dark, 320",
        "regels.en.html, light, 1100",
        "casussen/hulp-zonder-resultaat.html, light, 1100",
        "casussen/hulp-zonder-resultaat.html, dark, 1100",
        "casussen/hulp-zonder-resultaat.en.html, light, 320",
        "casussen/gedrag-van-een-medewerker.en.html, dark, 320",
        "casussen/wond-en-een-open-gesprek.html#oefenen, light, 1100",
        "casussen/wond-en-een-open-gesprek.html#oefenen, dark, 320",
        "regelboek-nl.html, dark, 320",
        "regelboek-en.html, light, 1100",
    })
    void elkePaginaIsToegankelijkEnPastOpHetScherm(String pagina, String kleuren, int breedte) throws IOException {
        browser.breedte(breedte);
        browser.kleuren(kleuren);
        browser.console();
        browser.verzoeken();

        open(pagina);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.verzoeken())
                .hasSize(pagina.startsWith("regelboek") ? 1 : 3)
                .allMatch(adres -> adres.startsWith("file:///"));
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) breedte);
        assertThat(stijl("body", "backgroundColor"))
                .isEqualTo(kleuren.equals("dark") ? "rgb(19, 25, 28)" : "rgb(250, 249, 246)");
        browser.script(axe());
        List<?> fouten = browser.lijst(
                "const klaar = arguments[arguments.length - 1];"
                        + "axe.run().then(r => klaar(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))))");
        assertThat(fouten).isEmpty();
    }

    private static String axe() throws IOException {
        try (var bestand = Objects.requireNonNull(RapportIT.class.getResourceAsStream("/axe.min.js"))) {
            return new String(bestand.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"overzicht, index.html, #verdeling", "casus, casussen/structurele-onveiligheid-met-hulp.html, #weg"})
    void deSchermafbeeldingenZijnNogZoals(String naam, String pagina, String deel) throws IOException {
        open(pagina);

        byte[] foto = browser.foto(deel);

        Path vastgelegd = MODULE.resolve("schermafbeeldingen").resolve(naam + ".png");
        if ("schrijf".equals(System.getProperty("meldcode.schermafbeelding"))) {
            Files.createDirectories(vastgelegd.getParent());
            Files.write(vastgelegd, foto);
        }
        Path nieuw = Files.createDirectories(MODULE.resolve("target/schermafbeeldingen"))
                .resolve(naam + ".png");
        Files.write(nieuw, foto);
        assertThat(foto).hasSizeLessThan(300_000);
        // The page has the font of whoever looks at it, and another one breaks its lines elsewhere.
        Assumptions.assumeTrue(
                browser.lettertype().equals("DejaVu Sans"),
                "the pictures of the guide are in DejaVu Sans, which is not here");
        assertThat(verschil(Files.readAllBytes(vastgelegd), foto))
                .as("difference of %s and %s; -Dmeldcode.schermafbeelding=schrijf makes it anew", vastgelegd, nieuw)
                .isLessThan(0.01);
    }

    /** The mean difference of two pictures, in small squares, so that the edge of a letter counts for little. 0 is none, 1 is all. */
    private static double verschil(byte[] een, byte[] ander) throws IOException {
        double[][] a = vlakken(een);
        double[][] b = vlakken(ander);
        assertThat(a[0].length).as("width").isEqualTo(b[0].length);
        assertThat(a.length).as("height").isCloseTo(b.length, withinPercentage(2));
        double som = 0;
        int hoogte = Math.min(a.length, b.length);
        for (int y = 0; y < hoogte; y++) {
            for (int x = 0; x < a[y].length; x++) {
                som += Math.abs(a[y][x] - b[y][x]);
            }
        }
        return som / (hoogte * a[0].length);
    }

    private static double[][] vlakken(byte[] png) throws IOException {
        int vlak = 20;
        BufferedImage beeld = ImageIO.read(new ByteArrayInputStream(png));
        double[][] vlakken = new double[beeld.getHeight() / vlak][beeld.getWidth() / vlak];
        for (int y = 0; y < vlakken.length * vlak; y++) {
            for (int x = 0; x < vlakken[0].length * vlak; x++) {
                int rgb = beeld.getRGB(x, y);
                int licht = (rgb & 255) + (rgb >> 8 & 255) + (rgb >> 16 & 255);
                vlakken[y / vlak][x / vlak] += licht / (765.0 * vlak * vlak);
            }
        }
        return vlakken;
    }
}
