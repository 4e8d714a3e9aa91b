package io.tollstream.dashboard.http;

import io.javalin.http.Context;
import io.tollstream.dashboard.view.PastToll;
import io.tollstream.dashboard.view.Position;
import io.tollstream.dashboard.view.Query;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request asks for. Every reader refuses what it cannot use, with the parameter's name. */
final class Params {

    private static final int LONGEST_SEARCH = 200;

    private final Context request;

    Params(Context request) {
        this.request = request;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(request.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Query query() {
        return new Query(
                words(),
                text("country").map(Params::upperCased).orElse(Set.of()),
                text("region"),
                text("kind"),
                text("state").map(this::states).orElse(Query.UNMERGED),
                new Query.FigureQuery(
                        one("measure", Measure.class),
                        one("party", Party.class),
                        one("status", TollStatus.class),
                        text("min").map(value -> (long) number("min", value, 0, Integer.MAX_VALUE))),
                time("from"),
                time("to"),
                one("sort", Query.Sort.class).orElse(Query.Sort.CHANGED));
    }

    private List<String> words() {
        var search = text("q").orElse("");
        if (search.length() > LONGEST_SEARCH) {
            throw Refusal.of("q", "q has " + search.length() + " characters; it takes " + LONGEST_SEARCH + ".");
        }
        return Stream.of(search.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Query::folded)
                .toList();
    }

    private static Set<String> upperCased(String value) {
        return Stream.of(value.split(","))
                .map(part -> part.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<IncidentState> states(String value) {
        return Stream.of(value.split(","))
                .map(part -> constant("state", part.strip(), IncidentState.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    private <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
        return text(name).map(value -> constant(name, value, type));
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        name,
                        name + " is '" + value + "'; it takes "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private Optional<Instant> time(String name) {
        return text(name).map(value -> {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException e) {
                throw Refusal.of(name, name + " is '" + value + "'; it takes a time like 2025-03-12T10:00:00Z.");
            }
        });
    }

    int number(String name, int otherwise, int least, int most) {
        return text(name).map(value -> number(name, value, least, most)).orElse(otherwise);
    }

    private static int number(String name, String value, int least, int most) {
        try {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with what is allowed
        }
        throw Refusal.of(
                name, "%s is '%s'; it takes a whole number from %d to %d.".formatted(name, value, least, most));
    }

    Optional<AsOf> asOf() {
        var by = one("by", PastToll.By.class).orElse(PastToll.By.KNOWN);
        return time("asOf").map(time -> new AsOf(time, by));
    }

    Optional<String> incident() {
        return text("incident");
    }

    /** @param header a header that counts before the parameter, with the same kind of value */
    Optional<Position> since(Optional<String> header) {
        return header.or(() -> text("since")).map(value -> {
            try {
                return Position.parse(value);
            } catch (IllegalArgumentException e) {
                throw Refusal.of(
                        "since",
                        "since is no position; give the position of a list, an incident or an event as it was"
                                + " given.");
            }
        });
    }

    /** Where the page before ended, by its {@code next}. */
    Optional<Query.Mark> cursor() {
        return text("cursor").map(value -> {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\\|", 2);
                return new Query.Mark(Long.parseLong(parts[0]), parts[1]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.of("cursor", "cursor is none; give next of the page before as it was given.");
            }
        });
    }

    static String cursor(Query.Mark mark) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((mark.value() + "|" + mark.key()).getBytes(StandardCharsets.UTF_8));
    }
}
