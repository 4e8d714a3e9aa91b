package io.tollstream.benchmarks.following;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.TollStatus;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes incidents, and then changes of them at a steady pace: the number of a change is the number of its dead. */
final class Changes implements AutoCloseable {

    private static final Instant BEGAN = Instant.parse("2025-03-11T08:00:00Z");
    private static final String HASH = "0".repeat(64);
    private static final long NANOS = 1_000_000_000L;

    private final int incidents;
    private final long[] revisions;
    private final AvroSerdes serdes;
    private final Serializer<Incident> definitions;
    private final Serializer<IncidentToll> tolls;
    private final Serializer<TollRevision> changes;
    private final KafkaProducer<String, byte[]> producer;

    Changes(Connection connection, int incidents) {
        this.incidents = incidents;
        this.revisions = new long[incidents];
        this.serdes = new AvroSerdes(connection);
        this.definitions = serdes.serializer(Topics.INCIDENTS);
        this.tolls = serdes.serializer(Topics.INCIDENT_TOLLS);
        this.changes = serdes.serializer(Topics.TOLL_REVISIONS);
        var settings = connection.clients();
        settings.put("linger.ms", 5);
        settings.put("batch.size", 256 * 1024);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Every incident with its definition, its toll and two revisions. */
    void writeIncidents() {
        for (var incident = 0; incident < incidents; incident++) {
            send(Topics.INCIDENTS, definitions, incident, definition(incident));
            change(incident, 0);
            change(incident, 0);
        }
        producer.flush();
    }

    /** Sends changes 1, 2, 3 … and notes when, in nanoseconds by this process's clock. */
    void follow(int perSecond, long[] sentAt) {
        var began = System.nanoTime();
        for (var number = 1; number < sentAt.length; number++) {
            var due = began + number * NANOS / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sentAt[number] = System.nanoTime();
            // Steps of a prime: incidents all over, seldom the same one twice.
            change((int) (number * 7_919L % incidents), number);
        }
        producer.flush();
    }

    private void change(int incident, int number) {
        var revision = ++revisions[incident];
        var figures = List.of(figure(number));
        send(Topics.TOLL_REVISIONS, changes, incident, revision(incident, revision, figures));
        send(Topics.INCIDENT_TOLLS, tolls, incident, toll(incident, revision, figures));
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, Serializer<V> serializer, int incident, V value) {
        producer.send(new ProducerRecord<>(topic.name(), key(incident), serializer.serialize(topic.name(), value)));
    }

    private static String key(int incident) {
        return "2025-03-11-xa-made-incident-" + incident;
    }

    private static Incident definition(int incident) {
        return Incident.newBuilder()
                .setKey(key(incident))
                .setTitle("Made incident " + incident + " at a place of that number")
                .setKind(incident % 2 == 0 ? "flood" : "earthquake")
                .setCountry("XA")
                .setPlace("Place " + incident % 1_000)
                .setLatitude(incident % 180 - 90.0)
                .setLongitude(incident % 360 - 180.0)
                .setDefinedBy("enricher")
                .build();
    }

    private static TollFigure figure(int number) {
        return TollFigure.newBuilder()
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setLow(number)
                .setBest(number)
                .setHigh((long) number)
                .setStatus(TollStatus.CONFIRMED)
                .setSince(BEGAN)
                .setEvidence(TollEvidence.newBuilder()
                        .setUpdateId("update-" + number)
                        .setItemId("item-" + number)
                        .setSource(wire())
                        .setUrl("https://wire.example/" + number)
                        .setEventTime(BEGAN)
                        .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the rescue service"))
                        .setEvidence(new Evidence(number + " people died, the rescue service said on Tuesday.", 0, 6))
                        .build())
                .build();
    }

    private static Source wire() {
        return new Source("Associated Wire", SourceKind.AGENCY);
    }

    private static TollRevision revision(int incident, long revision, List<TollFigure> figures) {
        return TollRevision.newBuilder()
                .setIncidentKey(key(incident))
                .setNumber(revision)
                .setKind(RevisionKind.RISE)
                .setChanges(List.of(new TollChange(
                        RevisionKind.RISE,
                        Measure.KILLED,
                        Party.VICTIM,
                        null,
                        null,
                        figures.getFirst().getBest())))
                .setCauseUpdateId("update")
                .setCauseSource(wire())
                .setEventTime(BEGAN)
                .setFigures(figures)
                .setRulesVersion("made")
                .setPreviousHash(HASH)
                .setHash(HASH)
                .build();
    }

    private static IncidentToll toll(int incident, long revision, List<TollFigure> figures) {
        return IncidentToll.newBuilder()
                .setIncidentKey(key(incident))
                .setRevision(revision)
                .setRevisionHash(HASH)
                .setFigures(figures)
                .setRulesVersion("made")
                .build();
    }

    @Override
    public void close() {
        producer.close();
        serdes.close();
    }
}
