package io.tollstream.enricher.domain.resolution.standings;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Merges that lead back to where they began.
 *
 * <p>Redirects are taken by rank, greatest first, and one that would close a circle is left out. As every incident has one
 * merge at most, that is the merge of least rank in each circle.
 */
final class Circle {

    /** The incident whose merge is left out of the circle through this one, if there is a circle through it. */
    static Optional<String> leftOut(String key, Function<String, Standing> standings) {
        var path = new LinkedHashSet<String>();
        var at = key;
        while (path.add(at)) {
            var next = standings.apply(at).mergedInto();
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        if (!at.equals(key)) {
            return Optional.empty();
        }
        return path.stream()
                .min(Comparator.comparing(one ->
                        Objects.requireNonNull(standings.apply(one).register()).rank()));
    }

    private Circle() {}
}
