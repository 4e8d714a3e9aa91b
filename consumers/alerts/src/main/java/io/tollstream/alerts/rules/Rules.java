package io.tollstream.alerts.rules;

import io.tollstream.alerts.domain.Cell;
import io.tollstream.alerts.domain.Cells;
import io.tollstream.alerts.domain.Clock;
import io.tollstream.alerts.domain.Condition;
import io.tollstream.alerts.domain.Correction;
import io.tollstream.alerts.domain.Dispute;
import io.tollstream.alerts.domain.Figure;
import io.tollstream.alerts.domain.GoneQuiet;
import io.tollstream.alerts.domain.LargeClaim;
import io.tollstream.alerts.domain.Measure;
import io.tollstream.alerts.domain.NewIncident;
import io.tollstream.alerts.domain.Party;
import io.tollstream.alerts.domain.Rise;
import io.tollstream.alerts.domain.Rule;
import io.tollstream.alerts.domain.Scope;
import io.tollstream.alerts.domain.Severity;
import io.tollstream.alerts.domain.Threshold;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One rule of the file. */
final class Rules {

    private static final long MOST_PEOPLE = 1_000_000_000L;
    private static final int USUAL_HYSTERESIS = 20;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Set<Measure> MEASURES = EnumSet.complementOf(EnumSet.of(Measure.OTHER));
    private static final Set<Party> PARTIES = EnumSet.complementOf(EnumSet.of(Party.OTHER));
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /** What a rule can be about. */
    private enum When {
        THRESHOLD,
        RISE,
        CORRECTION,
        CLAIM,
        DISPUTE,
        NEW,
        QUIET
    }

    static Rule read(Entry entry, Pattern names) {
        var name = entry.needed("name");
        if (!names.matcher(name).matches()) {
            throw entry.wrong("name", "it takes letters, digits, '.', '_' and '-', at most 100");
        }
        var when = entry.word("when", Entry.all(When.class)).orElseThrow(() -> entry.wrong("when", "it is missing"));
        var severity = entry.word("severity", Entry.all(Severity.class)).orElse(Severity.WARNING);
        var scope = scope(entry);
        var condition = condition(when, entry);
        entry.refuseOthers();
        return new Rule(name, severity, scope, condition);
    }

    private static Condition condition(When when, Entry entry) {
        return switch (when) {
            case THRESHOLD ->
                new Threshold(
                        cell(entry),
                        levels(entry),
                        entry.word("figure", Entry.all(Figure.Bound.class)).orElse(Figure.Bound.BEST),
                        entry.flag("confirmed"),
                        hysteresis(entry));
            case RISE -> rise(entry);
            case CORRECTION -> new Correction(cells(entry), entry.number("least", 1, 1, MOST_PEOPLE));
            case CLAIM ->
                new LargeClaim(
                        cells(entry),
                        (int) Math.round(entry.decimal("times", 1, 1_000).orElse(2.0) * 100),
                        entry.number("least", 10, 1, MOST_PEOPLE),
                        hysteresis(entry));
            case DISPUTE -> new Dispute(cells(entry), hysteresis(entry));
            case NEW -> new NewIncident();
            case QUIET ->
                new GoneQuiet(entry.duration("after", SHORTEST, LONGEST)
                        .orElseThrow(() -> entry.wrong("after", "it is missing; it takes a duration, like PT12H")));
        };
    }

    private static List<Long> levels(Entry entry) {
        var levels = entry.numbers("at", 1, MOST_PEOPLE);
        if (levels.isEmpty()) {
            throw entry.wrong("at", "it takes one number of people or a list of them");
        }
        return levels;
    }

    private static Condition rise(Entry entry) {
        var people = entry.number("by", 1, MOST_PEOPLE);
        var percent = entry.number("byPercent", 1, 1_000_000);
        if (people.isEmpty() && percent.isEmpty()) {
            throw entry.wrong("by", "a rise takes by, a number of people, or byPercent, or both");
        }
        return new Rise(
                cell(entry),
                optional(people),
                optional(percent),
                entry.number("least", 5, 1, MOST_PEOPLE),
                entry.duration("within", SHORTEST, LONGEST)
                        .orElseThrow(() -> entry.wrong("within", "it is missing; it takes a duration, like PT6H")),
                entry.word("clock", Entry.all(Clock.class)).orElse(Clock.KNOWN));
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static int hysteresis(Entry entry) {
        return (int) entry.number("hysteresis", USUAL_HYSTERESIS, 0, 100);
    }

    private static Cell cell(Entry entry) {
        return new Cell(
                entry.word("measure", MEASURES).orElse(Measure.KILLED),
                entry.word("party", PARTIES).orElse(Party.VICTIM));
    }

    private static Cells cells(Entry entry) {
        return new Cells(entry.words("measures", MEASURES), entry.words("parties", PARTIES));
    }

    private static Scope scope(Entry entry) {
        return new Scope(
                codes(entry, "countries", COUNTRY, "two letters as in ISO 3166-1, like PK"),
                codes(entry, "regions", REGION, "a code as in ISO 3166-2, like PK-BA"),
                Set.copyOf(entry.texts("kinds")));
    }

    private static Set<String> codes(Entry entry, String field, Pattern pattern, String what) {
        return entry.texts(field).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .peek(code -> {
                    if (!pattern.matcher(code).matches()) {
                        throw entry.wrong(field, "\"" + code + "\" is not " + what);
                    }
                })
                .collect(Collectors.toSet());
    }

    private Rules() {}
}
