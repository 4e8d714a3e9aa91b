package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.extraction.Extractor;
import java.util.List;

/** Reads an item of an incident into its casualty update. */
final class ReadingDesk {

    private final Extractor extractor;

    ReadingDesk(Extractor extractor) {
        this.extractor = extractor;
    }

    Update read(Item item, String incidentKey) {
        var figures = extractor.read(item).stream().limit(Update.MOST_FIGURES).toList();
        return new Update(
                id(incidentKey, item),
                incidentKey,
                item.id(),
                item.contentHash(),
                item.source(),
                item.title(),
                item.url(),
                item.language(),
                item.publishedAt(),
                Fingerprint.of(item.fullText()),
                figures,
                List.of(),
                null,
                extractor.version());
    }

    /** The same item, read by the same rules for the same incident, is the same update. */
    private String id(String incidentKey, Item item) {
        return Ids.of(incidentKey, item.id(), item.contentHash(), extractor.version());
    }
}
