package io.tollstream.audit.forget;

import io.tollstream.schemas.NewsItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a partition, seen for one item: what a run has to do, and what an earlier one left half done, is told from
 * the records alone.
 *
 * @param begin first offset that is kept
 * @param end first offset that was not read
 * @param records committed records that are no copies of others that still stand here
 * @param firstCopy where the copies begin that stand beside what they are copies of; empty where none do
 * @param copies how many of those there are
 * @param versions the item's, where they count: of two alike the copy
 * @param unreadable records under the item's key that are no item
 * @param next where the enricher goes on once the copies take the place of what they are copies of
 */
record Survey(
        long begin,
        long end,
        long records,
        OptionalLong firstCopy,
        long copies,
        List<Version> versions,
        int unreadable,
        OptionalLong next) {

    /**
     * Reads the partition.
     *
     * @param next where the enricher goes on now
     * @param reading empty where bytes are no item
     */
    static Survey of(NewsLog log, String itemId, OptionalLong next, Function<byte[], Optional<NewsItem>> reading) {
        var looking = new Looking(log.begin(), log.settled(), itemId, next, reading);
        log.read(looking.end, looking::at);
        return looking.seen();
    }

    /** Whether copies stand beside what they are copies of: an earlier run appended them and did not end. */
    boolean halfDone() {
        return firstCopy.isPresent();
    }

    /** Whether every record that is to go has its copy; otherwise somebody cut off a part, and no more can be told. */
    boolean copiesAreWhole() {
        return copies == records;
    }

    List<Version> withText() {
        return versions.stream().filter(version -> !version.isStub()).toList();
    }

    private static final class Looking {

        private final long begin;
        private final long end;
        private final byte[] key;
        private final OptionalLong nextBefore;
        private final Function<byte[], Optional<NewsItem>> reading;
        private final List<Version> versions = new ArrayList<>();
        private OptionalLong firstCopy = OptionalLong.empty();
        private OptionalLong next = OptionalLong.empty();
        private long afterCopies;
        private long records;
        private long copies;
        private int unreadable;

        Looking(
                long begin,
                long end,
                String itemId,
                OptionalLong nextBefore,
                Function<byte[], Optional<NewsItem>> reading) {
            this.begin = begin;
            this.end = end;
            this.key = itemId.getBytes(StandardCharsets.UTF_8);
            this.nextBefore = nextBefore;
            this.reading = reading;
        }

        void at(ConsumerRecord<byte[], byte[]> record) {
            var was = Was.of(record);
            if (was.isPresent() && was.getAsLong() >= begin) {
                copy(record, was.getAsLong());
            } else if (firstCopy.isEmpty()) {
                records++;
            }
            if (Arrays.equals(record.key(), key)) {
                version(record, record.value());
            }
        }

        private void copy(ConsumerRecord<byte[], byte[]> record, long was) {
            if (firstCopy.isEmpty()) {
                firstCopy = OptionalLong.of(record.offset());
                versions.clear();
                unreadable = 0;
            }
            if (next.isEmpty() && nextBefore.isPresent() && was >= nextBefore.getAsLong()) {
                next = OptionalLong.of(record.offset());
            }
            copies++;
            afterCopies = record.offset() + 1;
        }

        private void version(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
            var item = value == null ? Optional.<NewsItem>empty() : reading.apply(value);
            item.ifPresentOrElse(
                    read -> versions.add(new Version(record.offset(), Instant.ofEpochMilli(record.timestamp()), read)),
                    () -> unreadable++);
        }

        Survey seen() {
            return new Survey(begin, end, records, firstCopy, copies, List.copyOf(versions), unreadable, nextAfter());
        }

        /** Who has read all that was copied goes on behind the copies; who has not, at the copy of what is next. */
        private OptionalLong nextAfter() {
            if (nextBefore.isEmpty() || firstCopy.isEmpty() || next.isPresent()) {
                return next.isPresent() ? next : nextBefore;
            }
            return OptionalLong.of(Math.max(nextBefore.getAsLong(), afterCopies));
        }
    }
}
