package io.tollstream.alerts.domain;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * A best figure rises within a time: from the lowest that was in force in it, or from where the rule last rang in it. A first
 * figure is no rise.
 *
 * @param people that it must rise by; empty where percent says so
 * @param percent of where it rises from; empty where people says so; with both, one is enough
 * @param least people that a rise by percent must be, so that 1 to 2 is none
 */
public record Rise(Cell cell, OptionalLong people, OptionalLong percent, long least, Duration window, Clock clock)
        implements Condition.Stepwise {

    @Override
    public List<Ring> rings(Moment moment, Marks.Of marks) {
        var caused = moment.caused();
        var figure = moment.after().figure(cell);
        if (caused == null || figure.isEmpty() || !rose(moment)) {
            return List.of();
        }
        var now = Condition.time(clock, moment, caused);
        var lowest = moment.history().lowest(cell, clock, now, window);
        if (lowest.isEmpty()) {
            return List.of();
        }
        var from = marks.about(cell.name())
                .filter(mark -> mark.at().isAfter(now.minus(window)))
                .map(mark -> Math.max(mark.number(), lowest.getAsLong()))
                .orElse(lowest.getAsLong());
        var is = figure.get().best();
        if (!enough(from, is)) {
            return List.of();
        }
        marks.put(cell.name(), is, from, now);
        var says = "%s, up by %d from %d within %s"
                .formatted(figure.get().words(), is - from, from, Condition.words(window));
        return List.of(Ring.of(cell.name(), says, moment.change(cell), figure.get()));
    }

    private boolean rose(Moment moment) {
        var change = moment.change(cell);
        return change != null && change.from() != null && change.to() != null && change.to() > change.from();
    }

    private boolean enough(long from, long to) {
        var rise = to - from;
        var byPeople = people.isPresent() && rise >= people.getAsLong();
        var byPercent = percent.isPresent() && rise >= least && rise * 100.0 >= (double) percent.getAsLong() * from;
        return rise > 0 && (byPeople || byPercent);
    }
}
