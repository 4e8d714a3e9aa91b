package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.extraction.Extractor;
import java.util.List;

/** Reads what an item tells of an incident into its casualty update. */
final class ReadingDesk {

    private final Extractor extractor;

    ReadingDesk(Extractor extractor) {
        this.extractor = extractor;
    }

    /** Its figures point into the text of the whole item. */
    Update read(ItemPart part, String incidentKey) {
        var item = part.item();
        var alone = part.alone();
        var figures = extractor.read(alone).stream()
                .limit(Update.MOST_FIGURES)
                .map(part.part()::inWhole)
                .toList();
        return new Update(
                Ids.ofUpdate(incidentKey, item.id(), item.contentHash(), extractor.version(), part.number()),
                incidentKey,
                item.id(),
                item.contentHash(),
                item.source(),
                alone.title().isEmpty() ? item.title() : alone.title(),
                item.url(),
                item.language(),
                item.publishedAt(),
                Fingerprint.of(alone.fullText()),
                figures,
                List.of(),
                null,
                extractor.version());
    }
}
