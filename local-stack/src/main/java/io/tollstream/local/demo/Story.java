package io.tollstream.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollstream.commandline.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * News items in the order in which they were published, and the watch definition of the incident they are about.
 *
 * @param incident a definition as {@code POST /v1/incidents} takes it
 * @param items each as {@code POST /v1/news} takes it
 */
public record Story(JsonNode incident, List<JsonNode> items) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The story that comes with the program: four days in March 2025, by sources that do not exist. */
    public static Story bundled() {
        return new Story(
                parse(resource("incident.json")),
                resource("news.ndjson").lines().map(Story::parse).toList());
    }

    public String incidentKey() {
        return incident.path("key").asText();
    }

    static String headline(JsonNode item) {
        var published = OffsetDateTime.parse(item.path("publishedAt").asText());
        return "%s  %s (%s): %s"
                .formatted(
                        Words.when(published.toInstant()),
                        item.path("source").asText(),
                        item.path("sourceKind").asText().toLowerCase(Locale.ROOT),
                        item.path("title").asText());
    }

    private static String resource(String name) {
        try (var in = Story.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
