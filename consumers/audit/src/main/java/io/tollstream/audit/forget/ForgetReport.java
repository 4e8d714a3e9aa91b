package io.tollstream.audit.forget;

import static io.tollstream.schemas.Topics.DEAD_LETTERS;

import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Rows;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code audit forget} tells people. */
final class ForgetReport {

    private static final int HASH_DIGITS = 12;
    private static final int MOST_LETTERS = 20;

    /** A letter holds more than a quote. */
    private static final String WHOLE = "all";

    private ForgetReport() {}

    static List<String> plan(Plan plan, int columns) {
        var survey = plan.survey();
        if (survey.versions().isEmpty()) {
            return unknown(plan);
        }
        var lines = new ArrayList<>(versions(survey.versions(), columns));
        lines.add("");
        if (survey.withText().isEmpty()) {
            lines.addAll(Rows.wrapped("Its text is gone.", "", columns));
        } else {
            lines.addAll(Rows.wrapped(toDo(plan), "", columns));
        }
        if (survey.halfDone()) {
            lines.addAll(Rows.wrapped(
                    "An earlier run did not end: " + count(survey.copies(), "copy", "copies")
                            + " stand beside what they are copies of. That is ended first.",
                    "",
                    columns));
        }
        unreadable(survey).forEach(line -> lines.addAll(Rows.wrapped(line, "", columns)));
        plan.obstacles().forEach(obstacle -> lines.addAll(Rows.wrapped("Not now: " + obstacle, "", columns)));
        lines.add("");
        lines.addAll(quotes(plan, columns));
        words(plan).forEach(words -> lines.addAll(Rows.wrapped("“" + words + "”", "  ", columns)));
        return lines;
    }

    private static String toDo(Plan plan) {
        var survey = plan.survey();
        return "To forget it takes the text of " + count(survey.withText().size(), "version", "versions") + ": "
                + count(survey.halfDone() ? survey.copies() : survey.records(), "record", "records") + " of partition "
                + plan.partition() + " of news.raw are appended once more, and those from " + survey.begin() + " to "
                + (survey.end() - 1) + " deleted.";
    }

    private static List<String> unknown(Plan plan) {
        return Stream.concat(
                        Stream.of("There is no item " + plan.itemId()
                                + " on news.raw; `incidents show INCIDENT` has the ids of its items."),
                        unreadable(plan.survey()))
                .toList();
    }

    private static Stream<String> unreadable(Survey survey) {
        return survey.unreadable() == 0
                ? Stream.empty()
                : Stream.of(count(survey.unreadable(), "record", "records")
                        + " under its id cannot be read, and would be copied as they are.");
    }

    private static List<String> versions(List<Version> versions, int columns) {
        var rows = Rows.of(
                1,
                Set.of("STANDS AT", "KNOWN", "PUBLISHED", "CHARACTERS", "TEXT"),
                "VERSION",
                "STANDS AT",
                "KNOWN",
                "PUBLISHED",
                "SOURCE",
                "CHARACTERS",
                "TEXT");
        for (var version : versions) {
            var item = version.item();
            rows.addWith(
                    why(item),
                    hash(item),
                    Long.toString(version.offset()),
                    time(version.knownAt()),
                    time(item.getPublishedAt()),
                    item.getSource().getName(),
                    Integer.toString(item.getTitle().length() + item.getText().length()),
                    item.getWithheld() == null ? "is there" : "withheld");
        }
        return rows.lines(columns);
    }

    private static String why(NewsItem item) {
        var withheld = item.getWithheld();
        return withheld == null ? "" : time(withheld.getAt()) + " " + withheld.getBy() + ": " + withheld.getReason();
    }

    /** Where its words stay, topic by topic. */
    private static List<String> quotes(Plan plan, int columns) {
        if (plan.quotes().isEmpty() && plan.letters().isEmpty()) {
            return List.of("No other topic quotes it.");
        }
        var rows = new Rows("QUOTED ON", "RECORDS", "TITLES", "ADDRESSES", "SENTENCES", "KEPT");
        for (var topic : Quotes.TOPICS) {
            var quotes = plan.quotes(topic.name());
            if (!quotes.isEmpty()) {
                rows.add(
                        topic.name(),
                        Long.toString(
                                quotes.stream().map(Quote::place).distinct().count()),
                        of(quotes, Quote.Kind.TITLE),
                        of(quotes, Quote.Kind.ADDRESS),
                        of(quotes, Quote.Kind.SENTENCE),
                        kept(topic));
            }
        }
        if (!plan.letters().isEmpty()) {
            rows.add(
                    DEAD_LETTERS.name(),
                    Integer.toString(plan.letters().size()),
                    WHOLE,
                    WHOLE,
                    WHOLE,
                    kept(DEAD_LETTERS));
        }
        var lines = new ArrayList<>(rows.lines(columns));
        lines.addAll(letters(plan, columns));
        return lines;
    }

    private static List<String> letters(Plan plan, int columns) {
        if (plan.letters().isEmpty()) {
            return List.of();
        }
        var shown = plan.letters().stream().limit(MOST_LETTERS).map(Place::toString);
        var more = plan.letters().size() - MOST_LETTERS;
        return Rows.wrapped(
                "The dead letters stay, and `redrive send` keeps them back: "
                        + shown.collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : "") + ".",
                "",
                columns);
    }

    private static String of(List<Quote> quotes, Quote.Kind kind) {
        return Long.toString(
                quotes.stream().filter(quote -> quote.kind() == kind).count());
    }

    private static String kept(Topic<?> topic) {
        if (topic.config().getOrDefault("cleanup.policy", "").equals("compact")) {
            return "until it changes";
        }
        var millis = Long.parseLong(topic.config().getOrDefault("retention.ms", "-1"));
        return millis < 0 ? "for ever" : Duration.ofMillis(millis).toDays() + " days";
    }

    private static List<String> words(Plan plan) {
        return plan.quotes().stream().map(Quote::words).distinct().toList();
    }

    static List<String> outcome(Plan plan, Outcome outcome, int columns) {
        return switch (outcome) {
            case Outcome.Unknown none -> unknown(plan);
            case Outcome.GoneBefore before -> {
                var lines = new ArrayList<>(versions(before.versions(), columns));
                lines.add("");
                lines.add(
                        before.finished()
                                ? "What an earlier run had begun is done now."
                                : "It is done already; nothing was changed.");
                lines.addAll(letters(plan, columns));
                yield lines;
            }
            case Outcome.Gone gone -> gone(plan, gone, columns);
        };
    }

    private static List<String> gone(Plan plan, Outcome.Gone gone, int columns) {
        var lines = new ArrayList<>(versions(gone.versions(), columns));
        lines.add("");
        lines.addAll(Rows.wrapped(
                "The text of " + count(gone.versions().size(), "version", "versions") + " is gone from news.raw:"
                        + " partition " + plan.partition() + " has its " + count(gone.records(), "record", "records")
                        + " anew, from " + gone.begin() + " on. The broker deletes the files with the text within"
                        + " minutes (log.retention.check.interval.ms and file.delete.delay.ms). Enricher and ingest may be"
                        + " started again.",
                "",
                columns));
        unreadable(plan.survey()).forEach(line -> lines.addAll(Rows.wrapped(line, "", columns)));
        if (!plan.quotes().isEmpty() || !plan.letters().isEmpty()) {
            lines.add("");
            lines.addAll(quotes(plan, columns));
        }
        return lines;
    }

    static List<String> list(WithheldTexts texts, int columns) {
        if (texts.all().isEmpty()) {
            return List.of("No text was taken away.");
        }
        var rows = Rows.of(
                1,
                Set.of("VERSION", "WITHHELD", "BY", "KEY", "SIGNATURE", "TEXT"),
                "ITEM",
                "VERSION",
                "WITHHELD",
                "BY",
                "KEY",
                "SIGNATURE",
                "TEXT");
        for (var notice : texts.all()) {
            var withheld = notice.withheld();
            rows.addWith(
                    withheld.getReason(),
                    notice.stub().getId(),
                    hash(notice.stub()),
                    time(withheld.getAt()),
                    withheld.getBy(),
                    shortened(withheld.getKeyId()),
                    notice.sign().name().toLowerCase(Locale.ROOT),
                    texts.stands(notice) ? "IS THERE: forget it again" : "gone");
        }
        return rows.lines(columns);
    }

    private static String hash(NewsItem item) {
        return shortened(item.getContentHash());
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String count(long number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }
}
