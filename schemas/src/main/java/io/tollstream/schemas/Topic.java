package io.tollstream.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * One topic as plain data: its name, what travels on it, and how the broker keeps it. Keys are UTF-8 strings.
 *
 * @param <V> what its values are: an Avro record, or {@code byte[]} where they are raw
 * @param partitions number of partitions it is created with, 1 or more
 * @param config the broker's settings for it, by their Kafka names
 */
public record Topic<V>(String name, Class<V> type, int partitions, Map<String, String> config) {

    /** Keyed topics share one number of partitions, so that the same key is in the same partition everywhere. */
    public static final int PARTITIONS = 6;

    static <V> Topic<V> forever(String name, Class<V> type) {
        return new Topic<>(name, type, PARTITIONS, Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
    }

    static <V> Topic<V> kept(Duration time, String name, Class<V> type) {
        var millis = Long.toString(time.toMillis());
        return new Topic<>(name, type, PARTITIONS, Map.of("cleanup.policy", "delete", "retention.ms", millis));
    }

    static <V> Topic<V> table(String name, Class<V> type) {
        return new Topic<>(name, type, PARTITIONS, Map.of("cleanup.policy", "compact"));
    }

    Topic<V> with(String setting, String value) {
        var more = new TreeMap<>(config);
        more.put(setting, value);
        return new Topic<>(name, type, partitions, Map.copyOf(more));
    }

    /** The same topic under a prefixed name: a second system on one cluster, a replay beside the live one. */
    public Topic<V> in(String prefix) {
        return new Topic<>(prefix + name, type, partitions, config);
    }

    /** The registry's name for the schema of this topic's values. */
    public String subject() {
        return name + "-value";
    }

    /** False where values are raw bytes. */
    public boolean carriesAvro() {
        return type != byte[].class;
    }
}
