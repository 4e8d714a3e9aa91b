package io.tollstream.audit.redrive;

import io.tollstream.audit.forget.Notice;
import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.RedrivenLetter;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Sends letters back, each once, whoever asks and how often.
 *
 * <p>The record and the mark that it was sent are one transaction. All who send back share one transactional id. Who begins
 * ends the transaction of whoever was at it before, and reads the marks only then: each of them is there, for nobody else
 * writes any, and none comes after, for the other can commit no more. So it is with texts that were taken away: who takes one
 * away ends whoever sends back, so that nobody goes on who did not see it.
 */
final class Redrive {

    private final Producer<byte[], byte[]> producer;
    private final Supplier<Marks> marks;
    private final Supplier<WithheldLetters> withheld;
    private final Function<RedrivenLetter, byte[]> marksBytes;
    private final String prefix;
    private final Clock clock;

    /** What became of one letter. */
    sealed interface Outcome {

        Letter letter();

        /** It went back now. */
        record Sent(Letter letter, RedrivenLetter mark) implements Outcome {}

        /** It had gone back before. */
        record SentBefore(Letter letter, RedrivenLetter mark) implements Outcome {}

        /** @param why a clause that goes on after "cannot be sent back: " */
        record Refused(Letter letter, String why) implements Outcome {}

        /** It holds a text that was taken away. */
        record Withheld(Letter letter, Notice notice) implements Outcome {}

        /** Somebody else began to send back; neither this one nor any after it was sent from here. */
        record Overtaken(Letter letter) implements Outcome {}
    }

    /**
     * One who sends back.
     *
     * @param producer transactional, under the one id
     * @param marks reads all marks that are committed
     * @param withheld reads which texts were taken away by now
     * @param marksBytes a mark as it is written
     * @param prefix what the topics' names begin with
     */
    Redrive(
            Producer<byte[], byte[]> producer,
            Supplier<Marks> marks,
            Supplier<WithheldLetters> withheld,
            Function<RedrivenLetter, byte[]> marksBytes,
            String prefix,
            Clock clock) {
        this.producer = producer;
        this.marks = marks;
        this.withheld = withheld;
        this.marksBytes = marksBytes;
        this.prefix = prefix;
        this.clock = clock;
    }

    /** Sends these back, one transaction each; stops where somebody else began to. */
    Stream<Outcome> send(Stream<Letter> letters, String by) {
        producer.initTransactions();
        var known = marks.get();
        var kept = withheld.get();
        var overtaken = new boolean[1];
        return letters.map(letter -> {
            var outcome = overtaken[0] ? new Outcome.Overtaken(letter) : send(letter, known, kept, by);
            overtaken[0] |= outcome instanceof Outcome.Overtaken;
            return outcome;
        });
    }

    private Outcome send(Letter letter, Marks known, WithheldLetters kept, String by) {
        var before = known.of(letter);
        if (before.isPresent()) {
            return new Outcome.SentBefore(letter, before.get());
        }
        return switch (Destination.of(letter, prefix)) {
            case Destination.Nowhere nowhere -> new Outcome.Refused(letter, nowhere.why());
            case Destination.Back back ->
                kept.of(letter)
                        .<Outcome>map(notice -> new Outcome.Withheld(letter, notice))
                        .orElseGet(() -> send(letter, back.origin(), known, by));
        };
    }

    private Outcome send(Letter letter, Place origin, Marks known, String by) {
        try {
            producer.beginTransaction();
            var sent = producer.send(record(letter, origin));
            producer.flush();
            var mark = mark(letter, origin, sent.get(), by);
            producer.send(new ProducerRecord<>(
                    Topics.DEAD_LETTERS_REDRIVEN.in(prefix).name(),
                    mark.getLetter().getBytes(StandardCharsets.UTF_8),
                    marksBytes.apply(mark)));
            producer.commitTransaction();
            known.add(mark);
            return new Outcome.Sent(letter, mark);
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            return new Outcome.Overtaken(letter);
        } catch (ExecutionException e) {
            return failed(letter, e.getCause());
        } catch (KafkaException e) {
            return failed(letter, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(letter, e);
        }
    }

    private Outcome failed(Letter letter, Throwable cause) {
        if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
            return new Outcome.Overtaken(letter);
        }
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException e) {
            return new Outcome.Refused(
                    letter,
                    "the broker stopped answering, and whether it went is not known (" + cause.getMessage()
                            + "); ask for the same again, nothing is sent twice");
        }
        return new Outcome.Refused(letter, "the broker does not take it (" + cause.getMessage() + ")");
    }

    /** The record as it was, with its own time, in its own partition, and with the letter that it was. */
    private static ProducerRecord<byte[], byte[]> record(Letter letter, Place origin) {
        return new ProducerRecord<>(
                origin.topic(),
                origin.partition(),
                letter.knownAt().toEpochMilli(),
                letter.key(),
                letter.value(),
                headers(letter));
    }

    private static List<Header> headers(Letter letter) {
        var own = letter.headers().stream()
                .filter(header -> !header.key().startsWith(Letter.STREAMS)
                        && !header.key().equals(Letter.REASON)
                        && !header.key().equals(Letter.REDRIVEN));
        var link = new RecordHeader(Letter.REDRIVEN, letter.place().toString().getBytes(StandardCharsets.UTF_8));
        return Stream.concat(own, Stream.of(link)).toList();
    }

    private RedrivenLetter mark(Letter letter, Place origin, RecordMetadata sent, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return RedrivenLetter.newBuilder()
                .setLetter(letter.place().toString())
                .setLetterHash(letter.hash())
                .setFrom(origin.toString())
                .setTo(new Place(sent.topic(), sent.partition(), sent.offset()).toString())
                .setReason(letter.reason())
                .setBy(by)
                .setAt(now)
                .build();
    }
}
