package io.tollstream.dashboard.live;

import io.tollstream.dashboard.view.Event;
import io.tollstream.dashboard.view.Heard;
import io.tollstream.dashboard.view.Limits;
import io.tollstream.dashboard.view.Position;
import io.tollstream.dashboard.view.Tape;
import io.tollstream.dashboard.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The view and the tape of its changes, for one thread that writes and any number that read and wait. */
public final class LiveView {

    private final View view;
    private final int keptChanges;
    private final BiFunction<View, Event, byte[]> words;

    private final ReentrantReadWriteLock viewLock = new ReentrantReadWriteLock();
    private final ReentrantLock tapeLock = new ReentrantLock();
    private final Condition moved = tapeLock.newCondition();
    private Tape<Told> tape;
    private long shown;
    private volatile boolean caughtUp;
    private volatile boolean closed;

    /**
     * @param keptChanges changes that a reader may be behind, 1 or more
     * @param words how readers are told of an event, as bytes that are ready to be sent
     */
    public LiveView(Limits limits, int keptChanges, BiFunction<View, Event, byte[]> words) {
        this.view = new View(limits);
        this.keptChanges = keptChanges;
        this.words = words;
        this.tape = new Tape<>(keptChanges, Position.start(0, 0));
    }

    /** Says which topics are read, before the first record of them is taken in. */
    public void begin(Position start) {
        tapeLock.lock();
        try {
            tape = new Tape<>(keptChanges, start);
            shown = 0;
        } finally {
            tapeLock.unlock();
        }
    }

    /**
     * Takes in a record; readers are told at the next {@link #show}.
     *
     * @param heard empty where the record says nothing that is shown
     */
    public void take(int partition, long offset, Optional<Heard> heard, Instant knownAt) {
        List<Told> told = heard.map(said -> takeIn(said, knownAt)).orElse(List.of());
        tapeLock.lock();
        try {
            if (told.isEmpty()) {
                tape.passed(partition, offset);
            }
            told.forEach(each -> tape.add(partition, offset, each));
        } finally {
            tapeLock.unlock();
        }
    }

    private List<Told> takeIn(Heard heard, Instant knownAt) {
        viewLock.writeLock().lock();
        try {
            return view.take(heard, knownAt).stream()
                    .map(event -> new Told(event, caughtUp ? words.apply(view, event) : Told.UNSAID))
                    .toList();
        } finally {
            viewLock.writeLock().unlock();
        }
    }

    /** Wakes readers for whom there is something. */
    public void show() {
        if (!caughtUp) {
            return;
        }
        tapeLock.lock();
        try {
            if (shown != tape.end()) {
                shown = tape.end();
                moved.signalAll();
            }
        } finally {
            tapeLock.unlock();
        }
    }

    /** Everything that was there at the start was read. */
    public void caughtUp() {
        tapeLock.lock();
        try {
            caughtUp = true;
            moved.signalAll();
        } finally {
            tapeLock.unlock();
        }
    }

    /** Lets every waiting reader go. */
    public void close() {
        tapeLock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            tapeLock.unlock();
        }
    }

    public boolean isCaughtUp() {
        return caughtUp;
    }

    public boolean isClosed() {
        return closed;
    }

    /** An answer and a position that is no further than the answer: who goes on from there misses nothing. */
    public record Answer<T>(T value, Position position) {}

    /** Asks the view. */
    public <T> Answer<T> ask(Function<View, T> question) {
        var position = position();
        viewLock.readLock().lock();
        try {
            return new Answer<>(question.apply(view), position);
        } finally {
            viewLock.readLock().unlock();
        }
    }

    public Position position() {
        tapeLock.lock();
        try {
            return tape.position();
        } finally {
            tapeLock.unlock();
        }
    }

    /** The mark after the last change. */
    public long end() {
        tapeLock.lock();
        try {
            return tape.end();
        } finally {
            tapeLock.unlock();
        }
    }

    public Tape.Resumed resume(Position seen) {
        tapeLock.lock();
        try {
            return tape.resume(seen);
        } finally {
            tapeLock.unlock();
        }
    }

    /** Waits until everything that was there at the start was read; returns whether it was within this time. */
    public boolean awaitCaughtUp(Duration time) throws InterruptedException {
        var left = time.toNanos();
        tapeLock.lock();
        try {
            while (!caughtUp && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            return caughtUp;
        } finally {
            tapeLock.unlock();
        }
    }

    /** What comes after a mark, waiting for it up to this time. */
    public Tape.Next<Told> after(long mark, int atMost, Duration time) throws InterruptedException {
        var next = waitFor(mark, atMost, time);
        return switch (next) {
            case Tape.Next.Missed<Told> missed -> missed;
            case Tape.Next.Changes<Told> changes ->
                new Tape.Next.Changes<>(said(changes.events()), changes.mark(), changes.position());
        };
    }

    private Tape.Next<Told> waitFor(long mark, int atMost, Duration time) throws InterruptedException {
        var left = time.toNanos();
        tapeLock.lock();
        try {
            while (tape.end() <= mark && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            return tape.after(mark, atMost);
        } finally {
            tapeLock.unlock();
        }
    }

    /** Puts into words now what was not when it was read. */
    private List<Told> said(List<Told> told) {
        if (told.stream().noneMatch(Told::isUnsaid)) {
            return told;
        }
        return ask(now -> told.stream()
                        .map(each -> each.isUnsaid() ? new Told(each.event(), words.apply(now, each.event())) : each)
                        .toList())
                .value();
    }
}
