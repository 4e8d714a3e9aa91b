package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Extractor;
import java.util.List;

/** Reads an item event by event: a round-up in its parts, any other item as a whole. */
public final class RoundUpReader {

    private final RoundUps roundUps;
    private final Extractor extractor;

    public RoundUpReader(RoundUps roundUps, Extractor extractor) {
        this.roundUps = roundUps;
        this.extractor = extractor;
    }

    /** Each event's part with its figures, in the order of the text; never empty. */
    public List<ReadPart> read(Item item) {
        return roundUps.parts(item).stream().map(this::read).toList();
    }

    private ReadPart read(Part part) {
        return new ReadPart(
                part, extractor.read(part.item()).stream().map(part::inWhole).toList());
    }
}
