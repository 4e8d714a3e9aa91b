package io.tollstream.alerts.rules;

import com.fasterxml.jackson.core.JsonToken;
import io.tollstream.schemas.settings.BadSetting;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object of the file, read field by field. Whatever is wrong is said with line, object and field. */
final class Entry {

    private final String file;
    private final String what;
    private final Node.Fields node;
    private final Set<String> read = new TreeSet<>();

    private Entry(String file, String what, Node.Fields node) {
        this.file = file;
        this.what = what;
        this.node = node;
    }

    /** @param what it is, in words: rule ten-killed */
    static Entry of(String file, String what, Node node) {
        if (node instanceof Node.Fields fields) {
            return new Entry(file, what, fields);
        }
        throw new BadSetting("%s, line %d: %s must be an object, like {…}.".formatted(file, node.line(), what));
    }

    Entry called(String other) {
        return new Entry(file, other, node);
    }

    BadSetting wrong(String field, String sentence) {
        var line = Optional.ofNullable(node.values().get(field)).map(Node::line).orElse(node.line());
        return new BadSetting("%s, line %d, %s, field %s: %s.".formatted(file, line, what, field, sentence));
    }

    /** To be said when all fields were asked for. */
    void refuseOthers() {
        node.values().keySet().stream()
                .filter(field -> !read.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw wrong(field, "there is no such field; there are " + String.join(", ", read));
                });
    }

    boolean has(String field) {
        return get(field).isPresent();
    }

    private Optional<Node> get(String field) {
        read.add(field);
        return Optional.ofNullable(node.values().get(field));
    }

    Optional<Entry> entry(String field) {
        return get(field).map(found -> of(file, what.equals("the file") ? field : what + ", " + field, found));
    }

    List<Entry> entries(String field, String each) {
        return get(field).map(found -> items(field, found)).orElse(List.of()).stream()
                .map(item -> of(file, each, item))
                .toList();
    }

    private List<Node> items(String field, Node found) {
        if (found instanceof Node.Items items) {
            return items.values();
        }
        throw wrong(field, "it takes a list, like [ … ]");
    }

    Optional<String> text(String field) {
        return get(field).map(found -> text(field, found));
    }

    String needed(String field) {
        return text(field).orElseThrow(() -> wrong(field, "it is missing"));
    }

    private String text(String field, Node found) {
        if (found instanceof Node.Scalar scalar
                && scalar.kind() == JsonToken.VALUE_STRING
                && !scalar.value().isBlank()) {
            return scalar.value().strip();
        }
        throw wrong(field, "it takes a text in quotes that is not empty");
    }

    /** One text or a list of them. */
    List<String> texts(String field) {
        return get(field)
                .map(found -> (found instanceof Node.Items items ? items.values() : List.of(found))
                        .stream().map(item -> text(field, item)).toList())
                .orElse(List.of());
    }

    Optional<Long> number(String field, long least, long most) {
        return get(field).map(found -> number(field, found, least, most));
    }

    long number(String field, long otherwise, long least, long most) {
        return number(field, least, most).orElse(otherwise);
    }

    /** One number or a list of them. */
    List<Long> numbers(String field, long least, long most) {
        return get(field)
                .map(found -> (found instanceof Node.Items items ? items.values() : List.of(found))
                        .stream().map(item -> number(field, item, least, most)).toList())
                .orElse(List.of());
    }

    private long number(String field, Node found, long least, long most) {
        if (found instanceof Node.Scalar scalar && scalar.kind() == JsonToken.VALUE_NUMBER_INT) {
            try {
                var number = Long.parseLong(scalar.value());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below, with what is allowed
            }
        }
        throw wrong(field, "it takes a whole number from %d to %d".formatted(least, most));
    }

    /** A number with decimals. */
    Optional<Double> decimal(String field, double least, double most) {
        return get(field).map(found -> {
            if (found instanceof Node.Scalar scalar && scalar.kind().isNumeric()) {
                var number = Double.parseDouble(scalar.value());
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw wrong(field, "it takes a number from %s to %s".formatted(least, most));
        });
    }

    boolean flag(String field) {
        return get(field)
                .map(found -> {
                    if (found instanceof Node.Scalar scalar && scalar.kind().isBoolean()) {
                        return scalar.kind() == JsonToken.VALUE_TRUE;
                    }
                    throw wrong(field, "it takes true or false");
                })
                .orElse(false);
    }

    Optional<Duration> duration(String field, Duration least, Duration most) {
        return text(field).map(text -> {
            var time = parsed(field, text, Duration::parse, "a duration, like PT6H or P2D");
            if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
                throw wrong(field, "it takes a duration from %s to %s".formatted(least, most));
            }
            return time;
        });
    }

    /** @param kind of what it takes, for people */
    <T> T parsed(String field, String text, Function<String, T> parse, String kind) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(field, "\"" + text + "\" is not " + kind);
        }
    }

    <E extends Enum<E>> Optional<E> word(String field, Set<E> allowed) {
        return text(field).map(text -> word(field, text, allowed));
    }

    <E extends Enum<E>> Set<E> words(String field, Set<E> allowed) {
        return texts(field).stream().map(text -> word(field, text, allowed)).collect(Collectors.toSet());
    }

    private <E extends Enum<E>> E word(String field, String text, Set<E> allowed) {
        return allowed.stream()
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(field, "\"" + text + "\" is not one of " + list(allowed.stream())));
    }

    static <E extends Enum<E>> Set<E> all(Class<E> type) {
        return EnumSet.allOf(type);
    }

    private static String list(Stream<? extends Enum<?>> values) {
        return values.map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
