package io.tollstream.enricher.domain.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads the data files of one language: fields between bars, forms between commas, # begins a comment. */
public record LexiconFiles(String folder) {

    /** Hands over every form of the last field together with all fields of its line. */
    public void read(String name, int fields, BiConsumer<String[], String> form) {
        try (var lines = open(name)) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    hand(split(name, number, line, fields), form);
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

    private static void hand(String[] fields, BiConsumer<String[], String> form) {
        for (var word : fields[fields.length - 1].split(",")) {
            if (!word.isBlank()) {
                form.accept(fields, word.strip());
            }
        }
    }
}
