package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.NewsItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes an item's text out of its partition, in steps of which each may be the last before a crash; the same again goes on
 * from there.
 *
 * <ol>
 *   <li>A new file is begun, so that the files with the text hold nothing that stays.
 *   <li>In one transaction every record is appended once more, the item's with a {@link Stub} as their value.
 *   <li>The enricher's place is moved to where it would be among the copies.
 *   <li>What is before the copies is cut off.
 * </ol>
 */
final class Forgetting {

    private final NewsLog log;
    private final ReaderPlace place;
    private final Function<byte[], Optional<NewsItem>> reading;
    private final Function<NewsItem, byte[]> writing;

    /**
     * @param reading empty where bytes are no item
     * @param writing the bytes of an item as they stand on the topic
     */
    Forgetting(
            NewsLog log,
            ReaderPlace place,
            Function<byte[], Optional<NewsItem>> reading,
            Function<NewsItem, byte[]> writing) {
        this.log = log;
        this.place = place;
        this.reading = reading;
        this.writing = writing;
    }

    /** What stands there; nothing is changed. */
    Survey survey(String itemId) {
        return Survey.of(log, itemId, place.next(), reading);
    }

    /** Sentences that say why it could not be done now; none where it can. */
    List<String> obstacles(Survey survey) {
        var sentences = new ArrayList<String>();
        if (place.members() > 0) {
            sentences.add("The enricher runs (group " + place.group() + " has " + place.members()
                    + " members), and its place in the news must be moved; stop it, and start it again afterwards.");
        }
        if (place.exists() && survey.withText().stream().anyMatch(version -> !wasRead(version))) {
            sentences.add("The enricher (group " + place.group() + ") has not read the item yet, and its numbers would"
                    + " never be counted; let it catch up, then stop it.");
        }
        if (log.settled() < log.end()) {
            sentences.add("A transaction is open on partition " + log.partition()
                    + " of the news; wait until it ends, or is ended by the broker.");
        }
        return sentences;
    }

    private boolean wasRead(Version version) {
        var next = place.next();
        return next.isPresent() && version.offset() < next.getAsLong();
    }

    /** @throws Trouble where it cannot be done now; the partition reads as before then */
    Outcome forget(String itemId, Order order, Signer signer) {
        log.takeOver();
        log.endSendingBack();
        var found = survey(itemId);
        var finished = found.halfDone();
        if (finished) {
            finish(found);
            found = survey(itemId);
        }
        if (found.withText().isEmpty()) {
            return found.versions().isEmpty()
                    ? new Outcome.Unknown()
                    : new Outcome.GoneBefore(found.versions(), finished);
        }
        obstacles(found).stream().findFirst().ifPresent(sentence -> {
            throw new Trouble(sentence);
        });
        rewrite(itemId, order, signer);
        log.endSendingBack();
        var copied = survey(itemId);
        finish(copied);
        if (!copied.withText().isEmpty()) {
            throw new Trouble(
                    "The text is gone, but came in again meanwhile; let the enricher read it, and run the same"
                            + " again.");
        }
        return new Outcome.Gone(
                copied.versions().stream()
                        .filter(version -> isOf(order, version))
                        .toList(),
                copied.copies(),
                log.begin());
    }

    private static boolean isOf(Order order, Version version) {
        var withheld = version.item().getWithheld();
        return withheld != null && withheld.getAt().equals(order.at());
    }

    private void rewrite(String itemId, Order order, Signer signer) {
        log.beginFile();
        var key = itemId.getBytes(StandardCharsets.UTF_8);
        log.copyAll(
                log.end(),
                record -> Arrays.equals(record.key(), key) ? withoutText(record, order, signer) : record.value());
    }

    /** An item that has no text any more keeps what was signed then. */
    private byte[] withoutText(ConsumerRecord<byte[], byte[]> record, Order order, Signer signer) {
        return Optional.ofNullable(record.value())
                .flatMap(reading)
                .filter(item -> item.getWithheld() == null)
                .map(item -> writing.apply(Stub.of(item, order, signer)))
                .orElse(record.value());
    }

    private void finish(Survey survey) {
        if (!survey.halfDone()) {
            throw new Trouble("The copies are not to be read yet; run the same again.");
        }
        if (!survey.copiesAreWhole()) {
            throw new Trouble("Partition " + log.partition() + " of the news holds " + survey.copies()
                    + " copies beside " + survey.records()
                    + " records, so somebody else has cut it off meanwhile; find the first copy by its header "
                    + Was.HEADER + ", and delete the records before it by hand.");
        }
        if (!survey.next().equals(place.next())) {
            if (place.members() > 0) {
                throw new Trouble("The enricher runs (group " + place.group() + " has " + place.members()
                        + " members), and its place in the news must be moved; stop it, and run the same again.");
            }
            place.move(survey.next().orElseThrow());
        }
        log.cut(survey.firstCopy().orElseThrow());
    }
}
