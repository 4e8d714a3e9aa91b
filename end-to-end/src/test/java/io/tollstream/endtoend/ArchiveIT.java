package io.tollstream.endtoend;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.audit.AuditCommand;
import io.tollstream.audit.topics.KafkaArchive;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.commandline.Sentences;
import io.tollstream.endtoend.cluster.Cluster;
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
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Stance;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.UpdateOrigin;
import io.tollstream.schemas.settings.Connection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an audit looks up by time on a real broker is what it would find by reading everything. */
class ArchiveIT {

    private static final Instant THEN = Instant.parse("2025-03-14T12:00:00Z");
    private static final Slice FIRST = new Slice.Of(0);
    private static final int LONG = 21_000;

    private static Cluster cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = Cluster.start();
    }

    @AfterAll
    static void closeCluster() {
        cluster.close();
    }

    @Test
    void timesThatRepeatAndGoBackwardsAreFoundAtTheirFirstRecord() throws Exception {
        var live = setUp("back.");
        var seed = 7L;
        var random = new Random(seed);
        var times = LongStream.generate(() -> random.nextLong(40)).limit(300).toArray();
        try (var producer = producer(live, Map.of("batch.size", 200))) {
            send(producer, live, times);
        }

        assertSinceEveryTime(live, 40, "seed " + seed);
    }

    @Test
    void recordsThatWereTakenBackAndMarksOfTransactionsAreNotTakenForTheTime() throws Exception {
        var live = setUp("marks.");
        try (var producer = producer(live, Map.of("transactional.id", "marks"))) {
            producer.initTransactions();
            for (var part = 0; part < 12; part++) {
                producer.beginTransaction();
                if (part % 3 == 1) {
                    send(producer, live, 20, 21);
                    producer.abortTransaction();
                } else {
                    send(producer, live, part, part, part + 1);
                    producer.commitTransaction();
                }
            }
        }

        assertSinceEveryTime(live, 13, "transactions");
    }

    /** As a replay fills its topics: the mark behind the first part is later than every record. */
    @Test
    void inALongTopicOfTransactionsTheTimeIsFoundWithoutReadingUpToIt() throws Exception {
        var live = setUp("long.");
        try (var producer = producer(live, Map.of("transactional.id", "long"))) {
            producer.initTransactions();
            for (var part = 0; part < 10; part++) {
                var first = part * 1_000L;
                producer.beginTransaction();
                send(producer, live, LongStream.range(first, first + 1_000).toArray());
                producer.commitTransaction();
            }
        }

        try (var archive = new KafkaArchive(live)) {
            for (var time : List.of(0L, 999L, 1_000L, 3_500L, 7_777L, 9_999L, 10_000L)) {
                var handedOn = new ArrayList<Instant>();
                archive.readSince(NEWS_RAW, FIRST, at(time), stood -> {
                    handedOn.add(stood.knownAt());
                    return handedOn.size() < 3;
                });
                assertThat(handedOn)
                        .as("since %d", time)
                        .isEqualTo(LongStream.range(time, 10_000)
                                .limit(3)
                                .mapToObj(ArchiveIT::at)
                                .toList());
            }
        }
    }

    @Test
    void anItemIsFoundInALongTopicOfNews() throws Exception {
        var live = setUp("news.");
        try (var serdes = new AvroSerdes(live);
                var producer = producer(live, Map.of())) {
            var filler = bytes(serdes, NEWS_RAW.in(live.prefix()), item("filler"));
            for (var number = 0; number < LONG; number++) {
                producer.send(new ProducerRecord<>(name(live), null, time(number / 10), "n-" + number, filler));
                if (number == LONG / 2) {
                    producer.send(new ProducerRecord<>(
                            name(live),
                            null,
                            time(number / 10),
                            "sought",
                            bytes(serdes, NEWS_RAW.in(live.prefix()), item("sought"))));
                }
            }
            producer.send(new ProducerRecord<>(
                    CASUALTY_UPDATES.in(live.prefix()).name(),
                    null,
                    time(LONG / 20),
                    "ferry",
                    bytes(serdes, CASUALTY_UPDATES.in(live.prefix()), update())));
        }

        var said = audit(live, "explain", "ferry", "--json");

        var place = new ObjectMapper().readTree(said).findValue("newsItem").asText();
        assertThat(place).as(said).startsWith("news.raw-");
        assertThat(standsAt(live, place).key()).isEqualTo("sought");
    }

    private static void assertSinceEveryTime(Connection live, long last, String what) {
        try (var archive = new KafkaArchive(live)) {
            var all = new ArrayList<Stood>();
            archive.read(NEWS_RAW, FIRST, all::add);
            assertThat(all).isNotEmpty();
            for (var time = 0L; time <= last; time++) {
                var since = at(time);
                var handedOn = new ArrayList<Long>();
                archive.readSince(
                        NEWS_RAW,
                        FIRST,
                        since,
                        stood -> handedOn.add(stood.place().offset()));
                assertThat(handedOn)
                        .as("%s, since %d", what, time)
                        .isEqualTo(all.stream()
                                .dropWhile(stood -> stood.knownAt().isBefore(since))
                                .map(stood -> stood.place().offset())
                                .toList());
            }
        }
    }

    private static Stood standsAt(Connection live, String place) {
        var found = new ArrayList<Stood>();
        var parts = place.substring("news.raw-".length()).split("@");
        try (var archive = new KafkaArchive(live)) {
            archive.readAt(NEWS_RAW, Integer.parseInt(parts[0]), Long.parseLong(parts[1]), found::add);
        }
        return found.getFirst();
    }

    private static Connection setUp(String prefix) throws Exception {
        var live = cluster.connection(prefix);
        new SetUp(live, Optional.empty()).run();
        return live;
    }

    private static KafkaProducer<String, byte[]> producer(Connection live, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", live.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void send(KafkaProducer<String, byte[]> producer, Connection live, long... times) {
        for (var time : times) {
            producer.send(new ProducerRecord<>(name(live), 0, time(time), "k", new byte[] {1}));
        }
        producer.flush();
    }

    private static String name(Connection live) {
        return NEWS_RAW.in(live.prefix()).name();
    }

    private static Instant at(long time) {
        return THEN.plusMillis(time);
    }

    private static long time(long time) {
        return at(time).toEpochMilli();
    }

    private static <V extends SpecificRecord> byte[] bytes(AvroSerdes serdes, Topic<V> topic, V value) {
        try (var serializer = serdes.serializer(topic)) {
            return serializer.serialize(topic.name(), value);
        }
    }

    private static NewsItem item(String id) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash("0")
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setText("31 people were killed, the army said.")
                .setLanguage("en")
                .setPublishedAt(THEN)
                .build();
    }

    private static CasualtyUpdate update() {
        return CasualtyUpdate.newBuilder()
                .setId("u")
                .setIncidentKey("ferry")
                .setItemId("sought")
                .setContentHash("0")
                .setOrigin(UpdateOrigin.EXTRACTED)
                .setResolvedBy(ResolvedBy.GIVEN)
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setEventTime(THEN)
                .setFigures(List.of(Figure.newBuilder()
                        .setMeasure(Measure.KILLED)
                        .setParty(Party.VICTIM)
                        .setCount(new CountRange(31L, 31L))
                        .setStance(Stance.CONFIRMED)
                        .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the army"))
                        .setEvidence(Evidence.newBuilder()
                                .setSentence("31 people were killed, the army said.")
                                .build())
                        .build()))
                .build();
    }

    private static String audit(Connection live, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--bootstrap-servers", live.bootstrapServers(),
                "--schema-registry-url", live.registryUrl(),
                "--topic-prefix", live.prefix()));
        var out = new StringWriter();
        Sentences.commandLine(new AuditCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(all.toArray(String[]::new));
        return out.toString();
    }
}
