package io.tollstream.local.demo;

import io.tollstream.commandline.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an enricher how many incidents it watches: news that comes before it knows one does not find it. */
final class Watched {

    private static final String GAUGE = "tollstream_enricher_incidents_watched";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Watched() {}

    static void await(URI enricher) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(enricher + "/metrics"))
                .timeout(PATIENCE)
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (number(http.send(question, HttpResponse.BodyHandlers.ofString())
                                .body())
                        >= 1) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new Trouble("The enricher does not answer at " + enricher + ".", e);
        }
        throw new Trouble("The enricher does not take up the incident within " + PATIENCE.toSeconds() + " s.");
    }

    /** The sum over the gauge's lines, for it may have labels. */
    static double number(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith(GAUGE))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
