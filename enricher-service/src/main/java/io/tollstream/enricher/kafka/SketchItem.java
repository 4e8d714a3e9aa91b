package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Extractor;
import io.tollstream.enricher.domain.resolution.incidents.Sighting;
import io.tollstream.enricher.domain.resolution.places.SourceHomes;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.SeekStep;
import io.tollstream.schemas.SoughtItem;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item without an incident once: its figures, and by what its event can be told among all that its partition of
 * the news has brought.
 */
final class SketchItem extends ContextualFixedKeyProcessor<String, Resolved.Unattached, Sketched> {

    private final Extractor extractor;
    private final ReadingDesk desk;
    private final SketchReader sketches;
    private final int partitions;
    private final Meters meters;
    private @Nullable Memory memory;

    SketchItem(Extractor extractor, SketchReader sketches, int partitions, Meters meters) {
        this.extractor = extractor;
        this.desk = new ReadingDesk(extractor);
        this.sketches = sketches;
        this.partitions = partitions;
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Sketched> context) {
        super.init(context);
        memory = null;
    }

    @Override
    public void process(FixedKeyRecord<String, Resolved.Unattached> unattached) {
        for (var sketched : sketch(unattached.value().item())) {
            context().forward(unattached.withValue(sketched));
        }
    }

    /** One for each event that the item tells of. */
    private List<Sketched> sketch(Item item) {
        var update = desk.read(item, "");
        var source = item.source().name();
        var homes = memory().homes;
        var sketch = sketches.read(item, update.figures(), homes.of(source)).in(extractor.languageOf(item));
        homes.learn(source, sketch.where());
        var counts = memory().counts.with(sketch);
        if (sketch.kinds().isEmpty() && update.figures().isEmpty()) {
            meters.unresolved();
            return List.of(new Sketched.Uneventful(item));
        }
        extractor.unread(item).ifPresent(meters::unread);
        return List.of(new Sketched.Eventful(
                sought(item, Sighting.of(sketch, counts), Wire.update(update, ResolvedBy.MATCH))));
    }

    private SoughtItem sought(Item item, Sighting sighting, CasualtyUpdate update) {
        if (sighting.placeless()) {
            meters.placeless();
            return FindingWire.sought(sighting, item.publishedAt(), SeekStep.LOOK, 0, update);
        }
        var partition = Finding.partition(sighting.block(), partitions);
        return FindingWire.sought(sighting, item.publishedAt(), SeekStep.FIND, partition, update);
    }

    /** What the partition remembers, read from its stores at the first item. */
    private Memory memory() {
        if (memory == null) {
            memory = new Memory(
                    KeptHomes.in(context().getStateStore(Finding.SOURCE_HOMES)),
                    new KeptCounts(
                            context().getStateStore(Finding.WORD_COUNTS),
                            context().getStateStore(Finding.COUNTED_WORDS)));
        }
        return memory;
    }

    private record Memory(SourceHomes homes, KeptCounts counts) {}
}
