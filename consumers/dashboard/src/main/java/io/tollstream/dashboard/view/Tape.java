package io.tollstream.dashboard.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The last changes in the order in which they were heard, so that a reader who was away or is slow misses none, or knows
 * that it did. All readers share it: what one is behind costs nothing.
 *
 * @param <E> what is told of a change
 */
public final class Tape<E> {

    private final int most;
    /** The change with mark n stands at n modulo most. */
    private final List<Entry<E>> ring = new ArrayList<>();

    private Position now;
    /** Of each partition the offset before which changes are no longer kept. */
    private final long[] kept;

    private long end;

    private record Entry<E>(int partition, long offset, E event, Position after) {}

    /** Where a reader goes on. */
    public sealed interface Resumed {
        /** Every change since is kept: read from here. */
        record At(long mark) implements Resumed {}

        /** More changed since than is kept, or the position is of other topics: read anew what is shown. */
        record TooFar() implements Resumed {}
    }

    /** What comes next for a reader. */
    public sealed interface Next<E> {
        /**
         * The next changes, none where there is none yet.
         *
         * @param mark where to go on
         * @param position the same, for a reader that comes back
         */
        record Changes<E>(List<E> events, long mark, Position position) implements Next<E> {}

        /** The reader is further behind than what is kept: it reads anew what it shows, and goes on here. */
        record Missed<E>(long mark, Position position) implements Next<E> {}
    }

    /** @param most changes that are kept, 1 or more */
    public Tape(int most, Position start) {
        this.most = most;
        this.now = start;
        this.kept = new long[start.partitions()];
    }

    /** A record was read that changed nothing to tell of. */
    public void passed(int partition, long offset) {
        now = now.after(partition, offset);
    }

    /** A record was read that changed something. */
    public void add(int partition, long offset, E event) {
        now = now.after(partition, offset);
        var entry = new Entry<>(partition, offset, event, now);
        if (ring.size() < most) {
            ring.add(entry);
        } else {
            var dropped = ring.set(at(end), entry);
            kept[dropped.partition()] = dropped.offset() + 1;
        }
        end++;
    }

    private int at(long mark) {
        return (int) (mark % most);
    }

    private long first() {
        return end - ring.size();
    }

    /** How far the topics were read. */
    public Position position() {
        return now;
    }

    /** The mark after the last change. */
    public long end() {
        return end;
    }

    /** Where a reader goes on that has seen everything up to a position; some changes may come twice. */
    public Resumed resume(Position seen) {
        if (!seen.sameTopics(now) || !seen.within(now)) {
            return new Resumed.TooFar();
        }
        for (var i = 0; i < kept.length; i++) {
            if (seen.next(i) < kept[i]) {
                return new Resumed.TooFar();
            }
        }
        for (var mark = first(); mark < end; mark++) {
            var entry = ring.get(at(mark));
            if (entry.offset() >= seen.next(entry.partition())) {
                return new Resumed.At(mark);
            }
        }
        return new Resumed.At(end);
    }

    /** @param atMost changes at a time, 1 or more */
    public Next<E> after(long mark, int atMost) {
        if (mark < first()) {
            return new Next.Missed<>(end, now);
        }
        var until = Math.min(end, mark + atMost);
        var events = new ArrayList<E>((int) (until - mark));
        for (var each = mark; each < until; each++) {
            events.add(ring.get(at(each)).event());
        }
        var position = until == end ? now : ring.get(at(until - 1)).after();
        return new Next.Changes<>(events, until, position);
    }
}
