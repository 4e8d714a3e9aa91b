package io.tollstream.enricher.kafka;

import io.tollstream.schemas.NewsItem;
import io.tollstream.streams.UnusableRecord;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Lets each version of an item through once within the repeat window. Repeats beyond it do no harm either: the ledger
 * takes the same update any number of times. What is left of an item whose text was taken away is no news: it ends here.
 */
final class DropRepeats extends ContextualProcessor<String, NewsItem, String, NewsItem> {

    private final Duration window;
    private final Meters meters;
    private WindowStore<String, String> seen;

    DropRepeats(Duration window, Meters meters) {
        this.window = window;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, NewsItem> context) {
        super.init(context);
        seen = context.getStateStore(EnricherTopology.SEEN_ITEMS);
    }

    @Override
    public void process(Record<String, NewsItem> item) {
        if (item.key() == null || item.value() == null) {
            throw new UnusableRecord("A record on news.raw needs its item's id as its key, and an item as its value.");
        }
        if (!item.key().equals(item.value().getId())) {
            throw new UnusableRecord("A record on news.raw has the key " + item.key() + " but the item's id is "
                    + item.value().getId() + "; send it with the id as its key.");
        }
        if (item.value().getWithheld() != null) {
            // What it said was counted before it was taken away, and is on record; it is not seen, for nothing was
            // read.
            meters.withheld();
            return;
        }
        var version = item.key() + ":" + item.value().getContentHash() + ":"
                + item.value().getIncidentKey();
        if (seenBefore(version, item.timestamp())) {
            meters.repeated();
            return;
        }
        seen.put(version, "", item.timestamp());
        context().forward(item);
    }

    private boolean seenBefore(String version, long timestamp) {
        var from = Instant.ofEpochMilli(Math.max(0, timestamp - window.toMillis()));
        try (var hits = seen.fetch(version, from, Instant.ofEpochMilli(timestamp + window.toMillis()))) {
            return hits.hasNext();
        }
    }
}
