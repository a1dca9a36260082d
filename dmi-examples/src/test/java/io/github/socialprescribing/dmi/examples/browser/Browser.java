package io.github.socialprescribing.dmi.examples.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** Chromium without a window, driven as a person would: by keys and looks. */
public final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Held, so that it stays silent: it warns of features that are not used here. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private static final String AXE = resource("/axe.min.js");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Opens the browser that is found on the path, or that the system properties {@code dmi.chromium} and {@code
     * dmi.chromedriver} name; skips the test, and says so, where there is none.
     */
    public static Browser open() {
        Optional<Path> chromium = program("dmi.chromium", BROWSERS);
        Optional<Path> chromedriver = program("dmi.chromedriver", List.of("chromedriver"));
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String missing =
                    "NO CHROMIUM OR NO CHROMEDRIVER FOUND: pages were not checked in a browser. Put both on the path"
                            + " (apt-get install chromium chromium-driver), or name them by -Ddmi.chromium=… -Ddmi.chromedriver=…";
            System.err.println(missing);
            Assumptions.abort(missing);
        }
        VERSIONS.setLevel(Level.OFF);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--hide-scrollbars",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .build(),
                options));
    }

    private static Optional<Path> program(String property, List<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.ofNullable(System.getProperty(property)).map(Path::of),
                        Arrays.stream(path.split(File.pathSeparator, -1))
                                .flatMap(place -> names.stream().map(name -> Path.of(place, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to a page; what was logged before is forgotten. */
    public void goTo(String url) {
        log();
        driver.get(url);
    }

    /** Makes what pages are shown on as wide and high as said, in pixels of CSS; a window could not be as narrow as a telephone. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Lets pages run scripts or not, from the next one on; {@link #run} always does. */
    public void allowScripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Shows pages on the given medium, such as {@code "print"}, and in light or dark. */
    public void show(String medium, boolean dark) {
        emulate(medium, "prefers-color-scheme", dark ? "dark" : "light");
    }

    /** Shows pages on a screen in the few colours that a reader has chosen. */
    public void showInForcedColours() {
        emulate("screen", "forced-colors", "active");
    }

    private void emulate(String medium, String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", feature, "value", value))));
    }

    /** {@return what the page said on the console since it was opened or last asked, violations of its policy included} */
    public List<String> log() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** {@return the first element} */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** {@return the first element, once a page that was asked for is there that has one} */
    public WebElement await(String selector) {
        for (int i = 0; i < 200 && driver.findElements(By.cssSelector(selector)).isEmpty(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return find(selector);
    }

    /** {@return all elements that are shown} */
    public List<WebElement> shown(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    /** {@return the element that has the focus} */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Presses keys, one after the other. */
    public void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    /** Presses Tab until an element has the focus. */
    public void tabTo(String selector) {
        WebElement wanted = find(selector);
        for (int i = 0; i < 200 && !focused().equals(wanted); i++) {
            press(Keys.TAB);
        }
        if (!focused().equals(wanted)) {
            throw new AssertionError("cannot be reached by Tab: " + selector);
        }
    }

    /** {@return what a script gives, run past the policy of the page} */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** {@return the page on paper, as the page itself asks for} */
    public byte[] print() {
        // Else it would be printed with the styles for whatever it was last shown on.
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        PrintOptions options = new PrintOptions();
        options.setBackground(true);
        return Base64.getDecoder().decode(driver.print(options).getContent());
    }

    /** {@return what can be seen, as a PNG} */
    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** {@return what axe-core finds wrong with the page for people with disabilities, a sentence each} */
    @SuppressWarnings("unchecked") // the script gives texts
    public List<String> barriers() {
        driver.executeScript(AXE);
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const inWords = (fault) => `${fault.id}: ${fault.help}: ${fault.nodes.map((node) => node.html).join(" ")}`;
                axe.run(document, { resultTypes: ["violations"] })
                  .then((results) => done(results.violations.map(inWords)), (fault) => done([String(fault)]));
                """);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
