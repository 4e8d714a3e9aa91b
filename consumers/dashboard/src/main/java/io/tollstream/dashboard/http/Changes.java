package io.tollstream.dashboard.http;

import io.tollstream.dashboard.live.LiveView;
import io.tollstream.dashboard.live.Told;
import io.tollstream.dashboard.view.Event;
import io.tollstream.dashboard.view.Position;
import io.tollstream.dashboard.view.Summary;
import io.tollstream.dashboard.view.Tape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** What changed since a position, each incident once, as it is now. */
final class Changes {

    private final LiveView live;

    Changes(LiveView live) {
        this.live = live;
    }

    /**
     * What changed.
     *
     * @param gone keys that are no longer known
     * @param more whether more is there already
     */
    record Since(List<Summary> items, List<String> gone, Position position, boolean more) {}

    /** @return empty where more changed than is kept */
    Optional<Since> since(Position seen, int most) {
        return switch (live.resume(seen)) {
            case Tape.Resumed.TooFar tooFar -> Optional.empty();
            case Tape.Resumed.At at -> after(at.mark(), most);
        };
    }

    private Optional<Since> after(long mark, int most) {
        return switch (events(mark, most)) {
            case Tape.Next.Missed<Told> missed -> Optional.empty();
            case Tape.Next.Changes<Told> changes ->
                Optional.of(looked(lastOfEach(changes.events()), changes.position(), changes.mark() < live.end()));
        };
    }

    private Tape.Next<Told> events(long mark, int most) {
        try {
            return live.after(mark, most, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SequencedSet<String> lastOfEach(List<Told> told) {
        var keys = new LinkedHashSet<String>();
        for (var each : told) {
            if (!(each.event() instanceof Event.NewItem)) {
                keys.remove(each.event().key());
                keys.add(each.event().key());
            }
        }
        return keys;
    }

    private Since looked(SequencedSet<String> keys, Position position, boolean more) {
        var items = new ArrayList<Summary>();
        var gone = new ArrayList<String>();
        live.ask(view -> {
            for (var key : keys) {
                view.summary(key).ifPresentOrElse(items::add, () -> gone.add(key));
            }
            return keys.size();
        });
        return new Since(items, gone, position, more);
    }
}
