package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.local.Tollstream;
import io.tollstream.local.parts.LocalBroker;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.settings.Connection;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was forgotten is on no disk of a broker, once it has deleted the files that nothing is kept in. */
class ForgottenFilesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "Xaveria was among the dead";
    private static final String KEPT = "The lake was calm";

    /** Minutes of a usual broker as moments. */
    private static final Map<String, String> HURRY = Map.of(
            "log.retention.check.interval.ms",
            "500",
            "log.initial.task.delay.ms",
            "500",
            "log.segment.delete.delay.ms",
            "100");

    @Test
    void noFileHoldsTheTextAndTheOthersAreThere(@TempDir Path folder) throws Exception {
        Keys.write(folder);
        try (var broker = LocalBroker.start(folder.resolve("broker"), 0, HURRY)) {
            var connection = new Connection(broker.bootstrapServers(), "mock://forgotten-files", "", Map.of());
            new SetUp(connection, Optional.empty()).run();
            send(connection, item("x", SECRET), item("y", KEPT), item("x", SECRET + ", police said"));
            assertThat(holds(folder, SECRET)).isTrue();

            var code = Tollstream.commandLine()
                    .execute(
                            "audit",
                            "forget",
                            "x",
                            "--yes",
                            "--reason",
                            "A court's order.",
                            "--by",
                            "Night desk",
                            "--key",
                            folder.resolve(Keys.PRIVATE).toString(),
                            "--bootstrap-servers",
                            broker.bootstrapServers(),
                            "--schema-registry-url",
                            connection.registryUrl());

            assertThat(code).isZero();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(holds(folder, SECRET)).isFalse());
            assertThat(new TopicReader(connection).raw(NEWS_RAW))
                    .filteredOn(record -> record.key().equals("y"))
                    .singleElement()
                    .satisfies(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                            .contains(KEPT));
        }
    }

    private static NewsItem item(String id, String text) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash(Integer.toHexString(text.hashCode()))
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setText(text)
                .setPublishedAt(Instant.parse("2025-03-14T12:00:00Z"))
                .build();
    }

    private static void send(Connection connection, NewsItem... items) throws Exception {
        try (var producer =
                        new KafkaProducer<>(connection.clients(), new StringSerializer(), new ByteArraySerializer());
                var serializer = new AvroSerdes(connection).serializer(NEWS_RAW)) {
            for (var item : List.of(items)) {
                // One partition, so that what stays has to stand in another file than what goes.
                producer.send(new ProducerRecord<>(
                                NEWS_RAW.name(),
                                partition(producer, "x"),
                                item.getId(),
                                serializer.serialize(NEWS_RAW.name(), item)))
                        .get();
            }
        }
    }

    private static int partition(KafkaProducer<String, byte[]> producer, String key) {
        return BuiltInPartitioner.partitionForKey(
                key.getBytes(StandardCharsets.UTF_8),
                producer.partitionsFor(NEWS_RAW.name()).size());
    }

    /** Whether a file of the news holds it; those that the broker has renamed to delete them count as well. */
    private static boolean holds(Path folder, String text) {
        return files(folder.resolve("broker/log"))
                .filter(partition -> partition.getName().startsWith(NEWS_RAW.name()))
                .flatMap(partition -> files(partition.toPath()))
                .anyMatch(file -> contains(file.toPath(), text));
    }

    private static Stream<File> files(Path directory) {
        return Stream.of(Objects.requireNonNull(directory.toFile().listFiles()));
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException e) {
            return false; // deleted meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
