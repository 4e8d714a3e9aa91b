package io.tollstream.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollstream.commandline.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The HTTP door of an ingest service, seen from outside. */
public final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();

    public Door(URI address) {
        this.address = address;
    }

    /**
     * Posts something and returns the answer; that to a batch says of each entry whether it was accepted.
     *
     * @param path begins with a slash
     * @throws Trouble where nobody answers, or it was refused as a whole
     */
    public JsonNode post(String path, String mediaType, String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/+$", "") + path))
                .timeout(PATIENCE)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var answer = read(response.body());
            if (response.statusCode() != ACCEPTED && answer.path("results").isEmpty()) {
                throw new Trouble("The door at " + address + " refuses this (" + response.statusCode() + "): "
                        + said(answer) + ".");
            }
            return answer;
        } catch (IOException e) {
            throw new Trouble(
                    "No door answers at " + address
                            + "; start a stack (`tollstream up`), or give its address with --door-url.",
                    e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(body);
        }
    }

    private static String said(JsonNode answer) {
        var reasons = answer.findValuesAsText("detail");
        var text = reasons.isEmpty() ? answer.toString() : String.join(" ", reasons);
        return text.replaceAll("[.\\s]+$", "");
    }

    @Override
    public void close() {
        http.close();
    }
}
