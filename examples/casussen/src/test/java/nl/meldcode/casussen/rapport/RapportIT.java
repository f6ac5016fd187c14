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
    private static final int DESK = 1100;
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    @TempDir
    static Path map;

    private static Browser browser;
    private static List<Uitslag> uitslagen;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(map.resolve("profiel"));
        uitslagen = Rapporten.write(map.resolve("rapport"));
        RegelboekPage.write(map.resolve("rapport"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start_afresh() {
        browser.withoutScript(false);
        browser.width(DESK);
        browser.colours("light");
    }

    private static void open(String page) {
        browser.open(map.resolve("rapport").resolve(page.replaceFirst("#.*", "")), page.replaceFirst("^[^#]*", ""));
    }

    @Test
    void from_the_overzicht_to_a_casus() {
        open("index.html");
        assertThat(browser.elements(".casussen tbody tr")).hasSameSizeAs(uitslagen);

        browser.element(".casussen a[href='" + CASUS + "']").click();

        assertThat(browser.url()).endsWith(CASUS);
        assertThat(browser.element("h1").getText()).isEqualTo("De hulp heeft niet geholpen");
        assertThat(browser.element(".uitkomst-naam").getText()).isEqualTo("Melden is noodzakelijk");
    }

    @Test
    void the_way_taken_shows_without_colour_as_well() {
        open(CASUS);

        assertThat(browser.element(".tekening.breed").isDisplayed()).isTrue();
        assertThat(browser.element(".tekening.smal").isDisplayed()).isFalse();
        assertThat(browser.elements(".tekening.breed .vraag.gekozen")).hasSize(6);
        assertThat(browser.element(".tekening.breed .uitgang.gekozen").getAttribute("data-melding"))
                .isEqualTo("VEREIST");
        assertThat(style(".lijn.gekozen", "strokeWidth")).isEqualTo("6px");
        assertThat(style(".lijn.gekozen", "strokeDasharray")).isEqualTo("none");
        assertThat(style(".lijn:not(.gekozen)", "strokeWidth")).isEqualTo("1.5px");
        assertThat(style(".lijn:not(.gekozen)", "strokeDasharray")).isNotEqualTo("none");
        assertThat(browser.element(".legenda").getText()).contains("gekozen weg", "andere weg");
    }

    private static String style(String selector, String property) {
        return (String) browser.script(
                "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", selector, property);
    }

    @Test
    void who_practises_sees_the_besluit_only_after_the_two_questions() {
        open("index.html");
        browser.element("a[href='" + CASUS + "#oefenen']").click();
        assertThat(hidden()).isTrue();
        assertThat(browser.element("#uitleg").getText()).contains("verborgen");

        browser.element("[type=submit]").click();
        assertThat(browser.element("#oordeel").getText()).isEqualTo("Kies bij beide vragen een antwoord.");
        assertThat(hidden()).isTrue();

        choose("VEREIST", "5");
        assertThat(browser.element("#oordeel").getText()).startsWith("Beide antwoorden zijn goed.");
        assertThat(feedback()).containsExactly("Goed.", "Goed.");
        assertThat(browser.focus().getAttribute("id")).isEqualTo("oordeel");
        assertThat(hidden()).isFalse();
    }

    @Test
    void a_wrong_answer_says_what_the_regels_say() {
        open(CASUS + "#oefenen");

        choose("NIET_VEREIST", "5");
        assertThat(browser.element("#oordeel").getText()).startsWith("Eén van de twee antwoorden is goed.");
        assertThat(feedback()).containsExactly("Niet goed. De regels zeggen: Melden is noodzakelijk", "Goed.");

        browser.element("#opnieuw").click();
        assertThat(hidden()).isTrue();
        assertThat(browser.elements("input:checked")).isEmpty();
        choose("ONVOLLEDIG", "0");
        assertThat(browser.element("#oordeel").getText()).startsWith("Beide antwoorden zijn anders");
        assertThat(browser.element("#oordeel").getAttribute("role")).isEqualTo("status");
        assertThat(feedback().get(1)).isEqualTo("Niet goed. De regels zeggen: 5. Werkt de hulp?");
    }

    @Test
    void who_stops_sees_all_again() {
        open(CASUS);
        browser.element("#begin").click();
        assertThat(hidden()).isTrue();

        browser.element("#stop").click();

        assertThat(hidden()).isFalse();
        assertThat(browser.element("#oefenen-vragen").isDisplayed()).isFalse();
        assertThat(browser.focus().getAttribute("id")).isEqualTo("begin");
    }

    @Test
    void oefenen_takes_no_more_than_the_keyboard() {
        open(CASUS);
        browser.press(Keys.TAB);
        assertThat(browser.focus().getAttribute("class")).isEqualTo("naar-inhoud");
        browser.tabTo("#begin");
        browser.press(Keys.ENTER);
        assertThat(browser.focus().getAttribute("id")).isEqualTo("verhaal");

        browser.tabTo("input[value=VEREIST]");
        browser.press(Keys.SPACE);
        browser.press(Keys.TAB);
        assertThat(browser.focus().getAttribute("name")).isEqualTo("afweging");
        browser.press(Keys.SPACE);
        for (int i = 0; i < 4; i++) {
            browser.press(Keys.ARROW_DOWN);
        }
        browser.tabTo("[type=submit]");
        browser.press(Keys.ENTER);

        assertThat(browser.element("#oordeel").getText()).startsWith("Beide antwoorden zijn goed.");
        browser.tabTo("#opnieuw");
        browser.press(Keys.SPACE);
        assertThat(hidden()).isTrue();
    }

    private static void choose(String uitkomst, String afweging) {
        browser.element("input[value=" + uitkomst + "]").click();
        browser.element("input[name=afweging][value='" + afweging + "']").click();
        browser.element("[type=submit]").click();
    }

    private static List<String> feedback() {
        return browser.elements(".terug").stream().map(WebElement::getText).toList();
    }

    /** Whether all of the decision is hidden; it is never hidden in part. */
    private static boolean hidden() {
        List<Boolean> visible = browser.elements(".antwoord").stream()
                .map(WebElement::isDisplayed)
                .distinct()
                .toList();
        assertThat(visible).hasSize(1);
        return !visible.get(0);
    }

    @Test
    void without_script_all_is_there() {
        browser.withoutScript(true);
        open(CASUS + "#oefenen");

        assertThat(hidden()).isFalse();
        assertThat(browser.element("#begin").isDisplayed()).isFalse();
        assertThat(browser.element("#oefenen-vragen").isDisplayed()).isFalse();
        assertThat(browser.element("#spoor").isDisplayed()).isTrue();
    }

    @Test
    void on_paper_all_is_there_also_while_practising() {
        open(CASUS + "#oefenen");
        assertThat(hidden()).isTrue();

        browser.paper(true);
        try {
            assertThat(hidden()).isFalse();
            assertThat(browser.element("#oefenen-vragen").isDisplayed()).isFalse();
            assertThat(style("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        } finally {
            browser.paper(false);
        }
    }

    @Test
    void the_other_taal() {
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
    void every_page_is_accessible_and_fits_the_screen(String page, String colours, int width) throws IOException {
        browser.width(width);
        browser.colours(colours);
        browser.console();
        browser.requests();

        open(page);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .hasSize(page.startsWith("regelboek") ? 1 : 3)
                .allMatch(address -> address.startsWith("file:///"));
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
        assertThat(style("body", "backgroundColor"))
                .isEqualTo(colours.equals("dark") ? "rgb(19, 25, 28)" : "rgb(250, 249, 246)");
        browser.script(axe());
        List<?> violations = browser.list(
                "const klaar = arguments[arguments.length - 1];"
                        + "axe.run().then(r => klaar(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))))");
        assertThat(violations).isEmpty();
    }

    private static String axe() throws IOException {
        try (var file = Objects.requireNonNull(RapportIT.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"overzicht, index.html, #verdeling", "casus, casussen/structurele-onveiligheid-met-hulp.html, #weg"})
    void the_pictures_of_the_guide_are_up_to_date(String name, String page, String part) throws IOException {
        open(page);

        byte[] picture = browser.picture(part);

        Path kept = MODULE.resolve("schermafbeeldingen").resolve(name + ".png");
        if ("schrijf".equals(System.getProperty("meldcode.schermafbeelding"))) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, picture);
        }
        Path fresh = Files.createDirectories(MODULE.resolve("target/schermafbeeldingen"))
                .resolve(name + ".png");
        Files.write(fresh, picture);
        assertThat(picture).hasSizeLessThan(300_000);
        // The page has the font of whoever looks at it, and another one breaks its lines elsewhere.
        Assumptions.assumeTrue(
                browser.font().equals("DejaVu Sans"),
                "the pictures of the guide are in DejaVu Sans, which is not here");
        assertThat(difference(Files.readAllBytes(kept), picture))
                .as("difference of %s and %s; -Dmeldcode.schermafbeelding=schrijf makes it anew", kept, fresh)
                .isLessThan(0.01);
    }

    /** The mean difference of two pictures, in small squares, so that the edge of a letter counts for little. 0 is none, 1 is all. */
    private static double difference(byte[] one, byte[] other) throws IOException {
        double[][] a = squares(one);
        double[][] b = squares(other);
        assertThat(a[0].length).as("width").isEqualTo(b[0].length);
        assertThat(a.length).as("height").isCloseTo(b.length, withinPercentage(2));
        double sum = 0;
        int height = Math.min(a.length, b.length);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < a[y].length; x++) {
                sum += Math.abs(a[y][x] - b[y][x]);
            }
        }
        return sum / (height * a[0].length);
    }

    private static double[][] squares(byte[] png) throws IOException {
        int square = 20;
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        double[][] squares = new double[image.getHeight() / square][image.getWidth() / square];
        for (int y = 0; y < squares.length * square; y++) {
            for (int x = 0; x < squares[0].length * square; x++) {
                int rgb = image.getRGB(x, y);
                int light = (rgb & 255) + (rgb >> 8 & 255) + (rgb >> 16 & 255);
                squares[y / square][x / square] += light / (765.0 * square * square);
            }
        }
        return squares;
    }
}
