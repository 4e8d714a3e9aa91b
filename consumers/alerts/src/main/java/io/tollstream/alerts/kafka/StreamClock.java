package io.tollstream.alerts.kafka;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the stream has come, over all partitions of this instance: one incident alone in its partition goes quiet by the
 * records of the others. Where nothing at all is heard, it stands still: then it is the feed that is quiet.
 */
final class StreamClock {

    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

    void saw(long timestamp) {
        latest.accumulateAndGet(timestamp, Math::max);
    }

    Instant now() {
        var millis = latest.get();
        return millis == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochMilli(millis);
    }
}
