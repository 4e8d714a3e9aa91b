package io.tollstream.audit.forget;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The dead letters that hold a text of an item: those under its id, those that read as the item, and those that cannot be
 * read but name it.
 */
final class HoldingLetters {

    private static final String ITEM = NewsItem.getClassSchema().getName();

    private final String itemId;
    private final Deserializer<GenericRecord> written;

    private HoldingLetters(String itemId, Deserializer<GenericRecord> written) {
        this.itemId = itemId;
        this.written = written;
    }

    /**
     * Where they stand.
     *
     * @param written records as their writer wrote them
     * @param each told of every letter that was read
     */
    static List<Place> of(String itemId, Archive archive, Deserializer<GenericRecord> written, Runnable each) {
        var letters = new HoldingLetters(itemId, written);
        var places = new ArrayList<Place>();
        archive.read(Topics.DEAD_LETTERS, Slice.ALL, stood -> {
            each.run();
            if (letters.holds(stood)) {
                places.add(stood.place());
            }
        });
        return List.copyOf(places);
    }

    private boolean holds(Stood letter) {
        var bytes = letter.bytes();
        if (bytes == null) {
            return false;
        }
        var key = itemId.equals(letter.key());
        // Its id is ASCII, and stands in the bytes as it is.
        if (!key && !new String(bytes, StandardCharsets.ISO_8859_1).contains(itemId)) {
            return false;
        }
        try {
            var record = written.deserialize(Topics.DEAD_LETTERS.name(), bytes);
            return key ? !isStub(record) : isItem(record) && !isStub(record);
        } catch (SerializationException e) {
            return true;
        }
    }

    private boolean isItem(GenericRecord record) {
        return record.getSchema().getName().equals(ITEM)
                && itemId.equals(record.get("id").toString());
    }

    private static boolean isStub(GenericRecord record) {
        return record.getSchema().getName().equals(ITEM)
                && record.hasField("withheld")
                && record.get("withheld") != null;
    }
}
