package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which records the enricher refused, as the dead letters say as long as they are kept. */
final class Refusals {

    private static final String TOPIC = "__streams.errors.topic";
    private static final String PARTITION = "__streams.errors.partition";
    private static final String OFFSET = "__streams.errors.offset";

    private static final byte[] MARK = {};

    private final String prefix;
    private final Sorted sorted;
    private Instant keptSince = Instant.MIN;

    /** @param prefix what the topics' names begin with */
    Refusals(String prefix, Sorted sorted) {
        this.prefix = prefix;
        this.sorted = sorted;
    }

    void read(Archive archive, Runnable each) {
        var first = new HashMap<Integer, Stood>();
        archive.read(Topics.DEAD_LETTERS, Slice.ALL, letter -> {
            first.putIfAbsent(letter.place().partition(), letter);
            place(letter.headers()).ifPresent(place -> sorted.put(key(place), MARK));
            each.run();
        });
        first.values().forEach(this::keptSince);
        for (var partition = 0; partition < Topics.DEAD_LETTERS.partitions(); partition++) {
            if (!first.containsKey(partition) && archive.end(Topics.DEAD_LETTERS, partition) > 0) {
                keptSince = Instant.MAX;
            }
        }
    }

    /** Before the first letter of a partition there were others, unless it is the first of all. */
    private void keptSince(Stood first) {
        if (first.place().offset() > 0 && first.knownAt().isAfter(keptSince)) {
            keptSince = first.knownAt();
        }
    }

    private Optional<Place> place(Map<String, byte[]> headers) {
        var topic = text(headers, TOPIC);
        if (!topic.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Place(
                    topic.substring(prefix.length()),
                    Integer.parseInt(text(headers, PARTITION)),
                    Long.parseLong(text(headers, OFFSET))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, byte[]> headers, String name) {
        return new String(headers.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Key key(Place place) {
        return Key.in(Drawer.LETTER).and(place.topic()).and(place.partition()).and(place.offset());
    }

    boolean refused(Stood stood) {
        return sorted.get(key(stood.place())) != null;
    }

    /** Whether a letter about this record would still be kept, if the enricher had refused it. */
    boolean wouldBeKnown(Stood stood) {
        return stood.knownAt().isAfter(keptSince);
    }
}
