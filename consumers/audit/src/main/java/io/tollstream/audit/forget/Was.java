package io.tollstream.audit.forget;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The header that says where a record stood before it was copied; of one copied again, the last says where it stood last. */
final class Was {

    static final String HEADER = "tollstream.was";

    /** Empty for a record that is no copy. */
    static OptionalLong of(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(HEADER);
        return header == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(new String(header.value(), StandardCharsets.UTF_8)));
    }

    /** The same record once more, with another value perhaps: key, timestamp and headers stay, and one header is added. */
    static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, byte[] value) {
        var copy = new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), value, record.headers());
        copy.headers().add(HEADER, Long.toString(record.offset()).getBytes(StandardCharsets.UTF_8));
        return copy;
    }

    private Was() {}
}
