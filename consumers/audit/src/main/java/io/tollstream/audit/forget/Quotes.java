package io.tollstream.audit.forget;

import static io.tollstream.audit.forget.Quote.Kind.ADDRESS;
import static io.tollstream.audit.forget.Quote.Kind.SENTENCE;
import static io.tollstream.audit.forget.Quote.Kind.TITLE;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Where else an item is quoted: what was read from it, tolls that it is the evidence of, and their revisions. */
final class Quotes {

    /** Those that are kept for ever, and those that go by themselves after a while. */
    static final List<Topic<? extends SpecificRecord>> TOPICS = List.of(
            Topics.CASUALTY_UPDATES,
            Topics.INCIDENT_TOLLS,
            Topics.TOLL_REVISIONS,
            Topics.NEWS_ENRICHED,
            Topics.TOLL_ALERTS);

    private final Archive archive;
    private final Contents contents;
    private final String itemId;
    private final Runnable each;
    private final List<Quote> found = new ArrayList<>();

    private Quotes(Archive archive, Contents contents, String itemId, Runnable each) {
        this.archive = archive;
        this.contents = contents;
        this.itemId = itemId;
        this.each = each;
    }

    /** @param each told of every record that was read */
    static List<Quote> of(String itemId, Archive archive, Contents contents, Runnable each) {
        var quotes = new Quotes(archive, contents, itemId, each);
        TOPICS.forEach(quotes::read);
        return List.copyOf(quotes.found);
    }

    private <V extends SpecificRecord> void read(Topic<V> topic) {
        archive.read(topic, Slice.ALL, stood -> {
            each.run();
            if (names(stood)) {
                look(stood, said(topic, stood));
            }
        });
    }

    /** Its id is ASCII, and so it stands in the bytes as it is; to decode every record would take many times as long. */
    private boolean names(Stood stood) {
        return stood.bytes() != null && new String(stood.bytes(), StandardCharsets.ISO_8859_1).contains(itemId);
    }

    private <V extends SpecificRecord> @Nullable V said(Topic<V> topic, Stood stood) {
        try {
            return contents.maybe(topic, stood);
        } catch (SerializationException e) {
            return null; // no value of this topic quotes nobody
        }
    }

    private void look(Stood stood, @Nullable Object value) {
        switch (value) {
            case CasualtyUpdate update
            when itemId.equals(update.getItemId()) -> {
                add(stood, TITLE, update.getTitle());
                add(stood, ADDRESS, update.getUrl());
                update.getFigures().forEach(figure -> add(stood, figure.getEvidence()));
            }
            case TollEvidence evidence
            when itemId.equals(evidence.getItemId()) -> {
                add(stood, ADDRESS, evidence.getUrl());
                add(stood, evidence.getEvidence());
            }
            case EnrichedNewsItem item
            when itemId.equals(item.getItemId()) -> {
                add(stood, TITLE, item.getTitle());
                add(stood, ADDRESS, item.getUrl());
                inside(stood, item);
            }
            case SpecificRecord record -> inside(stood, record);
            case Collection<?> several -> several.forEach(one -> look(stood, one));
            case null, default -> {}
        }
    }

    private void inside(Stood stood, SpecificRecord record) {
        record.getSchema().getFields().forEach(field -> look(stood, record.get(field.pos())));
    }

    private void add(Stood stood, Evidence evidence) {
        add(stood, SENTENCE, evidence.getSentence());
    }

    private void add(Stood stood, Quote.Kind kind, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            found.add(new Quote(stood.place(), stood.key(), kind, words));
        }
    }
}
