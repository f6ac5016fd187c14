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

    private static final double SCALE = 0.7;

    /** It says that it does not know this version of Chromium, whose protocol is used here without it. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start(Path profile) {
        boolean present = CHROMIUM.canExecute() && DRIVER.canExecute();
        if ("vereist".equals(System.getProperty("meldcode.browser"))) {
            Assertions.assertTrue(present, "meldcode.browser=vereist, but there is no " + CHROMIUM + " with " + DRIVER);
        }
        Assumptions.assumeTrue(
                present, "no " + CHROMIUM + " with " + DRIVER + ": the report is not looked at in a browser");
        DEVTOOLS.setLevel(Level.OFF);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
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
                "--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(Path page, String anchor) {
        // A change of the anchor alone loads nothing.
        driver.get("about:blank");
        driver.get(page.toUri() + anchor);
    }

    void width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void paper(boolean on) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
    }

    void withoutScript(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", on));
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> elements(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement focus() {
        return driver.switchTo().activeElement();
    }

    void press(CharSequence... keys) {
        focus().sendKeys(keys);
    }

    /** Tab, until the focus is there. */
    void tabTo(String selector) {
        WebElement target = element(selector);
        for (int i = 0; i < 100; i++) {
            press(Keys.TAB);
            if (focus().equals(target)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    String url() {
        return driver.getCurrentUrl();
    }

    Object script(String script, Object... values) {
        return driver.executeScript(script, values);
    }

    /** What a script calls back with, a list. */
    List<?> list(String script) {
        return (List<?>) driver.executeAsyncScript(script);
    }

    /** What the console said since the last time. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked for since the last time, by its address. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (message.contains("\"Network.requestWillBeSent\"")) {
                int url = message.indexOf("\"url\":\"", message.indexOf("\"request\":{")) + 7;
                addresses.add(message.substring(url, message.indexOf('"', url)));
            }
        }
        return addresses;
    }

    /** A picture of the page from its top to the end of the first drawing in the section with this heading, made smaller. */
    byte[] picture(String heading) {
        Map<String, Object> picture = driver.executeCdpCommand(
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
                                measure("document.documentElement.clientWidth"),
                                "height",
                                measure(
                                        "document.querySelector('" + heading
                                                + "').parentElement.querySelector('figure').getBoundingClientRect().bottom + 24"),
                                "scale",
                                SCALE)));
        return Base64.getDecoder().decode((String) picture.get("data"));
    }

    /** The font that the page is really set in. */
    String font() {
        driver.executeCdpCommand("DOM.enable", Map.of());
        driver.executeCdpCommand("CSS.enable", Map.of());
        Map<?, ?> top = (Map<?, ?>)
                driver.executeCdpCommand("DOM.getDocument", Map.of()).get("root");
        Object heading = driver.executeCdpCommand(
                        "DOM.querySelector", Map.of("nodeId", top.get("nodeId"), "selector", "h1"))
                .get("nodeId");
        List<?> fonts = (List<?>) driver.executeCdpCommand("CSS.getPlatformFontsForNode", Map.of("nodeId", heading))
                .get("fonts");
        return String.valueOf(((Map<?, ?>) fonts.get(0)).get("familyName"));
    }

    private double measure(String expression) {
        return ((Number) script("return " + expression)).doubleValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
