package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.resolution.Resolution;
import io.tollstream.enricher.domain.resolution.roundups.RoundUps;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.ResolvedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Answers which incident an item is about, by what is known of incidents at that moment: no item is gone back to. A key and
 * a pin speak for the whole item, a watch for those parts of a round-up that it matches.
 */
final class ResolveIncident extends ContextualFixedKeyProcessor<String, NewsItem, Resolved> {

    private final WatchBook book;
    private final RoundUps roundUps;
    private final Meters meters;

    ResolveIncident(WatchBook book, RoundUps roundUps, Meters meters) {
        this.book = book;
        this.roundUps = roundUps;
        this.meters = meters;
    }

    @Override
    public void process(FixedKeyRecord<String, NewsItem> news) {
        var item = Wire.item(news.value());
        var unattached = new ArrayList<ItemPart>();
        for (var part : parts(item)) {
            attached(part)
                    .ifPresentOrElse(
                            attached -> {
                                meters.resolved(attached.by());
                                context().forward(news.withValue(attached));
                            },
                            () -> unattached.add(part));
        }
        if (!unattached.isEmpty()) {
            context().forward(news.withValue(new Resolved.Unattached(item, unattached)));
        }
    }

    private List<ItemPart> parts(Item item) {
        var held = item.incidentKey() != null || book.known().pinned(item.id()).isPresent();
        return held ? List.of(ItemPart.whole(item)) : ItemPart.of(item, roundUps.parts(item));
    }

    private Optional<Resolved.Attached> attached(ItemPart part) {
        return switch (book.known().resolve(part.alone())) {
            case Resolution.Given given -> attached(part, given.incidentKey(), ResolvedBy.GIVEN);
            case Resolution.Pinned pinned -> attached(part, pinned.incidentKey(), ResolvedBy.PIN);
            case Resolution.Watched watched -> attached(part, watched.incidentKey(), ResolvedBy.WATCH);
            case Resolution.Unresolved none -> Optional.empty();
        };
    }

    private static Optional<Resolved.Attached> attached(ItemPart part, String incidentKey, ResolvedBy by) {
        return Optional.of(new Resolved.Attached(part, incidentKey, by));
    }
}
