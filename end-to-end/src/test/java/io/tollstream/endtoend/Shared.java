package io.tollstream.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.local.demo.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * News to test with, as the HTTP door takes it: real texts where the evaluation data lie beside the checkout (or where
 * {@code -Dtollstream.shared} says), the demo's own story otherwise.
 */
final class Shared {

    static final String INCIDENT = "2025-03-11-pk-balochistan-train-hijacking";

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> news() throws IOException {
        var data = data();
        return data.isPresent() ? realNews(data.get()) : ownStory();
    }

    private static Optional<Path> data() {
        var given = System.getProperty("tollstream.shared");
        if (given != null) {
            return Optional.of(Path.of(given).resolve("data")).filter(Files::isDirectory);
        }
        var root = Path.of("").toAbsolutePath();
        while (root != null) {
            var data = root.resolve("../shared/data").normalize();
            if (Files.exists(data.resolve("seed_article.txt"))) {
                return Optional.of(data);
            }
            root = root.getParent();
        }
        return Optional.empty();
    }

    private static List<String> realNews(Path data) throws IOException {
        var news = new ArrayList<String>();
        news.add(item("seed", "seed", Files.readString(data.resolve("seed_article.txt")), "2025-03-14T18:00:00Z"));
        for (var line : Files.readAllLines(data.resolve("jaffar_express.jsonl"))) {
            var row = JSON.readTree(line);
            if (row.path("lang").asText().equals("en")) {
                var day = row.path("date").isTextual() ? row.path("date") : row.path("date_guess");
                var date = day.asText().matches("\\d{4}-\\d{2}-\\d{2}") ? day.asText() : "2025-03-16";
                news.add(item(
                        row.path("id").asText(),
                        row.path("source").asText(),
                        row.path("text").asText(),
                        date + "T12:00:00Z"));
            }
        }
        return news;
    }

    static List<String> ownStory() {
        var news = new ArrayList<String>();
        for (var item : Story.bundled().items()) {
            news.add(((ObjectNode) item.deepCopy()).put("incident", INCIDENT).toString());
        }
        return news;
    }

    private static String item(String id, String source, String text, String publishedAt) {
        return JSON.createObjectNode()
                .put("source", source)
                .put("guid", id)
                .put("text", text)
                .put("language", "en")
                .put("publishedAt", publishedAt)
                .put("incident", INCIDENT)
                .toString();
    }

    private Shared() {}
}
