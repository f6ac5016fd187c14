package nl.meldcode.casussen.rapport;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window. Where there is none the tests are skipped, unless {@code -Dmeldcode.browser=vereist}. */
final class Browser implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private static final double SCHAAL = 0.7;

    /** It says that it does not know this version of Chromium, whose protocol is used here without it. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start(Path profiel) {
        boolean er = CHROMIUM.canExecute() && DRIVER.canExecute();
        if ("vereist".equals(System.getProperty("meldcode.browser"))) {
            Assertions.assertTrue(er, "meldcode.browser=vereist, but there is no " + CHROMIUM + " with " + DRIVER);
        }
        Assumptions.assumeTrue(er, "no " + CHROMIUM + " with " + DRIVER + ": the report is not looked at in a browser");
        DEVTOOLS.setLevel(Level.OFF);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions opties = new ChromeOptions();
        opties.setBinary(CHROMIUM);
        opties.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + profiel);
        opties.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, opties));
    }

    void open(Path pagina, String anker) {
        // A change of the anchor alone loads nothing.
        driver.get("about:blank");
        driver.get(pagina.toUri() + anker);
    }

    void breedte(int breedte) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", breedte, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void kleuren(String schema) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", schema))));
    }

    void papier(boolean aan) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", aan ? "print" : ""));
    }

    void zonderScript(boolean aan) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", aan));
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> elementen(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement focus() {
        return driver.switchTo().activeElement();
    }

    void toets(CharSequence... toetsen) {
        focus().sendKeys(toetsen);
    }

    /** Tab, until the focus is there. */
    void tabNaar(String selector) {
        WebElement doel = element(selector);
        for (int i = 0; i < 100; i++) {
            toets(Keys.TAB);
            if (focus().equals(doel)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    String url() {
        return driver.getCurrentUrl();
    }

    Object script(String script, Object... waarden) {
        return driver.executeScript(script, waarden);
    }

    /** What a script calls back with, a list. */
    List<?> lijst(String script) {
        return (List<?>) driver.executeAsyncScript(script);
    }

    /** What the console said since the last time. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked for since the last time, by its address. */
    List<String> verzoeken() {
        List<String> adressen = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String bericht = entry.getMessage();
            if (bericht.contains("\"Network.requestWillBeSent\"")) {
                int url = bericht.indexOf("\"url\":\"", bericht.indexOf("\"request\":{")) + 7;
                adressen.add(bericht.substring(url, bericht.indexOf('"', url)));
            }
        }
        return adressen;
    }

    /** A picture of the page from its top to the end of the first drawing in the section with this heading, made smaller. */
    byte[] foto(String kop) {
        Map<String, Object> foto = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                0,
                                "y",
                                0,
                                "width",
                                maat("document.documentElement.clientWidth"),
                                "height",
                                maat(
                                        "document.querySelector('" + kop
                                                + "').parentElement.querySelector('figure').getBoundingClientRect().bottom + 24"),
                                "scale",
                                SCHAAL)));
        return Base64.getDecoder().decode((String) foto.get("data"));
    }

    /** The font that the page is really set in. */
    String lettertype() {
        driver.executeCdpCommand("DOM.enable", Map.of());
        driver.executeCdpCommand("CSS.enable", Map.of());
        Map<?, ?> top = (Map<?, ?>)
                driver.executeCdpCommand("DOM.getDocument", Map.of()).get("root");
        Object kop = driver.executeCdpCommand(
                        "DOM.querySelector", Map.of("nodeId", top.get("nodeId"), "selector", "h1"))
                .get("nodeId");
        List<?> lettertypen = (List<?>) driver.executeCdpCommand("CSS.getPlatformFontsForNode", Map.of("nodeId", kop))
                .get("fonts");
        return String.valueOf(((Map<?, ?>) lettertypen.get(0)).get("familyName"));
    }

    private double maat(String uitdrukking) {
        return ((Number) script("return " + uitdrukking)).doubleValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
