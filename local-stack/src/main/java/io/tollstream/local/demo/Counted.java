package io.tollstream.local.demo;

import io.tollstream.commandline.TopicReader;
import io.tollstream.commandline.Trouble;
import io.tollstream.local.read.Tolls;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Waits until the toll that a reader sees counts an item.
 *
 * <p>One item after the other, as it was in the world: sent all at once, items reach the enricher in any order.
 */
final class Counted implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final TopicReader<EnrichedNewsItem> enriched;
    private final Tolls tolls;
    private final Set<String> before = new HashSet<>();
    private final Map<String, Optional<IncidentToll>> after = new HashMap<>();

    Counted(Connection connection, Tolls tolls) {
        this.enriched = new TopicReader<>(connection, Topics.NEWS_ENRICHED);
        this.tolls = tolls;
        // An item of an earlier run is a repeat, which nothing is made of again.
        try (var updates = new TopicReader<CasualtyUpdate>(connection, Topics.CASUALTY_UPDATES)) {
            updates.readToEnd().forEach(update -> before.add(update.value().getItemId()));
        }
        tolls.readToEnd();
    }

    /** @throws Trouble where the enricher does not get there */
    void await(String itemId) {
        if (before.contains(itemId)) {
            return;
        }
        await(() -> after.containsKey(itemId), this::readOn);
        Objects.requireNonNull(after.get(itemId)).ifPresent(toll -> await(() -> shows(toll), () -> tolls.poll(LOOK)));
    }

    private void readOn() {
        enriched.poll(LOOK)
                .forEach(item -> after.put(
                        item.value().getItemId(),
                        Optional.ofNullable(item.value().getTollAfter())));
    }

    private boolean shows(IncidentToll toll) {
        return tolls.of(toll.getIncidentKey())
                .filter(shown -> shown.getRevision() >= toll.getRevision())
                .isPresent();
    }

    private static void await(BooleanSupplier reached, Runnable look) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new Trouble("The enricher has not counted an item after " + PATIENCE.toSeconds()
                        + " s; the log in its data directory says more.");
            }
            look.run();
        }
    }

    @Override
    public void close() {
        enriched.close();
    }
}
