package io.tollstream.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A person at a browser. After every test it must have asked nobody but the dashboard, and have had nothing to
 * complain about.
 */
final class TheBrowser implements BeforeEachCallback, AfterEachCallback {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(10);

    /** One for all tests: it takes longer to start than a test. */
    private static final class Shared implements AutoCloseable {

        private final ChromeDriver driver = Chromium.start();

        @Override
        public void close() {
            driver.quit();
        }
    }

    private final List<String> forgiven = new ArrayList<>();
    private URI home = URI.create("about:blank");
    private ChromeDriver driver;

    @Override
    public void beforeEach(ExtensionContext context) {
        driver = context.getRoot()
                .getStore(Namespace.create(TheBrowser.class))
                .computeIfAbsent("shared", key -> new Shared(), Shared.class)
                .driver;
        forgiven.clear();
        isAsWideAs(1400, "light");
        logs(LogType.BROWSER);
        logs(LogType.PERFORMANCE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var asked = requests();
        var complaints = logs(LogType.BROWSER).stream()
                .map(LogEntry::getMessage)
                .filter(message -> forgiven.stream().noneMatch(message::contains))
                .toList();
        driver.get("about:blank");
        assertThat(complaints).as("what the browser complained about").isEmpty();
        assertThat(asked)
                .as("whom the browser asked")
                .isNotEmpty()
                .allMatch(address -> address.startsWith(home.toString()));
    }

    /** Where everything must come from that the page asks for; the page's address begins with it. */
    void opens(URI home, String path) {
        this.home = home;
        driver.get(home + path);
        await().atMost(SOON).until(() -> driver.findElements(By.cssSelector("[aria-busy=true]"))
                .isEmpty());
    }

    /** A connection that is lost is named in the browser's console; a test that cuts it says so. */
    void willLoseTheConnection() {
        forgiven.add("net::ERR_");
    }

    /** A refusal is named there too. */
    void willGetARefusal() {
        forgiven.add("the server responded with a status of 404");
    }

    void isAsWideAs(int width, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", theme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Looks until what is asserted holds. */
    static void soon(ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }

    /** The text of the first such element as people see it, on one line; empty where there is none. */
    String text(String selector) {
        return Objects.toString(run("""
                const element = document.querySelector(arguments[0]);
                const unseen = [...(element?.querySelectorAll('.hidden') ?? [])];
                unseen.forEach((one) => (one.style.display = 'none'));
                const text = element?.innerText.replace(/\\s+/g, ' ').trim();
                unseen.forEach((one) => (one.style.display = ''));
                return text;
                """, selector), "");
    }

    /** The texts of all such elements. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void clicks(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    void types(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    void presses(Keys... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Tab until such an element has the focus. */
    void tabsTo(String selector) {
        for (var presses = 0; presses < 60; presses++) {
            presses(Keys.TAB);
            if (hasFocus(selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector + ".");
    }

    boolean hasFocus(String selector) {
        return Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", selector));
    }

    void pointsAt(String selector) {
        new Actions(driver)
                .moveToElement(driver.findElement(By.cssSelector(selector)))
                .perform();
    }

    /** How many pixels the page is wider than the window. */
    long sideways() {
        return (Long) run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe finds of serious or critical weight, as sentences. */
    List<String> barriers() {
        run(axe());
        var found = (String) driver.executeAsyncScript("const done = arguments[0];"
                + "axe.run({ resultTypes: ['violations'] }).then((result) => done(JSON.stringify(result.violations)))");
        var barriers = new ArrayList<String>();
        for (var violation : json(found)) {
            if (List.of("serious", "critical").contains(violation.path("impact").asText())) {
                barriers.add(violation.path("help").asText() + ": "
                        + violation.path("nodes").findValuesAsText("html"));
            }
        }
        return barriers;
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(TheBrowser.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<LogEntry> logs(String type) {
        return driver.manage().logs().get(type).getAll();
    }

    private List<String> requests() {
        return logs(LogType.PERFORMANCE).stream()
                .map(entry -> json(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asText())
                .filter(address -> !address.startsWith("data:"))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
