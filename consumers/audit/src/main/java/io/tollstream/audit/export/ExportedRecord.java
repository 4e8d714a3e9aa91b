package io.tollstream.audit.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record without loss, as a line of NDJSON holds it. What it says to a reader (`value`) is not part of it: that
 * follows from the bytes and the schema, and a later version may say it otherwise.
 *
 * @param bytes its value as written; null for a tombstone
 */
public record ExportedRecord(
        Place place, Instant knownAt, @Nullable String key, byte @Nullable [] bytes, Map<String, byte[]> headers) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public static ExportedRecord of(Stood stood) {
        return new ExportedRecord(stood.place(), stood.knownAt(), stood.key(), stood.bytes(), stood.headers());
    }

    /** @throws IllegalArgumentException where this is no record, saying why */
    public static ExportedRecord of(JsonNode line) {
        try {
            var headers = new TreeMap<String, byte[]>();
            line.required("headers")
                    .properties()
                    .forEach(header -> headers.put(header.getKey(), bytes(header.getValue())));
            var value = line.required("bytes");
            return new ExportedRecord(
                    Place.parse(line.required("place").asText()),
                    Instant.parse(line.required("knownAt").asText()),
                    line.required("key").textValue(),
                    value.isNull() ? null : bytes(value),
                    headers);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    /** The incident; the records without a key are together under an empty one. */
    public String incident() {
        return key == null ? "" : key;
    }

    /** All of it as JSON. */
    public ObjectNode json() {
        var node = JSON.objectNode();
        node.put("place", place.toString());
        node.put("knownAt", knownAt.toString());
        node.put("key", key);
        var named = node.putObject("headers");
        new TreeMap<>(headers)
                .forEach((name, value) -> named.put(name, Base64.getEncoder().encodeToString(value)));
        node.put("bytes", bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
        return node;
    }

    /** The same in the one form that is hashed. */
    public byte[] canonical() {
        return Canonical.bytes(json());
    }
}
