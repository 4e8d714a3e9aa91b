package io.tollstream.alerts.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tollstream.alerts.domain.QuietHours;
import io.tollstream.alerts.domain.Rule;
import io.tollstream.alerts.domain.RuleBook;
import io.tollstream.alerts.domain.Severity;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file with rules and targets: JSON, in which comments and trailing commas are allowed. The module's README has the
 * reference.
 *
 * @param targets each with its own name; may be none
 */
public record RulesFile(RuleBook book, List<TargetPlan> targets) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Duration LONGEST = Duration.ofDays(30);

    public RulesFile {
        targets = List.copyOf(targets);
    }

    /** @throws BadSetting that names line, rule and field of what cannot be used */
    public static RulesFile read(Path file) {
        try {
            return parse("The rules file " + file, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new BadSetting("The rules file " + file + " does not exist; name one that does.");
        } catch (IOException e) {
            throw new BadSetting("The rules file " + file + " cannot be read as text in UTF-8; name one that can.");
        }
    }

    /** The rules that come with the program; they have no targets. */
    public static RulesFile standard() {
        try (var in = RulesFile.class.getResourceAsStream("/io/tollstream/alerts/rules.json")) {
            return parse(
                    "The standard rules",
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RulesFile parse(String file, String text) {
        var top = Entry.of(file, "the file", node(file, text));
        var book = new RuleBook(rules(top), window(top), top.entry("quietHours").map(RulesFile::quietHours));
        var targets = top.entries("targets", "a target").stream()
                .map(entry -> Targets.read(named("target", entry), NAME))
                .toList();
        top.refuseOthers();
        refuseTwins(file, "targets", targets.stream().map(TargetPlan::name).toList());
        return new RulesFile(book, targets);
    }

    private static Node node(String file, String text) {
        try {
            return Node.parse(text);
        } catch (JsonProcessingException e) {
            var what = e.getOriginalMessage().lines().findFirst().orElse("it is no JSON");
            throw new BadSetting("%s, line %d: it is no JSON (%s)."
                    .formatted(
                            file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Rule> rules(Entry top) {
        if (!top.has("rules")) {
            throw top.wrong("rules", "it is missing; it takes the list of rules");
        }
        var rules = top.entries("rules", "a rule").stream()
                .map(entry -> Rules.read(named("rule", entry), NAME))
                .toList();
        var names = new HashSet<String>();
        rules.stream().filter(rule -> !names.add(rule.name())).findFirst().ifPresent(rule -> {
            throw top.wrong("rules", "two rules are named " + rule.name() + "; give each its own name");
        });
        return rules;
    }

    private static Entry named(String kind, Entry entry) {
        return entry.text("name").map(name -> entry.called(kind + " " + name)).orElse(entry);
    }

    private static void refuseTwins(String file, String field, List<String> names) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new BadSetting(
                    "%s, field %s: two are named %s; give each its own name.".formatted(file, field, name));
        });
    }

    private static Duration window(Entry top) {
        var grouping = top.entry("grouping");
        var window = grouping.flatMap(entry -> entry.duration("window", Duration.ZERO, LONGEST));
        grouping.ifPresent(Entry::refuseOthers);
        return window.orElse(Duration.ZERO);
    }

    private static QuietHours quietHours(Entry entry) {
        var zone = entry.parsed("zone", entry.needed("zone"), ZoneId::of, "a time zone, like Asia/Karachi");
        var from = entry.parsed("from", entry.needed("from"), LocalTime::parse, "a time of day, like 22:00");
        var until = entry.parsed("until", entry.needed("until"), LocalTime::parse, "a time of day, like 07:00");
        if (from.equals(until)) {
            throw entry.wrong("until", "it is the time at which they begin; quiet hours must end later or earlier");
        }
        var days = entry.words("days", Entry.all(DayOfWeek.class));
        Optional<Severity> letThrough = entry.word("letThrough", Entry.all(Severity.class));
        entry.refuseOthers();
        return new QuietHours(zone, from, until, days, letThrough.orElse(Severity.CRITICAL));
    }
}
