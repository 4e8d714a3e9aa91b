package io.tollstream.audit.topics;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Where a record stands, for ever.
 *
 * @param topic the topic's name in the catalogue, without a prefix
 */
public record Place(String topic, int partition, long offset) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::topic).thenComparing(Place::partition).thenComparing(Place::offset);

    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    /**
     * The place that is written like this.
     *
     * @throws IllegalArgumentException where it is written otherwise, saying how
     */
    public static Place parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no place; it takes topic-partition@offset, like casualty.updates-3@1042.");
        }
        return new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

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
