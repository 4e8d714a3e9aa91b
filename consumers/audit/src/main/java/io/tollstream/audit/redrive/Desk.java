package io.tollstream.audit.redrive;

import io.tollstream.audit.forget.WithheldTexts;
import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.KafkaArchive;
import io.tollstream.audit.topics.ShownArchive;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.WriterSchemas;
import io.tollstream.schemas.settings.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything of a cluster that the commands round dead letters need. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connection connection;
    private final PatientRegistry patience = PatientRegistry.upTo(PATIENCE);
    private final AvroSerdes serdes;
    private final KafkaLetters letters;

    Desk(Connection connection) {
        this.connection = connection;
        this.letters = new KafkaLetters(connection);
        this.serdes = new AvroSerdes(connection, patience);
    }

    Letters letters() {
        return letters;
    }

    String prefix() {
        return connection.prefix();
    }

    /** The marks as they are committed now. */
    Marks marks() {
        try (var archive = new KafkaArchive(connection)) {
            return Marks.of(archive, new Contents(serdes));
        }
    }

    /** Which letters hold a text that was taken away by now; the news is read only where there is a letter to ask of. */
    WithheldLetters withheld() {
        return new WithheldLetters(
                () -> {
                    try (var archive = new ShownArchive(new KafkaArchive(connection))) {
                        return WithheldTexts.stubs(archive, new Contents(serdes), PublicKeys.of(), () -> {})
                                .all();
                    }
                },
                contents());
    }

    ContentReader contents() {
        return new ContentReader(new WriterSchemas(connection, patience)::of);
    }

    Redrive redrive(Producer<byte[], byte[]> producer) {
        var topic = Topics.DEAD_LETTERS_REDRIVEN.in(connection.prefix());
        return new Redrive(
                producer,
                this::marks,
                this::withheld,
                mark -> {
                    try (var serializer = serdes.serializer(topic)) {
                        return serializer.serialize(topic.name(), mark);
                    }
                },
                connection.prefix(),
                Clock.systemUTC());
    }

    Producer<byte[], byte[]> producer() {
        var settings = new HashMap<>(connection.clients());
        settings.put("transactional.id", connection.prefix() + WithheldTexts.SENDING_BACK);
        settings.put("acks", "all");
        settings.put("max.request.size", Integer.parseInt(Topics.LARGE));
        settings.put("max.block.ms", PATIENCE.toMillis());
        try {
            return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        } catch (KafkaException e) {
            throw new Trouble(
                    "Kafka's client cannot be made; check --bootstrap-servers and the settings that begin with kafka.",
                    e);
        }
    }

    @Override
    public void close() {
        letters.close();
        serdes.close();
    }
}
