package io.tollstream.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.commandline.InputFile;
import io.tollstream.schemas.settings.BadSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The watch definitions of a file, each with its place in it. */
final class Definitions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final List<String> places = new ArrayList<>();
    private final ArrayNode entries = JSON.createArrayNode();

    private Definitions(Path file) {
        this.file = file;
    }

    /** @throws BadSetting where the file cannot be read, is no JSON or is empty */
    static Definitions of(Path file) {
        var definitions = new Definitions(file);
        var text = InputFile.text(file);
        if (file.toString().endsWith(".ndjson") || file.toString().endsWith(".jsonl")) {
            definitions.addLines(text.lines().toList());
        } else {
            definitions.addAll(definitions.parse(text, file.toString()));
        }
        if (definitions.entries.isEmpty()) {
            throw new BadSetting("The file " + file + " holds no definition.");
        }
        return definitions;
    }

    private void addLines(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                var place = file + ":" + (at + 1);
                add(place, parse(lines.get(at), place));
            }
        }
    }

    private void addAll(JsonNode json) {
        if (json.isArray()) {
            json.forEach(entry -> add(file + ": entry " + (places.size() + 1), entry));
        } else if (!json.isMissingNode()) {
            add(file.toString(), json);
        }
    }

    private void add(String place, JsonNode entry) {
        var key = entry.path("key").asText();
        places.add(key.isEmpty() ? place : place + " (" + key + ")");
        entries.add(entry);
    }

    private JsonNode parse(String text, String place) {
        try {
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            throw new BadSetting(place + ": This is no JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed") + " (line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ").");
        }
    }

    /** Those that do not say who defined them get this name. */
    Definitions by(String name) {
        entries.forEach(entry -> {
            if (entry instanceof ObjectNode definition && !definition.hasNonNull("definedBy")) {
                definition.put("definedBy", name);
            }
        });
        return this;
    }

    int size() {
        return entries.size();
    }

    /** A JSON array, as the door takes it. */
    String body() {
        return entries.toString();
    }

    /** A line for each that the door's answer refuses: its place and what is wrong. */
    List<String> refused(JsonNode answer) {
        var lines = new ArrayList<String>();
        for (var result : answer.path("results")) {
            var at = Math.clamp(result.path("line").asInt(1), 1, places.size()) - 1;
            if (result.has("problem")) {
                lines.add(places.get(at) + ": " + result.at("/problem/detail").asText());
            }
        }
        return lines;
    }
}
