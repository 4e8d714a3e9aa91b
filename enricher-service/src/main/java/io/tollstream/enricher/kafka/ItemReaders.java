package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.extraction.Extractor;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.roundups.RoundUps;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;

/**
 * All that reads items. It may be shared between threads.
 *
 * @param extractor reads figures
 * @param sketches read by what an item's event can be told
 * @param roundUps cut an item that tells of several events
 */
public record ItemReaders(Extractor extractor, SketchReader sketches, RoundUps roundUps) {

    /** The readers of the enricher as it runs; loads their data files, so make it once. */
    public static ItemReaders standard() {
        var readers = Readers.standard();
        var gazetteer = Gazetteer.standard();
        return new ItemReaders(readers, new SketchReader(gazetteer), new RoundUps(readers, gazetteer));
    }
}
