package io.tollstream.endtoend;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.dashboard.DashboardConfig;
import io.tollstream.dashboard.DashboardService;
import io.tollstream.dashboard.page.Chromium;
import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * News in by HTTP, the number on the screen: all services with exactly-once, and a real browser. How long it takes from
 * the 202 to the painted frame is written to {@code target/pixels.txt}; {@code -Dtollstream.pixels=300} measures that
 * many items.
 */
class PixelsIT {

    private static final String KEY = "2025-03-11-pk-bolan-train-hijacking";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST = 1_000;
    private static final int WARM_UP = 10;
    private static final int ITEMS = Integer.getInteger("tollstream.pixels", 30);
    private static final Instant BEGAN = Instant.parse("2025-03-11T08:00:00Z");

    /** Notes when a frame with a new number was painted: a message that is sent while drawing comes after it. */
    private static final String WATCH = """
            window.painted = {};
            const channel = new MessageChannel();
            channel.port1.onmessage = ({ data }) => (window.painted[data] ??= Date.now());
            new MutationObserver(() => {
              const number = document.querySelector('[data-figure=killed-victim] strong')?.textContent.replace(',', '');
              if (number && !(number in window.painted)) channel.port2.postMessage(number);
            }).observe(document.getElementById('list'), { subtree: true, childList: true, characterData: true });
            """;

    @Test
    void aNumberIsOnTheScreenSoonAfterItsNewsWasTaken(@TempDir Path folder) throws Exception {
        try (var cluster = Cluster.start()) {
            var connection = cluster.connection("pixels.");
            new SetUp(connection, Optional.empty()).run();
            try (var door = Door.open(connection);
                    var enricher = EnricherProcess.start(connection, folder.resolve("enricher"));
                    var dashboard = dashboard(connection)) {
                var browser = Chromium.start();
                try {
                    var waits = watched(browser, door, dashboard.port());

                    report(waits);
                    assertThat(waits).hasSize(ITEMS).allMatch(wait -> wait < PATIENCE.toMillis());
                } finally {
                    browser.quit();
                }
            }
        }
    }

    private static DashboardService dashboard(Connection connection) {
        return DashboardService.start(DashboardConfig.from(Settings.from(Map.of(
                "BOOTSTRAP_SERVERS", connection.bootstrapServers(),
                "SCHEMA_REGISTRY_URL", connection.registryUrl(),
                "TOPIC_PREFIX", connection.prefix(),
                "HTTP_PORT", "0"))));
    }

    /** Milliseconds from the 202 of each item to the frame that shows its number. */
    private static List<Long> watched(ChromeDriver browser, Door door, int port) throws Exception {
        browser.get("http://127.0.0.1:" + port + "/");
        await().atMost(PATIENCE).until(() -> text(browser, "#connection").equals("Live"));
        browser.executeScript(WATCH);
        var waits = new ArrayList<Long>();
        for (var number = FIRST; number < FIRST + WARM_UP + ITEMS; number++) {
            assertThat(door.postJson("/v1/news", item(number)).statusCode()).isEqualTo(202);
            var taken = System.currentTimeMillis();
            var painted = painted(browser, number);
            if (number >= FIRST + WARM_UP) {
                waits.add(painted - taken);
            }
        }
        return waits;
    }

    private static long painted(ChromeDriver browser, int number) {
        return await().atMost(PATIENCE)
                .pollInterval(20, MILLISECONDS)
                .until(
                        () -> (Long) browser.executeScript("return window.painted[arguments[0]] ?? null", number + ""),
                        time -> time != null);
    }

    private static String text(ChromeDriver browser, String selector) {
        return (String) browser.executeScript("return document.querySelector(arguments[0]).textContent", selector);
    }

    private static String item(int number) {
        return """
                {"source": "Northern Wire", "guid": "pixels-%1$d", "incident": "%2$s", "language": "en",
                 "title": "Toll of the train rises to %1$d", "publishedAt": "%3$s",
                 "text": "The army said on Friday that %1$d people were killed in the hijacking of the train."}
                """.formatted(number, KEY, BEGAN.plus(Duration.ofMinutes(number)));
    }

    private static void report(List<Long> waits) throws Exception {
        var sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        var line = "From 202 to pixel, %d items: median %d ms, p99 %d ms, longest %d ms."
                .formatted(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
        System.out.println(line);
        Files.writeString(Path.of("target/pixels.txt"), line + "\n");
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
