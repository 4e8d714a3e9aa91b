package io.tollstream.ingest.feeds;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer that takes no larger record than a real one does where nothing is set. */
final class PickyProducer extends MockProducer<String, byte[]> {

    static final int MAX_BYTES = 1024 * 1024;

    PickyProducer() {
        super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent, Callback callback) {
        if (sent.value().length <= MAX_BYTES) {
            return super.send(sent, callback);
        }
        var failure = new RecordTooLargeException("It has " + sent.value().length + " bytes.");
        callback.onCompletion(null, failure);
        return CompletableFuture.failedFuture(failure);
    }
}
