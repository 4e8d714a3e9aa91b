package io.tollstream.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.ingest.http.Problem.Kind;
import io.tollstream.ingest.text.Utf8;

/** JSON as this door takes it: UTF-8, no field twice, nothing after the end, no deep nesting. */
final class Json {

    private static final int MAX_DEPTH = 32;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** One JSON value. */
    static JsonNode parse(byte[] bytes) {
        var text = Utf8.decode(bytes)
                .orElseThrow(() -> Refusal.of(Kind.MALFORMED, "The body is not valid UTF-8; send it in UTF-8."));
        try {
            var node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw Refusal.of(Kind.MALFORMED, "The body is empty; send a JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    static Refusal malformed(JsonProcessingException error) {
        var at = error.getLocation();
        var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        // Words of the mapping, not of JSON, are the library's own; only what follows the value brings them up.
        var what = error instanceof JsonMappingException
                ? "after the value comes more; send one object, an array, or NDJSON"
                : error.getOriginalMessage().lines().findFirst().orElse("").strip();
        return Refusal.of(Kind.MALFORMED, "This is not valid JSON" + where + ": " + what + ".");
    }

    private Json() {}
}
