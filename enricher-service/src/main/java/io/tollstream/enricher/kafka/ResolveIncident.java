package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.resolution.Resolution;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.ResolvedBy;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Answers which incident an item is about, by what is known of incidents at that moment: no item is gone back to. */
final class ResolveIncident extends ContextualFixedKeyProcessor<String, NewsItem, Resolved> {

    private final WatchBook book;
    private final Meters meters;

    ResolveIncident(WatchBook book, Meters meters) {
        this.book = book;
        this.meters = meters;
    }

    @Override
    public void process(FixedKeyRecord<String, NewsItem> news) {
        var item = Wire.item(news.value());
        var resolved = resolve(item);
        if (resolved instanceof Resolved.Attached attached) {
            meters.resolved(attached.by());
        }
        context().forward(news.withValue(resolved));
    }

    private Resolved resolve(Item item) {
        return switch (book.known().resolve(item)) {
            case Resolution.Given given -> new Resolved.Attached(item, given.incidentKey(), ResolvedBy.GIVEN);
            case Resolution.Pinned pinned -> new Resolved.Attached(item, pinned.incidentKey(), ResolvedBy.PIN);
            case Resolution.Watched watched -> new Resolved.Attached(item, watched.incidentKey(), ResolvedBy.WATCH);
            case Resolution.Unresolved none -> new Resolved.Unattached(item);
        };
    }
}
