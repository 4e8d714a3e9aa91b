package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.resolution.incidents.Sighting;
import io.tollstream.enricher.domain.resolution.places.SourceHomes;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.SeekStep;
import io.tollstream.schemas.SoughtItem;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item without an incident once: its figures, and by what its events can be told among all that its partition of
 * the news has brought.
 */
final class SketchItem extends ContextualFixedKeyProcessor<String, Resolved.Unattached, Sketched> {

    private final ItemReaders readers;
    private final ReadingDesk desk;
    private final int partitions;
    private final Meters meters;
    private @Nullable Memory memory;

    SketchItem(ItemReaders readers, int partitions, Meters meters) {
        this.readers = readers;
        this.desk = new ReadingDesk(readers.extractor());
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
        for (var sketched : sketch(unattached.value())) {
            context().forward(unattached.withValue(sketched));
        }
    }

    /** One for each event that the item tells of. */
    private List<Sketched> sketch(Resolved.Unattached unattached) {
        var item = unattached.item();
        var home = memory().homes.of(item.source().name());
        var events = unattached.parts().stream().map(part -> read(part, home)).toList();
        var counts = learnt(whole(item, events, home), item.source().name());
        var sought = events.stream()
                .filter(Event::told)
                .<Sketched>map(event -> new Sketched.Eventful(sought(event, Sighting.of(event.sketch, counts))))
                .toList();
        if (sought.isEmpty()) {
            meters.unresolved();
            return List.of(new Sketched.Uneventful(item));
        }
        readers.extractor().unread(item).ifPresent(meters::unread);
        return sought;
    }

    private Event read(ItemPart part, String home) {
        var update = desk.read(part, "");
        var sketch = readers.sketches()
                .read(part.alone(), update.figures(), home)
                .in(readers.extractor().languageOf(part.alone()));
        return new Event(part, update, sketch);
    }

    /** The sketch of the whole item, by which homes and words are learnt once, however many events it tells of. */
    private Sketch whole(Item item, List<Event> events, String home) {
        var first = events.getFirst();
        return first.part.isWhole() ? first.sketch : readers.sketches().read(item, List.of(), home);
    }

    private WordCounts learnt(Sketch whole, String source) {
        memory().homes.learn(source, whole.where());
        return memory().counts.with(whole);
    }

    private SoughtItem sought(Event event, Sighting sighting) {
        var update = Wire.update(event.update, ResolvedBy.MATCH);
        if (sighting.placeless()) {
            meters.placeless();
            return FindingWire.sought(sighting, event.part, SeekStep.LOOK, 0, update);
        }
        var partition = Finding.partition(sighting.block(), partitions);
        return FindingWire.sought(sighting, event.part, SeekStep.FIND, partition, update);
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

    /** What a part tells. */
    private record Event(ItemPart part, Update update, Sketch sketch) {

        boolean told() {
            return ItemDerivation.tells(sketch, update);
        }
    }

    private record Memory(SourceHomes homes, KeptCounts counts) {}
}
