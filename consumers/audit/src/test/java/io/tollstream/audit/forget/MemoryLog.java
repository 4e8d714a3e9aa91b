package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A partition and the enricher's place in it, in memory, as a broker would keep them; it can fail at any step. */
final class MemoryLog implements NewsLog, ReaderPlace {

    /** What changes something. */
    enum Step {
        BEGIN_FILE,
        COPY,
        COMMIT,
        MOVE,
        CUT
    }

    /** What ends a run without a word. */
    static final class Crash extends RuntimeException {}

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private long begin;
    private long end;
    private OptionalLong next = OptionalLong.empty();
    private boolean exists;
    int members;
    boolean somebodyWrites;

    /** What happens just before those who send letters back are ended, each time. */
    Runnable beforeTheEnd = () -> {};

    boolean openTransaction;
    Optional<Step> crashAfter = Optional.empty();

    void append(byte[] key, byte[] value, long timestamp) {
        append(key, value, timestamp, new RecordHeaders());
    }

    private void append(byte[] key, byte[] value, long timestamp, Headers headers) {
        records.add(new ConsumerRecord<>(
                "news.raw",
                0,
                end++,
                timestamp,
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                new RecordHeaders(headers.toArray()),
                Optional.empty()));
    }

    /** The enricher has read all before this offset. */
    void readUpTo(long offset) {
        exists = true;
        next = OptionalLong.of(offset);
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return List.copyOf(records);
    }

    private void did(Step step) {
        if (crashAfter.filter(step::equals).isPresent()) {
            crashAfter = Optional.empty();
            throw new Crash();
        }
    }

    @Override
    public int partition() {
        return 0;
    }

    @Override
    public long begin() {
        return begin;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public long settled() {
        return openTransaction ? end - 1 : end;
    }

    @Override
    public void read(long before, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        records().stream().filter(record -> record.offset() < before).forEach(each);
    }

    @Override
    public void takeOver() {}

    @Override
    public void endSendingBack() {
        beforeTheEnd.run();
    }

    @Override
    public void beginFile() {
        end += 2; // a record that is taken back, and the word that it is
        did(Step.BEGIN_FILE);
    }

    @Override
    public void copyAll(long first, Function<ConsumerRecord<byte[], byte[]>, byte[]> value) {
        var copies = records().stream()
                .map(record -> Was.copy(record, value.apply(record)))
                .toList();
        if (somebodyWrites) {
            end += copies.size() + 1;
            throw new Trouble("Somebody else wrote.");
        }
        assertAt(first);
        if (crashAfter.filter(Step.COPY::equals).isPresent()) {
            end += copies.size() + 1;
            did(Step.COPY);
        }
        copies.forEach(copy -> append(copy.key(), copy.value(), copy.timestamp(), copy.headers()));
        end++; // the word that they are committed
        did(Step.COMMIT);
    }

    private void assertAt(long first) {
        if (first != end) {
            throw new AssertionError("The copies begin at " + end + ", not at " + first + ".");
        }
    }

    @Override
    public void cut(long before) {
        records.removeIf(record -> record.offset() < before);
        begin = before;
        did(Step.CUT);
    }

    /** Somebody deletes by hand. */
    void cutByHand(long before) {
        records.removeIf(record -> record.offset() < before);
        begin = before;
    }

    @Override
    public String group() {
        return "tollstream-enricher";
    }

    @Override
    public int members() {
        return members;
    }

    @Override
    public OptionalLong next() {
        return next;
    }

    @Override
    public boolean exists() {
        return exists;
    }

    @Override
    public void move(long offset) {
        next = OptionalLong.of(offset);
        did(Step.MOVE);
    }
}
