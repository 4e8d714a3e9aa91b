package io.tollstream.alerts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure reaches a level from below.
 *
 * @param levels in people, 1 or more each
 * @param bound which of the figure's numbers is looked at
 * @param confirmedOnly whether figures that no authority states are passed over
 * @param hysteresis how far the number must fall below a level, in percent of it, before reaching it rings again
 */
public record Threshold(Cell cell, List<Long> levels, Figure.Bound bound, boolean confirmedOnly, int hysteresis)
        implements Condition.Stepwise {

    public Threshold {
        levels = levels.stream().sorted().distinct().toList();
    }

    @Override
    public List<Ring> rings(Moment moment, Marks.Of marks) {
        var about = cell.name();
        var figure = moment.after().figure(cell);
        if (figure.filter(now -> !counts(now)).isPresent()) {
            return List.of();
        }
        var was = moment.before().figure(cell).filter(this::counts).map(then -> then.at(bound));
        var is = figure.map(now -> now.at(bound)).orElse(0L);
        var rung = Math.max(
                marks.about(about).map(Mark::number).orElse(0L),
                was.map(this::level).orElse(0L));
        var level = level(is);
        var kept = moment.byAct() ? rung : lowered(rung, is);
        if (Math.max(level, kept) == 0) {
            marks.remove(about);
            return List.of();
        }
        marks.put(about, Math.max(level, kept), is, moment.now());
        if (level <= rung) {
            return List.of();
        }
        var said = new ArrayList<Ring>();
        figure.ifPresent(now -> said.add(Ring.of(about, says(now, level, was), moment.change(cell), now)));
        return said;
    }

    private boolean counts(Figure figure) {
        return !confirmedOnly || figure.status() == Figure.Status.CONFIRMED;
    }

    /** The highest level that a number reaches; 0 for none. */
    private long level(long number) {
        return levels.reversed().stream()
                .filter(level -> level <= number)
                .findFirst()
                .orElse(0L);
    }

    /** The highest level rung that this number is not far enough below. */
    private long lowered(long rung, long number) {
        var level = rung;
        while (level > 0 && number * 100.0 < (double) level * (100 - hysteresis)) {
            level = level(level - 1);
        }
        return level;
    }

    private String says(Figure now, long level, Optional<Long> was) {
        return "%s, reached %d%s"
                .formatted(now.words(), level, was.map(then -> ", was " + then).orElse(""));
    }
}
