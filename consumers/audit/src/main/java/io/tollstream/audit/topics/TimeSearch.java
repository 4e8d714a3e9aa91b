package io.tollstream.audit.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of one partition from a time on.
 *
 * <p>A broker that is asked where a time begins also finds what no committed reader sees: records of transactions that were
 * broken off, and marks, which bear the time at which a transaction ended. In topics that a replay filled with records of
 * long ago, the first mark is later than every record. Where the records behind what the broker names are still too
 * early after a while, they are taken to stand in the order of their times, and halved.
 *
 * @param consumer which has this partition assigned
 * @param end first offset that is not read
 */
record TimeSearch(Consumer<byte[], byte[]> consumer, TopicPartition place, long end) {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** So many records that are too early are passed one by one. */
    private static final int NEAR = 2_000;

    /** Hands on records from the first that has this time or a later one, while more of them are wanted. */
    void read(Instant since, Predicate<ConsumerRecord<byte[], byte[]>> more) {
        var time = since.toEpochMilli();
        var named = consumer.offsetsForTimes(Map.of(place, time)).get(place);
        if (named != null) {
            consumer.seek(place, named.offset());
            read(time, more);
        }
    }

    private void read(long time, Predicate<ConsumerRecord<byte[], byte[]>> more) {
        var begun = false;
        var early = 0;
        while (consumer.position(place) < end) {
            for (var record : consumer.poll(PAUSE)) {
                begun = begun || record.timestamp() >= time;
                if (record.offset() >= end || begun && !more.test(record)) {
                    return;
                }
                early++;
            }
            if (!begun && early >= NEAR) {
                consumer.seek(place, halved(time, consumer.position(place)));
                early = 0;
            }
        }
    }

    /** Where records of this time begin, from an offset on. */
    private long halved(long time, long from) {
        var low = from;
        var high = end;
        while (low < high) {
            var middle = low + (high - low) / 2;
            var next = next(middle);
            if (next.isPresent() && next.get().timestamp() < time) {
                low = next.get().offset() + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first record at an offset or behind it; empty at the end. */
    private Optional<ConsumerRecord<byte[], byte[]>> next(long offset) {
        consumer.seek(place, offset);
        while (consumer.position(place) < end) {
            for (var record : consumer.poll(PAUSE)) {
                return record.offset() < end ? Optional.of(record) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
