package io.tollstream.ingest.out;

import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How this service's producer is set: nothing acknowledged is lost, and a broker that is away is noticed in time. */
public final class Producers {

    /** @param ackTimeout after which a record that the broker did not acknowledge is given up */
    public static Producer<String, byte[]> producer(Connection connection, Duration ackTimeout) {
        return new KafkaProducer<>(settings(connection, ackTimeout), new StringSerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> settings(Connection connection, Duration ackTimeout) {
        var millis = (int) ackTimeout.toMillis();
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "tollstream-ingest");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Two tries fit into the time that a caller waits.
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis / 2);
        settings.putAll(connection.clients());
        // The promise at the door is not for operators to weaken.
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return settings;
    }

    private Producers() {}
}
