package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.http.Problem.Kind;
import io.tollstream.ingest.text.IncidentKey;
import io.tollstream.ingest.text.PlainText;
import io.tollstream.ingest.text.WebAddress;
import io.tollstream.ingest.text.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of one JSON object, each read as what it must be. Fields that are null count as absent; fields that are
 * not known are refused, for a misspelt one would be lost silently.
 */
final class Fields {

    /** Of names, addresses and quotes, in characters: what is kept with a toll must fit into its record. */
    private static final int LONGEST_LINE = 2_000;

    private final JsonNode object;
    private final String path;

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The fields of a whole body. */
    static Fields of(JsonNode object, String... known) {
        return of(object, "", List.of(known));
    }

    private static Fields of(JsonNode object, String path, List<String> known) {
        if (!object.isObject()) {
            var what = path.isEmpty() ? "The body" : path.substring(0, path.length() - 1);
            throw Refusal.of(Kind.MALFORMED, what + " must be a JSON object with the fields " + list(known) + ".");
        }
        var names = object.fieldNames();
        while (names.hasNext()) {
            var name = names.next();
            if (!known.contains(name)) {
                var shown = path + (name.length() > 100 ? name.substring(0, 100) : name);
                throw Refusal.of(
                        Kind.UNKNOWN_FIELD,
                        shown,
                        "There is no field " + shown + "; the known ones are " + list(known) + ".");
            }
        }
        return new Fields(object, path);
    }

    private static String list(List<String> known) {
        return String.join(", ", known);
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Whether the field is there and null, which some fields give a meaning. */
    boolean isNull(String name) {
        return object.has(name) && object.get(name).isNull();
    }

    /** A text as it stands, markup and all. */
    Optional<String> raw(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isTextual()) {
            throw bad(name, "must be a text in quotes");
        }
        return Optional.of(value.textValue());
    }

    /** A text of one line; blank counts as absent. */
    Optional<String> line(String name) {
        var line = raw(name).map(PlainText::line).filter(text -> !text.isEmpty());
        if (line.isPresent() && line.get().length() > LONGEST_LINE) {
            throw bad(name, "must be at most " + LONGEST_LINE + " characters");
        }
        return line;
    }

    String needLine(String name, String example) {
        return line(name).orElseThrow(() -> missing(name, "give it, like \"" + example + "\""));
    }

    Optional<String> incidentKey(String name) {
        var key = line(name);
        if (key.isPresent() && !IncidentKey.isOne(key.get())) {
            throw bad(
                    name,
                    "must be an incident's key: lower-case letters, digits and hyphens, at most 200, like"
                            + " 2025-03-11-pk-balochistan-train-hijacking");
        }
        return key;
    }

    Optional<String> url(String name) {
        var url = line(name);
        if (url.isPresent() && !WebAddress.isOne(url.get())) {
            throw bad(name, "must be a web address that begins with http:// or https://");
        }
        return url;
    }

    Optional<When> time(String name) {
        return raw(name).map(text -> When.iso(text)
                .orElseThrow(() -> Refusal.of(
                        Kind.BAD_TIME,
                        path + name,
                        path + name + " is no time; write it in ISO 8601, like 2025-03-12T18:30:00+05:00.")));
    }

    When needTime(String name) {
        return time(name).orElseThrow(() -> missing(name, "give the time in ISO 8601, like 2025-03-12T18:30:00+05:00"));
    }

    /** A whole number of people, 0 or more. */
    Optional<Long> people(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw bad(name, "must be a whole number, 0 or more");
        }
        return Optional.of(value.longValue());
    }

    long needPeople(String name) {
        return people(name).orElseThrow(() -> missing(name, "give a whole number, 0 or more"));
    }

    /** A number of degrees between these bounds. */
    Optional<Double> degrees(String name, double lowest, double highest) {
        if (!has(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isNumber() || value.doubleValue() < lowest || value.doubleValue() > highest) {
            throw bad(name, "must be a number of degrees from %.0f to %.0f".formatted(lowest, highest));
        }
        return Optional.of(value.doubleValue());
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        var value = object.get(name);
        if (!value.isBoolean()) {
            throw bad(name, "must be true or false");
        }
        return value.booleanValue();
    }

    /** One of an enum's symbols, in any case. */
    <E extends Enum<E>> Optional<E> choice(String name, E[] symbols) {
        return line(name).map(text -> Stream.of(symbols)
                .filter(symbol -> symbol.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> bad(name, "must be one of " + oneOf(symbols))));
    }

    <E extends Enum<E>> E needChoice(String name, E[] symbols) {
        return choice(name, symbols).orElseThrow(() -> missing(name, "give one of " + oneOf(symbols)));
    }

    private static String oneOf(Enum<?>[] symbols) {
        return Stream.of(symbols).map(Enum::name).collect(Collectors.joining(", "));
    }

    List<String> lines(String name) {
        return each(name, value -> {
            var text = value.isTextual() ? PlainText.line(value.textValue()) : "";
            if (text.isEmpty()) {
                throw bad(name, "must be a list of texts, none of them empty");
            }
            return text;
        });
    }

    Optional<Fields> object(String name, String... known) {
        return has(name) ? Optional.of(of(object.get(name), path + name + ".", List.of(known))) : Optional.empty();
    }

    Fields needObject(String name, String... known) {
        return object(name, known).orElseThrow(() -> missing(name, "give an object with " + list(List.of(known))));
    }

    List<Fields> objects(String name, String... known) {
        var at = new int[1];
        return each(name, value -> of(value, path + name + "[" + at[0]++ + "].", List.of(known)));
    }

    private <T> List<T> each(String name, Function<JsonNode, T> read) {
        if (!has(name)) {
            return List.of();
        }
        var values = object.get(name);
        if (!values.isArray()) {
            throw bad(name, "must be a list in square brackets");
        }
        var list = new ArrayList<T>(values.size());
        values.forEach(value -> list.add(read.apply(value)));
        return List.copyOf(list);
    }

    Refusal missing(String name, String whatToDo) {
        return Refusal.of(Kind.MISSING_FIELD, path + name, path + name + " is missing; " + whatToDo + ".");
    }

    Refusal bad(String name, String rule) {
        return Refusal.of(Kind.BAD_FIELD, path + name, path + name + " " + rule + ".");
    }

    Refusal future(String name) {
        return Refusal.of(
                Kind.FROM_THE_FUTURE, path + name, path + name + " lies in the future; send it when it has come.");
    }
}
