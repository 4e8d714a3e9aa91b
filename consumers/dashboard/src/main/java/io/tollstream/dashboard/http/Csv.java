package io.tollstream.dashboard.http;

import io.tollstream.dashboard.view.Dossier;
import io.tollstream.dashboard.view.Moment;
import io.tollstream.dashboard.view.Summary;
import io.tollstream.schemas.TollFigure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists and histories as comma-separated values (RFC 4180), safe to open in a spreadsheet. */
final class Csv {

    static final String LIST_HEAD = line(Stream.of(
            "key",
            "title",
            "kind",
            "country",
            "region",
            "place",
            "latitude",
            "longitude",
            "state",
            "began",
            "changed",
            "revision",
            "measure",
            "party",
            "low",
            "best",
            "high",
            "quantifier",
            "status",
            "estimated",
            "corroborated",
            "since",
            "attribution_kind",
            "attribution",
            "source",
            "item"));

    static final String HISTORY_HEAD = line(Stream.of(
            "revision",
            "kind",
            "known_at",
            "event_time",
            "source",
            "measure",
            "party",
            "low",
            "best",
            "high",
            "quantifier",
            "status",
            "attribution_kind",
            "attribution",
            "figure_source",
            "item",
            "sentence"));

    private static final String FORMULAS = "=+-@\t\r";

    /** A line for each figure; one without numbers where there is none. */
    static String lines(Summary summary) {
        var begin = List.of(
                text(summary.key()),
                text(summary.title()),
                text(summary.kind()),
                text(summary.country()),
                text(summary.region()),
                text(summary.place()),
                value(summary.latitude()),
                value(summary.longitude()),
                value(summary.state()),
                summary.began().map(Csv::value).orElse(""),
                value(summary.changed()),
                value(summary.revision()));
        if (summary.figures().isEmpty()) {
            return line(Stream.concat(begin.stream(), Stream.generate(() -> "").limit(14)));
        }
        return summary.figures().stream()
                .map(figure -> line(Stream.concat(begin.stream(), cells(figure))))
                .collect(Collectors.joining());
    }

    private static Stream<String> cells(TollFigure figure) {
        var said = figure.getEvidence();
        return Stream.of(
                value(figure.getMeasure()),
                value(figure.getParty()),
                value(figure.getLow()),
                value(figure.getBest()),
                value(figure.getHigh()),
                value(figure.getQuantifier()),
                value(figure.getStatus()),
                value(figure.getEstimated()),
                value(figure.getCorroborated()),
                value(figure.getSince()),
                value(said.getAttribution().getKind()),
                text(said.getAttribution().getName()),
                text(said.getSource().getName()),
                text(said.getItemId()));
    }

    /** A line for each figure of each revision. */
    static String history(Dossier dossier) {
        return HISTORY_HEAD + dossier.timeline().stream().map(Csv::lines).collect(Collectors.joining());
    }

    private static String lines(Moment moment) {
        var revision = moment.revision();
        return moment.figures().stream()
                .map(figure -> line(Stream.of(
                        value(revision.getNumber()),
                        value(revision.getKind()),
                        value(moment.knownAt()),
                        value(revision.getEventTime()),
                        text(revision.getCauseSource().getName()),
                        value(figure.getMeasure()),
                        value(figure.getParty()),
                        value(figure.getLow()),
                        value(figure.getBest()),
                        value(figure.getHigh()),
                        value(figure.getQuantifier()),
                        value(figure.getStatus()),
                        value(figure.getEvidence().getAttribution().getKind()),
                        text(figure.getEvidence().getAttribution().getName()),
                        text(figure.getEvidence().getSource().getName()),
                        text(figure.getEvidence().getItemId()),
                        text(figure.getEvidence().getEvidence().getSentence()))))
                .collect(Collectors.joining());
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A number, a time or a word of ours. */
    private static String value(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Words of others: a spreadsheet must not take them for a formula. */
    private static String text(@Nullable String text) {
        var words = Objects.requireNonNullElse(text, "");
        var safe = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return safe.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private Csv() {}
}
