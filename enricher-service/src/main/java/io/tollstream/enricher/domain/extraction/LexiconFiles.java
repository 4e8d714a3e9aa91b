package io.tollstream.enricher.domain.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the data files of one language: fields between bars, forms between commas, # begins a comment. */
public record LexiconFiles(String folder) {

    /** Hands over every form of the last field together with all fields of its line. */
    public void read(String name, int fields, BiConsumer<String[], String> form) {
        lines(name, fields, parts -> forms(parts[parts.length - 1]).forEach(word -> form.accept(parts, word)));
    }

    /** Hands over the fields of every line. */
    public void lines(String name, int fields, Consumer<String[]> use) {
        try (var lines = open(name)) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    use.accept(split(name, number, line, fields));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lexicon file " + folder + name + " cannot be read.", e);
        }
    }

    private BufferedReader open(String name) {
        var stream = LexiconFiles.class.getResourceAsStream(folder + name);
        if (stream == null) {
            throw new IllegalStateException("The lexicon file " + folder + name + " is missing; add it to the jar.");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private String[] split(String name, int number, String line, int fields) {
        var parts = line.split("\\|", -1);
        if (parts.length != fields) {
            throw new IllegalStateException("Line " + number + " of " + folder + name + " has " + parts.length
                    + " fields; write " + fields + " of them with | between.");
        }
        for (var i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return parts;
    }

    /** The forms of a field. */
    static List<String> forms(String field) {
        return Arrays.stream(field.split(","))
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .toList();
    }
}
