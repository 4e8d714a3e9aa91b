package io.tollstream.alerts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How the best figures of one incident moved: as far back as the longest window of any rule, at most
 * {@link #MOST_OF_A_CELL} points of each. Where there are more, the two closest become one at the lower figure, so that a
 * window may reach back a little further than it says.
 *
 * @param points oldest first
 */
record History(List<Point> points) {

    static final int MOST_OF_A_CELL = 64;

    History {
        points = List.copyOf(points);
    }

    /** The lowest figure that was in force within this time before a moment; empty where there was none. */
    OptionalLong lowest(Cell cell, Clock clock, Instant now, Duration window) {
        var from = now.minus(window);
        var lowest = OptionalLong.empty();
        for (var i = points.size() - 1; i >= 0; i--) {
            var point = points.get(i);
            if (!point.cell().equals(cell)) {
                continue;
            }
            lowest = OptionalLong.of(lowest.isEmpty() ? point.best() : Math.min(lowest.getAsLong(), point.best()));
            if (!point.at(clock).isAfter(from)) {
                break;
            }
        }
        return lowest;
    }

    /** The latest event time seen, this one included. */
    Instant latestEvent(Instant eventTime) {
        return points.stream().map(Point::eventTime).reduce(eventTime, History::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** With the figures of a revision; what no window reaches any more is left out. */
    History with(Revision revision, Duration longest) {
        var event = latestEvent(revision.eventTime());
        var all = new ArrayList<>(points);
        for (var figure : revision.figures()) {
            var last = last(all, figure.cell());
            if (last == null || last.best() != figure.best()) {
                all.add(new Point(figure.cell(), event, revision.knownAt(), figure.best()));
                thin(all, figure.cell());
            }
        }
        all.removeIf(point ->
                outlived(all, point, event.minus(longest), revision.knownAt().minus(longest)));
        return new History(all);
    }

    /** Whether a later point of its column was in force already where every window begins. */
    private static boolean outlived(List<Point> all, Point point, Instant event, Instant known) {
        return all.subList(all.indexOf(point) + 1, all.size()).stream()
                .anyMatch(later -> later.cell().equals(point.cell())
                        && !later.eventTime().isAfter(event)
                        && !later.knownAt().isAfter(known));
    }

    private static @Nullable Point last(List<Point> all, Cell cell) {
        for (var i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).cell().equals(cell)) {
                return all.get(i);
            }
        }
        return null;
    }

    private static void thin(List<Point> all, Cell cell) {
        var ours = all.stream().filter(point -> point.cell().equals(cell)).toList();
        if (ours.size() <= MOST_OF_A_CELL) {
            return;
        }
        var closest = 0;
        var gap = Duration.between(ours.get(0).knownAt(), ours.get(1).knownAt());
        for (var i = 1; i < ours.size() - 2; i++) {
            var next = Duration.between(ours.get(i).knownAt(), ours.get(i + 1).knownAt());
            if (next.compareTo(gap) < 0) {
                gap = next;
                closest = i;
            }
        }
        var first = ours.get(closest);
        var second = ours.get(closest + 1);
        all.set(
                all.indexOf(first),
                new Point(cell, first.eventTime(), first.knownAt(), Math.min(first.best(), second.best())));
        all.remove(second);
    }
}
