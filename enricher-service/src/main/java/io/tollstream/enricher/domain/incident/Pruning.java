package io.tollstream.enricher.domain.incident;

import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.toll.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of its own updates an incident forgets, so that what it keeps does not grow with the news about it. What came by
 * way of another incident goes when that one forgets it.
 *
 * <p>Updates that are placed alike form a company, which moves together. What the ledger of each company refers to is
 * kept, and of all the others the newest. As a ledger of several companies refers to nothing that none of theirs does,
 * joining and parting companies (merges, and undoing them) gives the same tolls as if nothing had been forgotten.
 *
 * @param others how many updates are kept that no ledger refers to
 */
record Pruning(int others) {

    private static final Comparator<Received<?>> NEWEST_FIRST = Comparator.<Received<?>, Instant>comparing(
                    received -> received.update().eventTime())
            .thenComparing(Received::id)
            .reversed();

    /** It is done once for so many updates, for all must be read for it. */
    int slack() {
        return Math.max(1, others / 8);
    }

    boolean due(IncidentState state) {
        return state.kept() > Math.max(others, state.prunedAt()) + slack();
    }

    <P> List<Received<P>> superfluous(List<Received<P>> own, Placements placements) {
        var free = new ArrayList<Received<P>>();
        companies(own, placements).values().forEach(company -> {
            var referred = references(company);
            company.stream()
                    .filter(received -> !referred.test(received.update()))
                    .forEach(free::add);
        });
        free.sort(NEWEST_FIRST);
        return free.subList(Math.min(others, free.size()), free.size());
    }

    private static <P> Map<String, List<Received<P>>> companies(List<Received<P>> own, Placements placements) {
        return own.stream()
                .collect(Collectors.groupingBy(
                        received -> placements.apart(received).orElse(""), TreeMap::new, Collectors.toList()));
    }

    private static <P> Predicate<Update> references(List<Received<P>> company) {
        return Ledger.of(company.stream().map(Received::update).toList()).references();
    }
}
