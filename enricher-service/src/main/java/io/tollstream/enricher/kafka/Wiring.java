package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.LARGE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What every part of the topology is wired with. */
final class Wiring {

    /** Of all that goes by, what is of one kind; the node is named after it. */
    static <A, T extends A> KStream<String, T> only(Class<T> kind, KStream<String, A> all) {
        return all.flatMapValues(
                one -> kind.isInstance(one) ? List.of(kind.cast(one)) : List.<T>of(),
                Named.as("only-" + kind.getSimpleName().toLowerCase(Locale.ROOT)));
    }

    /** A store on disk that outlives the instance, without a cache: what is put is written. */
    static <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withCachingDisabled()
                .withLoggingEnabled(Map.of("max.message.bytes", LARGE));
    }

    private Wiring() {}
}
