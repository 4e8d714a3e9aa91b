package io.tollstream.enricher.kafka;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Where topics of the catalogue go into a topology and come out of it, each end with a name of ours.
 *
 * @param prefix what the topics' names begin with
 */
record TopicEnds(AvroSerdes serdes, String prefix, Meters meters) {

    <V extends SpecificRecord> KStream<String, V> read(StreamsBuilder builder, Topic<V> topic) {
        var name = topic.in(prefix).name();
        meters.mayDie(name);
        return builder.stream(
                name, Consumed.with(Serdes.String(), serdes.of(topic)).withName("read-" + topic.name()));
    }

    <V extends SpecificRecord> void write(Topic<V> topic, String name, KStream<String, V> values) {
        values.to(
                topic.in(prefix).name(),
                Produced.with(Serdes.String(), serdes.of(topic)).withName("write-" + name));
    }
}
