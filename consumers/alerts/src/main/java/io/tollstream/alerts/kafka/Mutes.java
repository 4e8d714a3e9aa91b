package io.tollstream.alerts.kafka;

import io.tollstream.schemas.AlertMute;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes on {@code alert.mutes}. */
public final class Mutes implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<String, @Nullable AlertMute> producer;

    public Mutes(Connection connection, AvroSerdes serdes) {
        topic = Topics.ALERT_MUTES.in(connection.prefix()).name();
        producer = new KafkaProducer<>(
                connection.clients(), new StringSerializer(), serdes.serializer(Topics.ALERT_MUTES));
    }

    public void mute(AlertMute mute) throws InterruptedException {
        send(mute.getIncidentKey(), mute);
    }

    public void lift(String incidentKey) throws InterruptedException {
        send(incidentKey, null);
    }

    private void send(String incidentKey, @Nullable AlertMute mute) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, incidentKey, mute)).get();
        } catch (ExecutionException e) {
            throw new KafkaException("The broker did not take a record for " + topic + ".", e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
