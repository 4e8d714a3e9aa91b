package io.tollstream.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where two records differ, field by field. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    /**
     * One field.
     *
     * @param field its path, like {@code figures[0].best}
     * @param expected as JSON; empty where it must not be there
     * @param stands likewise
     */
    record Difference(String field, String expected, String stands) {}

    private Differences() {}

    static List<Difference> between(JsonNode expected, JsonNode stands) {
        var differences = new Differences();
        differences.compare("", expected, stands);
        return differences.found;
    }

    private void compare(String path, JsonNode expected, JsonNode stands) {
        if (expected.equals(stands)) {
            return;
        }
        if (expected.isObject() && stands.isObject()) {
            var names = new TreeSet<String>();
            expected.fieldNames().forEachRemaining(names::add);
            stands.fieldNames().forEachRemaining(names::add);
            names.forEach(
                    name -> compare(path.isEmpty() ? name : path + "." + name, expected.path(name), stands.path(name)));
        } else if (expected.isArray() && stands.isArray()) {
            for (var at = 0; at < Math.max(expected.size(), stands.size()); at++) {
                compare(path + "[" + at + "]", expected.path(at), stands.path(at));
            }
        } else {
            found.add(new Difference(path, text(expected), text(stands)));
        }
    }

    private static String text(JsonNode value) {
        return value instanceof MissingNode ? "" : value.toString();
    }
}
