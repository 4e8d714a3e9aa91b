package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** Which records the enricher refused, as the dead letters say as long as they are kept. */
final class Refusals {

    private static final String TOPIC = "__streams.errors.topic";
    private static final List<String> NAMES =
            Topics.ALL.stream().map(topic -> topic.name()).toList();

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
            take(letter);
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

    /**
     * A letter is found again by what died: a record may have been copied to another place since. One of a topic between
     * two parts of the enricher says of which item it was, and no more.
     */
    private void take(Stood letter) {
        var topic = text(letter.headers().getOrDefault(TOPIC, new byte[0]));
        if (NAMES.stream().anyMatch(name -> topic.equals(prefix + name))) {
            sorted.put(record(topic.substring(prefix.length()), letter), MARK);
        } else if (letter.key() != null) {
            sorted.put(inside(letter.key()), MARK);
        }
    }

    private static String text(byte[] header) {
        return new String(header, StandardCharsets.UTF_8);
    }

    private static Key record(String topic, Stood died) {
        return Key.in(Drawer.LETTER)
                .and(topic)
                .and(died.key() == null ? "" : died.key())
                .and(AvroBytes.digest(died.bytes()));
    }

    private static Key inside(String key) {
        return Key.in(Drawer.LETTER).and("").and(key);
    }

    boolean refused(Stood stood) {
        return sorted.get(record(stood.place().topic(), stood)) != null;
    }

    /** Whether something about this item was refused on its way through the enricher. */
    boolean refusedInside(String itemId) {
        return sorted.get(inside(itemId)) != null;
    }

    /** Whether a letter about this record would still be kept, if the enricher had refused it. */
    boolean wouldBeKnown(Stood stood) {
        return stood.knownAt().isAfter(keptSince);
    }
}
