package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Increments that follow a total, until the next total comes: those of one voice, the one that adds most, so that an
 * increment that ten papers report counts once.
 */
record Bridge(List<Statement> increments) {

    static Optional<Bridge> from(List<Statement> increments, Instant since) {
        var byVoice = new HashMap<Voice, List<Statement>>();
        increments.stream()
                .filter(more -> more.laterThan(since))
                .forEach(more -> addOnce(more, byVoice.computeIfAbsent(more.voice(), voice -> new ArrayList<>())));
        return byVoice.values().stream().map(Bridge::new).max((one, other) -> {
            var bySum = Long.compare(one.sum().low(), other.sum().low());
            return bySum != 0 ? bySum : other.first().compareTo(one.first());
        });
    }

    /** A publisher's text that comes twice, as a new version or under another headline, adds once. */
    private static void addOnce(Statement more, List<Statement> before) {
        var again = before.stream()
                .anyMatch(other -> !other.updateId().equals(more.updateId())
                        && other.best() == more.best()
                        && Fingerprint.copies(other.fingerprint(), more.fingerprint()));
        if (!again) {
            before.add(more);
        }
    }

    Count sum() {
        return increments.stream().map(Statement::count).reduce(Count::plus).orElseThrow();
    }

    Statement first() {
        return increments.getFirst();
    }

    Statement last() {
        return increments.getLast();
    }

    boolean official() {
        return first().kind() == AttributionKind.OFFICIAL;
    }
}
