package io.tollstream.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The articles that are read: real ones where they are at hand, else made of sentences of our own. */
final class Articles {

    private static final Path REAL = Path.of(System.getProperty("tollstream.shared", "../shared"))
            .resolve("data")
            .resolve("shootings_extraction.jsonl");

    /** The articles in the language that they do not name, so that finding it out is part of the work. */
    static List<Item> all() {
        return real() ? read(REAL) : MadeArticles.items();
    }

    /** Which articles these are, in words. */
    static String words() {
        return real() ? "real articles about shootings" : "made articles";
    }

    static Item item(String title, String text) {
        var source = new Source("Source", SourceKind.MEDIA);
        return new Item("id", "", source, null, title, text, "und", Instant.EPOCH, null);
    }

    private static boolean real() {
        return Files.isReadable(REAL);
    }

    private static List<Item> read(Path file) {
        var json = new ObjectMapper();
        try {
            var items = new ArrayList<Item>();
            for (var line : Files.readAllLines(file)) {
                var row = json.readTree(line);
                items.add(item(row.path("title").asText(), row.path("text").asText()));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException("The articles in " + file + " cannot be read.", e);
        }
    }

    private Articles() {}
}
