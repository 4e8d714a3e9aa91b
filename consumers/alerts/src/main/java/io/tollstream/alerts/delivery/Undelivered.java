package io.tollstream.alerts.delivery;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes on {@code alerts.undelivered}: what a target did not take, that it be tried again, that it is done. */
public final class Undelivered implements AutoCloseable {

    /** Header with why it was not taken, a sentence in UTF-8. */
    public static final String REASON = "tollstream.reason";

    /** Header of a record that asks for another try. */
    public static final String REDRIVE = "tollstream.redrive";

    private final String topic;
    private final String deadLetters;
    private final KafkaProducer<String, byte[]> producer;
    private final AvroSerdes serdes;

    public Undelivered(Connection connection, AvroSerdes serdes) {
        this.topic = Topics.ALERTS_UNDELIVERED.in(connection.prefix()).name();
        this.deadLetters = Topics.DEAD_LETTERS.in(connection.prefix()).name();
        this.serdes = serdes;
        var settings = new HashMap<>(connection.clients());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.parseInt(Topics.LARGE));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** The key of an alert that a target did not take. */
    static String key(String target, String id) {
        return target + "/" + id;
    }

    /** The target of such a key. */
    public static String target(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    /** Whether a record asks for another try. */
    public static boolean asksAgain(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader(REDRIVE) != null;
    }

    /** Keeps it; returns once the broker has it. */
    void keep(String target, TollAlert alert, String reason) throws InterruptedException {
        var record = record(key(target, alert.getId()), alert);
        record.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    /** Asks for another try. */
    public void again(String target, TollAlert alert) throws InterruptedException {
        var record = record(key(target, alert.getId()), alert);
        record.headers().add(REDRIVE, new byte[] {1});
        send(record);
    }

    /** It was taken in the end. */
    void done(String target, TollAlert alert) throws InterruptedException {
        send(record(key(target, alert.getId()), null));
    }

    /** Bytes that are no alert. */
    void bury(ConsumerRecord<String, byte[]> dead, String reason) throws InterruptedException {
        var letter = new ProducerRecord<>(deadLetters, null, null, dead.key(), dead.value(), dead.headers());
        letter.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add("__streams.errors.topic", dead.topic().getBytes(StandardCharsets.UTF_8))
                .add("__streams.errors.partition", ("" + dead.partition()).getBytes(StandardCharsets.UTF_8))
                .add("__streams.errors.offset", ("" + dead.offset()).getBytes(StandardCharsets.UTF_8));
        send(letter);
    }

    private ProducerRecord<String, byte[]> record(String key, @Nullable TollAlert alert) {
        try (var serializer = serdes.serializer(Topics.ALERTS_UNDELIVERED)) {
            return new ProducerRecord<>(topic, key, alert == null ? null : serializer.serialize(topic, alert));
        }
    }

    private void send(ProducerRecord<String, byte[]> record) throws InterruptedException {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("The broker did not take a record for " + record.topic() + ".", e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
