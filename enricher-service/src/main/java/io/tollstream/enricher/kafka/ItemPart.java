package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.resolution.roundups.Part;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an item tells of one event.
 *
 * @param item the whole item
 * @param number which of its parts it is, from 0
 */
record ItemPart(Item item, Part part, int number) {

    /** An item that is about one incident, whatever it tells of. */
    static ItemPart whole(Item item) {
        return new ItemPart(item, Part.whole(item), 0);
    }

    /** The parts of an item in the order of its text. */
    static List<ItemPart> of(Item item, List<Part> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(number -> new ItemPart(item, parts.get(number), number))
                .toList();
    }

    /** The part as if it had been published alone. */
    Item alone() {
        return part.item();
    }

    boolean isWhole() {
        return alone().equals(item);
    }
}
