package io.tollstream.audit.history;

import io.tollstream.commandline.Words;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollFigure;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One running number of an incident drawn over the time at which we knew it: the best as steps, low to high as a band. */
final class Chart {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 16;
    private static final int TOP = 44;
    private static final int BOTTOM = HEIGHT - 34;
    private static final int LANE = 22;
    private static final int LABEL_ROOM = 44;

    private static final double NEAR_THE_TOP = 0.6;
    private static final double AIR = 1.08;

    private final Measure measure;
    private final Party party;
    private final List<Entry> entries;
    private final Scale across;
    private final Scale up;

    private Chart(Measure measure, Party party, List<Entry> entries) {
        this.measure = measure;
        this.party = party;
        this.entries = entries;
        this.across = across(entries);
        this.up = up();
    }

    /** A chart for each number that the toll ever gave, in the order of the schema's symbols. */
    static List<Map<String, Object>> of(History history) {
        return Stream.of(Measure.values())
                .flatMap(
                        measure -> Stream.of(Party.values()).map(party -> new Chart(measure, party, history.entries())))
                .filter(Chart::drawn)
                .map(Chart::view)
                .toList();
    }

    private static Scale across(List<Entry> entries) {
        var first = entries.getFirst().knownBy().toEpochMilli();
        var last = entries.getLast().knownBy().toEpochMilli();
        var air = Math.max(Duration.ofSeconds(2).toMillis(), (last - first) / 25);
        return new Scale(first - air, last + 2.0 * air, LEFT, RIGHT);
    }

    private Scale up() {
        var figures = entries.stream().flatMap(entry -> figure(entry).stream()).toList();
        var least = figures.stream().mapToLong(TollFigure::getLow).min().orElse(0);
        var most = figures.stream()
                .mapToLong(figure -> figure.getHigh() == null ? figure.getBest() : figure.getHigh())
                .max()
                .orElse(0);
        var from = most > least && least > NEAR_THE_TOP * most ? Math.max(0, least - Math.max(2, most - least)) : 0;
        return new Scale(from, from + Math.max(1, (most - from) * AIR), BOTTOM, TOP);
    }

    private boolean drawn() {
        return entries.stream().anyMatch(entry -> figure(entry).isPresent());
    }

    private Optional<TollFigure> figure(Entry entry) {
        return entry.revision().getFigures().stream()
                .filter(figure -> figure.getMeasure() == measure && figure.getParty() == party)
                .findFirst();
    }

    private Map<String, Object> view() {
        var what = Words.what(measure, party);
        var last = entries.getLast();
        return Map.ofEntries(
                Map.entry("what", what),
                Map.entry("now", figure(last).map(Words::number).orElse("none")),
                Map.entry("summary", summary(what)),
                Map.entry("width", WIDTH),
                Map.entry("height", HEIGHT),
                Map.entry("left", LEFT),
                Map.entry("right", RIGHT),
                Map.entry("bottom", BOTTOM),
                Map.entry("line", line()),
                Map.entry("bands", bands()),
                Map.entry("rows", rows()),
                Map.entry("times", times()),
                Map.entry("marks", marks()),
                Map.entry("beginsAt", up.from() > 0 ? Long.toString(Math.round(up.from())) : ""));
    }

    private String summary(String what) {
        var first = entries.stream()
                .flatMap(entry -> figure(entry).stream())
                .findFirst()
                .orElseThrow();
        var falls = changes().filter(one -> falls(one.change())).count();
        return "%s, from %s to %s over %d revisions; it fell %d times."
                .formatted(
                        what,
                        Words.number(first),
                        figure(entries.getLast()).map(Words::number).orElse("none"),
                        entries.size(),
                        falls);
    }

    private String line() {
        var path = new StringBuilder();
        var drawing = false;
        for (var at = 0; at < entries.size(); at++) {
            var figure = figure(entries.get(at));
            if (figure.isPresent()) {
                var y = px(up.at((double) figure.get().getBest()));
                path.append(drawing ? "V" + y : "M" + px(x(at)) + " " + y)
                        .append("H")
                        .append(px(x(at + 1)));
            }
            drawing = figure.isPresent();
        }
        return path.toString();
    }

    private List<Map<String, Object>> bands() {
        var bands = new ArrayList<Map<String, Object>>();
        for (var at = 0; at < entries.size(); at++) {
            var from = x(at);
            var to = x(at + 1);
            figure(entries.get(at))
                    .filter(figure -> figure.getHigh() == null || figure.getHigh() > figure.getLow())
                    .ifPresent(figure -> bands.add(band(figure, from, to)));
        }
        return bands;
    }

    private Map<String, Object> band(TollFigure figure, double from, double to) {
        var top = figure.getHigh() == null ? TOP : up.at((double) figure.getHigh());
        return Map.of(
                "x",
                px(from),
                "y",
                px(top),
                "width",
                px(to - from),
                "height",
                px(up.at((double) figure.getLow()) - top),
                "open",
                figure.getHigh() == null);
    }

    /** Where a revision's step begins; that after the last is the end of the drawing. */
    private double x(int at) {
        return at < entries.size() ? across.at(entries.get(at).knownBy()) : RIGHT;
    }

    private List<Map<String, Object>> rows() {
        return up.numbers().stream()
                .<Map<String, Object>>map(number ->
                        Map.of("y", px(up.at((double) number)), "label", String.format(Locale.ROOT, "%,d", number)))
                .toList();
    }

    private List<Map<String, Object>> times() {
        var fine = across.step().compareTo(Duration.ofMinutes(1)) < 0;
        var days = across.step().compareTo(Duration.ofDays(1)) >= 0;
        var format = DateTimeFormatter.ofPattern(
                        days ? "d MMM yyyy" : fine ? "HH:mm:ss" : "d MMM HH:mm", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        return across.times().stream()
                .<Map<String, Object>>map(time -> Map.of("x", px(across.at(time)), "label", format.format(time)))
                .toList();
    }

    private record Moved(Entry entry, TollChange change) {}

    private Stream<Moved> changes() {
        return entries.stream().flatMap(entry -> entry.revision().getChanges().stream()
                .filter(change -> change.getMeasure() == measure && change.getParty() == party)
                .map(change -> new Moved(entry, change)));
    }

    private static boolean falls(TollChange change) {
        return change.getClaimant() == null
                && change.getFrom() != null
                && (change.getTo() == null || change.getTo() < change.getFrom());
    }

    private List<Map<String, Object>> marks() {
        var marked = changes()
                .filter(moved -> moved.change().getClaimant() != null
                        || isAct(moved.change().getKind())
                        || falls(moved.change()))
                .toList();
        var marks = new ArrayList<Map<String, Object>>();
        for (var at = 0; at < marked.size(); at++) {
            var next = at + 1 < marked.size()
                    ? across.at(marked.get(at + 1).entry().knownBy())
                    : RIGHT;
            marks.add(mark(marked.get(at), next));
        }
        return marks;
    }

    private static boolean isAct(RevisionKind kind) {
        return switch (kind) {
            case MERGE, SPLIT, PIN, CLOSE, REOPEN -> true;
            case FIRST, RISE, CORRECTION, CLAIM, DISPUTE, RETRACTION, REFINEMENT, OTHER -> false;
        };
    }

    /**
     * Falls stand on the line; claims and acts in a lane above, each with its number where there is room.
     *
     * @param next where the mark after it stands
     */
    private Map<String, Object> mark(Moved moved, double next) {
        var change = moved.change();
        var x = across.at(moved.entry().knownBy());
        var claim = change.getClaimant() != null;
        var act = isAct(change.getKind());
        var onLine = !claim && !act && change.getTo() != null;
        var label = change.getTo() == null ? "–" : change.getTo().toString();
        var room = !onLine && next - x > LABEL_ROOM;
        return Map.of(
                "x",
                px(x),
                "y",
                onLine ? px(up.at(change.getTo().doubleValue())) : "" + LANE,
                "kind",
                claim ? "claim" : act ? "act" : "fall",
                "shape",
                claim ? "M0-6 6 0 0 6-6 0Z" : act ? "M-5-5H5V5H-5Z" : "M-7-6H7L0 6Z",
                "label",
                room ? label : "",
                "number",
                moved.entry().revision().getNumber(),
                "title",
                "Revision %d, %s: %s, known %s"
                        .formatted(
                                moved.entry().revision().getNumber(),
                                Words.lower(change.getKind()),
                                Words.moved(change),
                                Words.moment(moved.entry().knownAt())));
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
