package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The topics of a history, to be tampered with: whatever is put in or taken out, offsets stay without a gap. */
final class CopiedHistory implements Archive {

    private final Map<String, List<List<Stood>>> topics = new HashMap<>();

    CopiedHistory(Archive history) {
        for (var topic : Topics.ALL) {
            var logs = new ArrayList<List<Stood>>();
            for (var partition = 0; partition < topic.partitions(); partition++) {
                var log = new ArrayList<Stood>();
                history.read(topic, new Slice.Of(partition), log::add);
                logs.add(log);
            }
            topics.put(topic.name(), logs);
        }
    }

    /** Only what stood there when topics ended so. */
    CopiedHistory cut(Topic<?> topic, Ends ends) {
        for (var partition = 0; partition < topic.partitions(); partition++) {
            var log = log(topic, partition);
            log.subList((int) ends.of(topic.name(), partition), log.size()).clear();
        }
        return this;
    }

    List<Stood> log(Topic<?> topic, int partition) {
        return topics.get(topic.name()).get(partition);
    }

    /** Every record of a topic, partition by partition. */
    List<Stood> all(Topic<?> topic) {
        return topics.get(topic.name()).stream().flatMap(List::stream).toList();
    }

    /** Puts other bytes in a record's place. */
    void rewrite(Stood stood, byte[] bytes) {
        var log = topics.get(stood.place().topic()).get(stood.place().partition());
        log.set(log.indexOf(stood), new Stood(stood.place(), stood.knownAt(), stood.key(), bytes, stood.headers()));
    }

    void remove(Stood stood) {
        topics.get(stood.place().topic()).get(stood.place().partition()).remove(stood);
    }

    /** Puts a record before another. */
    void insert(Stood before, String key, byte[] bytes) {
        var log = topics.get(before.place().topic()).get(before.place().partition());
        log.add(log.indexOf(before), new Stood(before.place(), before.knownAt(), key, bytes, Map.of()));
    }

    void swap(Stood one, Stood other) {
        var log = topics.get(one.place().topic()).get(one.place().partition());
        var at = log.indexOf(one);
        log.set(log.indexOf(other), one);
        log.set(at, other);
    }

    /** As a broker that never held anything else would number them. */
    CopiedHistory numbered() {
        topics.forEach((topic, logs) -> {
            for (var partition = 0; partition < logs.size(); partition++) {
                var log = logs.get(partition);
                for (var offset = 0; offset < log.size(); offset++) {
                    var stood = log.get(offset);
                    log.set(
                            offset,
                            new Stood(
                                    new Place(topic, partition, offset),
                                    stood.knownAt(),
                                    stood.key(),
                                    stood.bytes(),
                                    stood.headers()));
                }
            }
        });
        return this;
    }

    @Override
    public void read(Topic<?> topic, Slice slice, Consumer<Stood> each) {
        slice.partitions(topic.partitions())
                .forEach(partition -> log(topic, partition).forEach(each));
    }

    @Override
    public void readAt(Topic<?> topic, int partition, long offset, Consumer<Stood> each) {
        log(topic, partition).stream()
                .filter(stood -> stood.place().offset() == offset)
                .forEach(each);
    }

    @Override
    public void readSince(Topic<?> topic, Slice slice, Instant since, Predicate<Stood> more) {
        throw new UnsupportedOperationException("Verifying reads from the beginning.");
    }

    @Override
    public long size(Topic<?> topic, Slice slice) {
        return slice.partitions(topic.partitions())
                .mapToLong(partition -> log(topic, partition).size())
                .sum();
    }

    @Override
    public long end(Topic<?> topic, int partition) {
        return log(topic, partition).size();
    }

    @Override
    public void close() {}
}
