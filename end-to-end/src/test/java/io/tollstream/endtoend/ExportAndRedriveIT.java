package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.DEAD_LETTERS;
import static io.tollstream.schemas.Topics.DEAD_LETTERS_REDRIVEN;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.tollstream.audit.AuditCommand;
import io.tollstream.commandline.Sentences;
import io.tollstream.endtoend.cluster.Cluster;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dead letter goes back once and is then processed once; what came of it is exported, sealed, and holds. */
class ExportAndRedriveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant THEN = Instant.parse("2025-03-14T12:00:00Z");

    private static Cluster cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = Cluster.startSetUp();
    }

    @AfterAll
    static void closeCluster() {
        cluster.close();
    }

    /** What one command said. */
    private record Said(int exit, String text) {}

    @Test
    void aLetterThatIsSentBackAfterTheFixIsProcessedOnce(@TempDir Path folder) throws Exception {
        try (var enricher = EnricherProcess.start(cluster.connection(), folder)) {
            var unknownYet = register("before") + 1;
            send("late", wire(unknownYet, item("late")));
            var letter = awaitLetter();
            assertThat(register("after")).isEqualTo(unknownYet);

            var first = audit("redrive", "send", letter, "--by", "Night desk");
            var second = audit("redrive", "send", letter);

            assertThat(first.exit()).as(first.text()).isZero();
            assertThat(second.exit()).isOne();
            assertThat(second.text()).contains("by Night desk", "nothing is sent twice");
            var reader = new TopicReader(cluster.connection());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(reader.table(INCIDENT_TOLLS))
                    .containsKey("late"));
            assertThat(of("late", CASUALTY_UPDATES)).hasSize(1);
            assertThat(of(letter, DEAD_LETTERS_REDRIVEN)).hasSize(1);
            assertThat(of("late", NEWS_RAW)).hasSize(2).allSatisfy(record -> assertThat(record.timestamp())
                    .isEqualTo(THEN.toEpochMilli()));

            holdsWhenSealed(folder);
        }
    }

    /** Also that Parquet is written without Hadoop, which is not here. */
    private static void holdsWhenSealed(Path folder) {
        var export = folder.resolve("export").toString();
        var keys = folder.resolve("keys");

        assertThat(audit("export", export).exit()).isZero();
        assertThat(run("keys", "new", keys.toString()).exit()).isZero();
        assertThat(run("seal", export, "--key", keys.resolve("private.pem").toString())
                        .exit())
                .isZero();
        var verdict = audit(
                "verify",
                "--sealed",
                export + ".seal",
                "--key",
                keys.resolve("public.pem").toString(),
                "--against-cluster");

        assertThat(verdict.exit()).as(verdict.text()).isZero();
        assertThat(folder.resolve("export/updates.parquet")).isNotEmptyFile();
    }

    private static String awaitLetter() {
        var reader = new TopicReader(cluster.connection());
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        await().atMost(PATIENCE).until(() -> {
            letters.addAll(reader.raw(DEAD_LETTERS));
            return !letters.isEmpty();
        });
        var letter = letters.getFirst();
        return "%s-%d@%d".formatted(letter.topic(), letter.partition(), letter.offset());
    }

    private static List<ConsumerRecord<String, byte[]>> of(String key, Topic<?> topic) {
        return new TopicReader(cluster.connection())
                .raw(topic).stream().filter(record -> key.equals(record.key())).toList();
    }

    /** The command against the cluster. */
    private static Said audit(String... words) {
        return run(Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--bootstrap-servers",
                                cluster.bootstrapServers(),
                                "--schema-registry-url",
                                cluster.registryUrl()))
                .toArray(String[]::new));
    }

    private static Said run(String... words) {
        var text = new StringWriter();
        var exit = Sentences.commandLine(new AuditCommand())
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute(words);
        return new Said(exit, text.toString());
    }

    /** The number that the registry gives to items as this version writes them. */
    private static int register(String version) throws Exception {
        try (var registry = new CachedSchemaRegistryClient(cluster.registryUrl(), 10)) {
            return registry.register("written-" + version, new AvroSchema(schema(version)));
        }
    }

    private static Schema schema(String version) {
        var schema = new Schema.Parser().parse(NewsItem.getClassSchema().toString());
        schema.addProp("version", version);
        return schema;
    }

    private static byte[] wire(int id, NewsItem item) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(NewsItem.class).write(item, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static void send(String key, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(NEWS_RAW.name(), null, THEN.toEpochMilli(), key, value))
                    .get();
        }
    }

    private static NewsItem item(String id) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash("0")
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setText("31 people were killed, the army said.")
                .setLanguage("en")
                .setPublishedAt(THEN)
                .setIncidentKey(id)
                .build();
    }
}
