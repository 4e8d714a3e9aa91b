package io.tollstream.alerts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * An open incident's toll has not moved for a time, in the time of the stream. It rings once after each revision.
 *
 * @param after more than no time
 */
public record GoneQuiet(Duration after) implements Condition {

    static final String ABOUT = "quiet";

    /** When it rings unless another revision comes. */
    Instant due(Revision last) {
        return last.knownAt().plus(after);
    }

    Ring ring(Revision last) {
        var figures = last.figures().stream().map(Figure::words).collect(Collectors.joining("; "));
        var says = "no change for %s%s"
                .formatted(Condition.words(after), figures.isEmpty() ? "" : "; it stands at " + figures);
        return new Ring(ABOUT, says, null, null, "");
    }
}
