package io.tollstream.audit.verify;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.export.Digests;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Place;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** A history of which an earlier release wrote a part, by the same rules: its contracts were the first that were released. */
final class OlderContracts {

    private static final Path RELEASED = Path.of("..", "..", "schemas/src/test/resources/schemas/history");
    private static final int HEAD = 5;

    private final MadeHistory original;
    private final CopiedHistory copy;
    private final Contents contents;
    private final Map<Topic<?>, Schema> first = new HashMap<>();
    private final Map<String, TollRevision> last = new HashMap<>();

    OlderContracts(MadeHistory original) {
        this.original = original;
        this.copy = new CopiedHistory(original);
        this.contents = new Contents(original.serdes());
    }

    /** All that the first contracts have words for, and of each incident the revisions before the first act. */
    static CopiedHistory in(MadeHistory original) {
        var older = new OlderContracts(original);
        var acted = new HashSet<String>();
        return older.all(NEWS_RAW, NewsItem::getId)
                .all(CASUALTY_UPDATES, CasualtyUpdate::getIncidentKey)
                .all(NEWS_ENRICHED, enriched -> String.valueOf(enriched.getIncidentKey()))
                .revisions(revision -> isBeforeTheFirstAct(revision, acted), UnaryOperator.identity())
                .copy();
    }

    private static boolean isBeforeTheFirstAct(TollRevision revision, Set<String> acted) {
        if (revision.getAct() != null) {
            acted.add(revision.getIncidentKey());
        }
        return !acted.contains(revision.getIncidentKey());
    }

    CopiedHistory copy() {
        return copy.numbered();
    }

    /** What the enricher refused stands in the dead letters too, and stays as it is. */
    private <V extends SpecificRecord> OlderContracts all(Topic<V> topic, Function<V, String> key) {
        copy.all(topic).forEach(stood -> {
            var value = maybe(topic, stood);
            if (value != null && key.apply(value).equals(stood.key()) && hasWordsFor(topic, value)) {
                copy.rewrite(stood, older(topic, value));
            }
        });
        return this;
    }

    private <V extends SpecificRecord> @Nullable V maybe(Topic<V> topic, Stood stood) {
        try {
            return contents.maybe(topic, stood);
        } catch (SerializationException e) {
            return null;
        }
    }

    private <V extends SpecificRecord> boolean hasWordsFor(Topic<V> topic, V value) {
        var written = new Stood(new Place(topic.name(), 0, 0), Instant.EPOCH, "", older(topic, value), Map.of());
        return contents.of(topic, written).equals(value);
    }

    /**
     * Writes the chains anew, and the tolls that they lead to.
     *
     * @param older which revisions the earlier release wrote
     */
    OlderContracts revisions(Predicate<TollRevision> older, UnaryOperator<TollRevision> change) {
        copy.all(TOLL_REVISIONS).forEach(stood -> {
            var revision = contents.of(TOLL_REVISIONS, stood);
            var before = last.get(stood.key());
            var chained = TollRevision.newBuilder(change.apply(revision))
                    .setPreviousHash(before == null ? "0".repeat(64) : before.getHash())
                    .setHash("")
                    .build();
            var bytes = older.test(revision)
                    ? sealed(chained, this::older)
                    : sealed(chained, one -> original.bytes(TOLL_REVISIONS, one));
            copy.rewrite(stood, bytes);
        });
        copy.all(INCIDENT_TOLLS).forEach(this::rehash);
        return this;
    }

    private byte[] sealed(TollRevision unsealed, Function<TollRevision, byte[]> writer) {
        var bytes = writer.apply(unsealed);
        var hash = Digests.hex(Arrays.copyOfRange(bytes, HEAD, bytes.length));
        var sealed = TollRevision.newBuilder(unsealed).setHash(hash).build();
        last.put(sealed.getIncidentKey(), sealed);
        return writer.apply(sealed);
    }

    private byte[] older(TollRevision revision) {
        return older(TOLL_REVISIONS, revision);
    }

    private void rehash(Stood stood) {
        if (stood.bytes() != null) {
            var revision = last.get(stood.key());
            var toll = contents.of(INCIDENT_TOLLS, stood);
            copy.rewrite(
                    stood,
                    original.bytes(
                            INCIDENT_TOLLS,
                            IncidentToll.newBuilder(toll)
                                    .setRevisionHash(revision.getHash())
                                    .setFigures(revision.getFigures())
                                    .build()));
        }
    }

    /** A value in the first contract of its topic, under the number that the registry gives to that. */
    <V extends SpecificRecord> byte[] older(Topic<V> topic, V value) {
        var schema = first.computeIfAbsent(topic, OlderContracts::firstOf);
        var now = original.bytes(topic, value);
        try {
            var record = new GenericDatumReader<GenericRecord>(value.getSchema(), schema)
                    .read(null, DecoderFactory.get().binaryDecoder(now, HEAD, now.length - HEAD, null));
            var out = new ByteArrayOutputStream();
            out.write(ByteBuffer.allocate(HEAD)
                    .put((byte) 0)
                    .putInt(number(topic, schema))
                    .array());
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema firstOf(Topic<?> topic) {
        try {
            var file = RELEASED.resolve(topic.type().getSimpleName() + ".v1.avsc");
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Topic<?> topic, Schema schema) {
        try {
            return MockSchemaRegistry.getClientForScope(MadeHistory.SCOPE)
                    .register(topic.name() + "-value", new AvroSchema(schema));
        } catch (IOException | RestClientException e) {
            throw new IllegalStateException(e);
        }
    }
}
