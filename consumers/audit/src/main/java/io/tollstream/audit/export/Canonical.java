package io.tollstream.audit.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;

/** JSON as RFC 8785 (JCS) writes it: one text for one content, whoever writes it. Numbers are whole. */
public final class Canonical {

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private Canonical() {}

    public static byte[] bytes(JsonNode node) {
        var out = new StringBuilder();
        write(node, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> {
                var between = '[';
                for (var element : node) {
                    out.append(between);
                    write(element, out);
                    between = ',';
                }
                out.append(node.isEmpty() ? "[]" : "]");
            }
            case STRING -> writeText(node.textValue(), out);
            case NUMBER -> out.append(whole(node));
            case BOOLEAN, NULL -> out.append(node.asText());
            default -> throw new IllegalArgumentException("No JSON: " + node.getNodeType() + ".");
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        // By UTF-16 code units, as Java compares.
        Collections.sort(names);
        var between = '{';
        for (var name : names) {
            out.append(between);
            writeText(name, out);
            out.append(':');
            write(node.get(name), out);
            between = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static long whole(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || Math.abs(node.longValue()) > LARGEST_EXACT) {
            throw new IllegalArgumentException("The number " + node + " has more than one way to be written.");
        }
        return node.longValue();
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            switch (sign) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(sign < ' ' ? "\\u%04x".formatted((int) sign) : Character.toString(sign));
            }
        }
        out.append('"');
    }
}
