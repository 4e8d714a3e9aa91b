package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Stood;
import io.tollstream.enricher.kafka.ItemDerivation;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Topic;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * One run: what it reads from, what it sorts into and where it says what it found.
 *
 * @param written records as their writer wrote them
 * @param items reads items again
 */
record Examination(
        Archive archive,
        Contents contents,
        Deserializer<GenericRecord> written,
        ItemDerivation items,
        Withheld withheld,
        Progress progress,
        Scope scope,
        Sorted sorted,
        Refusals refusals,
        Eras eras,
        Contracts contracts,
        CopyStarts copies,
        Findings findings) {

    /** What a record says; null for a tombstone, and where its bytes are nothing of its topic. */
    <V extends SpecificRecord> @Nullable V maybe(Topic<V> topic, Stood stood) {
        try {
            return contents.maybe(topic, stood);
        } catch (SerializationException e) {
            return null;
        }
    }

    /** The same as its writer wrote it. */
    @Nullable
    GenericRecord written(Topic<?> topic, Stood stood) {
        try {
            return written.deserialize(topic.name(), stood.bytes());
        } catch (SerializationException e) {
            return null;
        }
    }

    /** Whether this release's rules read it. */
    boolean ours(CasualtyUpdate update) {
        return update.getExtractorVersion().equals(items.version());
    }
}
