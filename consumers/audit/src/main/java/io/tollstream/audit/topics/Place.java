package io.tollstream.audit.topics;

import java.util.Comparator;

/**
 * Where a record stands, for ever.
 *
 * @param topic the topic's name in the catalogue, without a prefix
 */
public record Place(String topic, int partition, long offset) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::topic).thenComparing(Place::partition).thenComparing(Place::offset);

    /** Like "casualty.updates-3@1042". */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
