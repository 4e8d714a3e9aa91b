package io.tollstream.alerts.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows the line it stands on. Comments and trailing commas are allowed. */
sealed interface Node {

    /** From 1. */
    int line();

    record Fields(int line, Map<String, Node> values) implements Node {}

    record Items(int line, List<Node> values) implements Node {}

    /** @param value as it is written; null for null */
    record Scalar(int line, JsonToken kind, String value) implements Node {}

    JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws IOException where it is no JSON, or more than one value */
    static Node parse(String text) throws IOException {
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            var node = read(parser);
            if (parser.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "something follows its end");
            }
            return node;
        }
    }

    private static Node read(JsonParser parser) throws IOException {
        var line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == null) {
            throw new com.fasterxml.jackson.core.JsonParseException(parser, "it is empty");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var values = new LinkedHashMap<String, Node>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    values.put(name, read(parser));
                }
                yield new Fields(line, values);
            }
            case START_ARRAY -> {
                var values = new ArrayList<Node>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(read(parser));
                }
                yield new Items(line, values);
            }
            default -> new Scalar(line, parser.currentToken(), parser.getText());
        };
    }
}
