package io.tollstream.enricher.evaluation.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of what casualty texts do to numbers, by the number that items are tagged with. */
public record Phenomena(Map<String, String> names) {

    private static final String LIST = "/evaluation/phenomena.txt";

    public static Phenomena standard() {
        try (var stream = Phenomena.class.getResourceAsStream(LIST);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Phenomena(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .collect(Collectors.toMap(fields -> fields[0].strip(), fields -> fields[1].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + LIST + " cannot be read.", e);
        }
    }

    /** A tag with its name; one that is not on the list as it is. */
    public String describe(String tag) {
        var name = names.get(tag);
        return name == null ? tag : tag + " " + name;
    }
}
