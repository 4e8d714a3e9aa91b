package io.tollstream.dashboard.http;

import io.javalin.http.Context;
import io.tollstream.dashboard.http.Problem.Kind;
import io.tollstream.dashboard.live.LiveView;
import io.tollstream.dashboard.live.Meters;
import io.tollstream.dashboard.live.Told;
import io.tollstream.dashboard.view.Event;
import io.tollstream.dashboard.view.Position;
import io.tollstream.dashboard.view.Tape;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Server-sent events. Each reader has a virtual thread and a mark on the tape, and nothing that grows: one that is too
 * slow for the tape is told to read anew.
 */
final class Stream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Events in one go: a slow reader is noticed between two. */
    private static final int MOST_AT_ONCE = 500;

    private static final String TOO_FAR = "More changed than is kept for who comes back; read anew what is shown.";
    private static final String TOO_SLOW = "More changed than this reader took; read anew what is shown.";

    private final LiveView live;
    private final Meters meters;
    private final int mostReaders;
    private final Duration pace;
    private final AtomicInteger readers = new AtomicInteger();

    /** @param pace least time between two writes to a reader: what comes in between goes together */
    Stream(LiveView live, Meters meters, int mostReaders, Duration pace) {
        this.live = live;
        this.meters = meters;
        this.mostReaders = mostReaders;
        this.pace = pace;
    }

    void serve(Context request) throws IOException {
        var params = new Params(request);
        var since = params.since(
                Optional.ofNullable(request.header("Last-Event-ID")).filter(id -> !id.isEmpty()));
        var incident = params.incident();
        if (readers.incrementAndGet() > mostReaders) {
            readers.decrementAndGet();
            throw Refusal.of(
                    Kind.UNAVAILABLE,
                    "There are " + mostReaders + " readers, as many as there may be; come back later, or raise"
                            + " dashboard.readers.");
        }
        meters.readerCame();
        try {
            request.contentType("text/event-stream;charset=utf-8")
                    .header("Cache-Control", "no-store")
                    .header("X-Accel-Buffering", "no");
            new Reader(request.res().getOutputStream(), incident).follow(since);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.decrementAndGet();
            meters.readerWent();
        }
    }

    /** One reader, as long as it is connected. */
    private final class Reader {

        private final ServletOutputStream out;
        private final Optional<String> incident;

        Reader(ServletOutputStream out, Optional<String> incident) {
            this.out = out;
            this.incident = incident;
        }

        /** Ends with an exception when the reader is gone, else when the service closes. */
        void follow(Optional<Position> since) throws IOException, InterruptedException {
            send(Frames.RETRY);
            while (!live.awaitCaughtUp(HEARTBEAT)) {
                if (live.isClosed()) {
                    return;
                }
                send(Frames.STILL_HERE);
            }
            var mark = begin(since);
            while (!live.isClosed()) {
                mark = step(mark);
            }
        }

        private long begin(Optional<Position> since) throws IOException {
            var end = live.end();
            var resumed = since.map(live::resume).orElseGet(() -> new Tape.Resumed.At(end));
            return switch (resumed) {
                case Tape.Resumed.At at -> at.mark();
                case Tape.Resumed.TooFar tooFar -> {
                    reload(TOO_FAR, live.position());
                    yield end;
                }
            };
        }

        private long step(long mark) throws IOException, InterruptedException {
            return switch (live.after(mark, MOST_AT_ONCE, HEARTBEAT)) {
                case Tape.Next.Missed<Told> missed -> {
                    reload(TOO_SLOW, missed.position());
                    yield missed.mark();
                }
                case Tape.Next.Changes<Told> changes
                when changes.events().isEmpty() -> {
                    send(Frames.STILL_HERE);
                    yield changes.mark();
                }
                case Tape.Next.Changes<Told> changes -> {
                    tell(changes.events().stream().filter(this::concerns).toList(), changes.position());
                    Thread.sleep(pace);
                    yield changes.mark();
                }
            };
        }

        private boolean concerns(Told told) {
            return incident.map(told.event().key()::equals).orElse(!(told.event() instanceof Event.NewItem));
        }

        /** The id goes with the last: a reader that breaks off before it hears some again, and misses none. */
        private void tell(List<Told> told, Position position) throws IOException {
            for (var each : told.subList(0, Math.max(0, told.size() - 1))) {
                out.write(each.words());
            }
            out.write(Frames.id(position));
            send(told.isEmpty() ? Frames.NOTHING : told.getLast().words());
            meters.sent(told.size());
        }

        private void reload(String reason, Position position) throws IOException {
            meters.toldToReload();
            out.write(Frames.id(position));
            send(Frames.reload(reason));
        }

        private void send(byte[] frame) throws IOException {
            out.write(frame);
            out.flush();
        }
    }
}
