package io.tollstream.enricher.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads one line of JSON ({@code id}, {@code text}, optional {@code title}, {@code date}, {@code source}, {@code lang}). */
public final class ItemLine {

    /** A line that is no item; its message says why in one sentence. */
    public static final class Unreadable extends Exception {
        public Unreadable(String sentence) {
            super(sentence);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Item read(String line) throws Unreadable {
        return read(parse(line));
    }

    /** The item of a row; what else the row holds is passed over. */
    public static Item read(JsonNode row) throws Unreadable {
        if (!row.isObject()) {
            throw new Unreadable("This is no JSON object; write one object with id and text per line.");
        }
        var id = text(row, "id");
        if (id.isBlank()) {
            throw new Unreadable("The field id is missing; give each item an id.");
        }
        if (!row.path("text").isTextual() && !row.path("title").isTextual()) {
            throw new Unreadable("The field text is missing; give each item a text or a title.");
        }
        return item(
                id,
                text(row, "title"),
                text(row, "text"),
                source(text(row, "source")),
                text(row, "lang"),
                date(text(row, "date")));
    }

    /** A whole plain text as one item. */
    static Item plain(String id, String text) {
        return item(id, "", text, source(""), "", Instant.EPOCH);
    }

    private static Item item(String id, String title, String text, Source source, String language, Instant at) {
        return new Item(id, "", source, null, title, text, language.isEmpty() ? "und" : language, at, null);
    }

    /** One JSON value, and nothing after it. */
    public static JsonNode parse(String line) throws Unreadable {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Unreadable("This is no JSON: " + e.getOriginalMessage().replace('\n', ' '));
        }
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).isValueNode() && !row.path(field).isNull()
                ? row.path(field).asText()
                : "";
    }

    private static Source source(String name) {
        return new Source(name, name.isEmpty() ? SourceKind.UNKNOWN : SourceKind.MEDIA);
    }

    /** Extraction does not depend on the date, so one that cannot be read harms nothing. */
    private static Instant date(String text) {
        try {
            return text.length() == "2025-03-14".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private ItemLine() {}
}
