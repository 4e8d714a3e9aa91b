package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Update;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.ResolvedBy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the enricher reads of an item, without Kafka Streams round it: the same updates, byte for byte. Which incident the
 * machine chose depends on all that it knew at that moment, in an order that is on record nowhere; that is taken from the
 * update as it stands.
 */
public final class ItemDerivation {

    /** More events than this no item tells of. */
    private static final int MOST_PARTS = 1_000;

    private final ItemReaders readers;
    private final ReadingDesk desk;

    public ItemDerivation(ItemReaders readers) {
        this.readers = readers;
        this.desk = new ReadingDesk(readers.extractor());
    }

    /** Version of the rules that read items. */
    public String version() {
        return readers.extractor().version();
    }

    /** Whether an update's id is that of some part of its item, read for its incident by the rules that it names. */
    public static boolean hasItsId(CasualtyUpdate update) {
        return IntStream.range(0, MOST_PARTS)
                .mapToObj(part -> Ids.ofUpdate(
                        update.getIncidentKey(),
                        update.getItemId(),
                        update.getContentHash(),
                        update.getExtractorVersion(),
                        part))
                .anyMatch(update.getId()::equals);
    }

    public Read read(NewsItem item) {
        return new Read(Wire.item(item));
    }

    /** The update of a part of an item that is known to be about an incident. */
    CasualtyUpdate update(ItemPart part, String incidentKey, ResolvedBy by) {
        return Wire.update(desk.read(part, incidentKey), by);
    }

    /** Whether an item's words speak for a kind of event, or it counts anybody. */
    static boolean tells(Sketch sketch, Update update) {
        return !sketch.kinds().isEmpty() || !update.figures().isEmpty();
    }

    /** Whether this update is said to be of that part of its item, read by these rules. */
    private boolean isOf(CasualtyUpdate update, Item item, int part) {
        return Ids.ofUpdate(update.getIncidentKey(), item.id(), item.contentHash(), version(), part)
                .equals(update.getId());
    }

    /** One item, to be read as often as it was. For one thread. */
    public final class Read {

        private final Item item;
        private @Nullable List<ItemPart> parts;

        private Read(Item item) {
            this.item = item;
        }

        /** The update as it must be for its incident; none where no part of the item makes one of this id. */
        public Optional<CasualtyUpdate> again(CasualtyUpdate recorded) {
            return parts(recorded.getResolvedBy())
                    .filter(part -> isOf(recorded, item, part.number()))
                    .findFirst()
                    .map(part -> update(part, recorded.getIncidentKey(), recorded.getResolvedBy()))
                    .map(update -> CasualtyUpdate.newBuilder(update)
                            .setConfidence(recorded.getConfidence())
                            .build());
        }

        /** How many parts tell of an event of which none of these updates was made. */
        public int untold(List<CasualtyUpdate> made) {
            if (made.stream().anyMatch(update -> whole(update.getResolvedBy()))) {
                return 0;
            }
            return (int) parts(ResolvedBy.NONE)
                    .filter(part -> made.stream().noneMatch(update -> isOf(update, item, part.number())))
                    .filter(this::tells)
                    .count();
        }

        private boolean tells(ItemPart part) {
            var update = desk.read(part, "");
            return ItemDerivation.tells(readers.sketches().read(part.alone(), update.figures(), ""), update);
        }

        /** What came with a key, or is held to an incident, is never cut. */
        private Stream<ItemPart> parts(ResolvedBy by) {
            if (whole(by)) {
                return Stream.of(ItemPart.whole(item));
            }
            if (parts == null) {
                parts = ItemPart.of(item, readers.roundUps().parts(item));
            }
            return parts.stream();
        }

        private static boolean whole(ResolvedBy by) {
            return by == ResolvedBy.GIVEN || by == ResolvedBy.PIN;
        }
    }
}
