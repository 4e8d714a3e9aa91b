package io.tollstream.benchmarks;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Stance;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.UpdateOrigin;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes history of any length to a broker, in the order of its time, and waits for what is made of it. */
final class MadeHistory implements AutoCloseable {

    private static final Instant BEGAN = Instant.parse("2015-01-01T00:00:00Z");
    private static final Duration APART = Duration.ofMinutes(20);
    private static final int UPDATES_AN_INCIDENT = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AvroSerdes serdes;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    MadeHistory(Connection connection) {
        serdes = new AvroSerdes(connection);
        var settings = connection.clients();
        settings.put("linger.ms", 20);
        settings.put("batch.size", 256 * 1024);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        var reading = connection.clients();
        reading.put("isolation.level", "read_committed");
        reading.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The articles one after the other, and all of them again much later, as often as it takes. */
    void writeArticles(int items) {
        var articles = Articles.all();
        try (var serializer = serdes.serializer(Topics.NEWS_RAW)) {
            for (var number = 0; number < items; number++) {
                var article = articles.get(number % articles.size());
                var time = BEGAN.plus(APART.multipliedBy(number));
                var item = NewsItem.newBuilder()
                        .setId("made:" + number)
                        .setContentHash("%064x".formatted(number))
                        .setSource(Source.newBuilder()
                                .setName("Source " + number % 20)
                                .setKind(SourceKind.MEDIA)
                                .build())
                        .setTitle(article.title())
                        .setText(article.text())
                        .setLanguage("en")
                        .setPublishedAt(time)
                        .build();
                send(Topics.NEWS_RAW, item.getId(), serializer.serialize(Topics.NEWS_RAW.name(), item), time);
            }
        }
        producer.flush();
    }

    /** Desk's updates with these numbers, fifty for each incident, each of a greater number. */
    void writeUpdates(int from, int to) {
        try (var serializer = serdes.serializer(Topics.CASUALTY_UPDATES)) {
            for (var number = from; number < to; number++) {
                var time = BEGAN.plusSeconds(number);
                var update = update(number, time);
                send(
                        Topics.CASUALTY_UPDATES,
                        update.getIncidentKey(),
                        serializer.serialize(Topics.CASUALTY_UPDATES.name(), update),
                        time);
            }
        }
        producer.flush();
    }

    private static CasualtyUpdate update(int number, Instant time) {
        var people = 1L + number % UPDATES_AN_INCIDENT;
        var figure = Figure.newBuilder()
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setCount(CountRange.newBuilder().setLow(people).setHigh(people).build())
                .setStance(Stance.CONFIRMED)
                .setAttribution(Attribution.newBuilder()
                        .setKind(AttributionKind.OFFICIAL)
                        .setName("the police")
                        .build())
                .setEvidence(Evidence.newBuilder()
                        .setSentence("The police count " + people + " dead.")
                        .build())
                .build();
        return CasualtyUpdate.newBuilder()
                .setId("made-" + number)
                .setIncidentKey("made-" + number / UPDATES_AN_INCIDENT)
                .setOrigin(UpdateOrigin.DESK)
                .setSource(Source.newBuilder()
                        .setName("Night desk")
                        .setKind(SourceKind.DESK)
                        .build())
                .setEventTime(time)
                .setEnteredBy("Night desk")
                .setFigures(List.of(figure))
                .build();
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, String key, byte[] value, Instant time) {
        producer.send(new ProducerRecord<>(topic.name(), null, time.toEpochMilli(), key, value));
    }

    /** Waits until so many items went through the enricher, each with what was made of it. */
    void awaitEnriched(int items) {
        var topic = Topics.NEWS_ENRICHED;
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var seen = new HashSet<String>();
        try (var deserializer = serdes.deserializer(topic)) {
            while (seen.size() < items) {
                for (var record : consumer.poll(PAUSE)) {
                    seen.add(deserializer
                            .deserialize(topic.name(), record.value())
                            .getItemId());
                }
            }
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        serdes.close();
    }
}
