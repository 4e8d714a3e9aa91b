package io.tollstream.endtoend;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.Evidence;
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
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Revisions of made-up tolls, written as the enricher writes them. */
final class Revisions implements AutoCloseable {

    private static final Instant TIME = Instant.parse("2025-03-11T12:00:00Z");

    private final AvroSerdes serdes;
    private final KafkaProducer<String, TollRevision> producer;
    private final String topic;

    Revisions(Connection connection) {
        serdes = new AvroSerdes(connection);
        topic = Topics.TOLL_REVISIONS.in(connection.prefix()).name();
        producer = new KafkaProducer<>(
                connection.clients(), new StringSerializer(), serdes.serializer(Topics.TOLL_REVISIONS));
    }

    /** Revision 1, 2, 3 … of an incident: so many dead each. */
    void write(String incident, long... killed) throws Exception {
        for (var i = 0; i < killed.length; i++) {
            producer.send(new ProducerRecord<>(
                            topic, incident, revision(incident, i + 1, i == 0 ? null : killed[i - 1], killed[i])))
                    .get();
        }
    }

    private static TollRevision revision(String incident, long number, Long from, long to) {
        var kind = from == null ? RevisionKind.FIRST : RevisionKind.RISE;
        var source = new Source("Example Wire", SourceKind.AGENCY);
        return TollRevision.newBuilder()
                .setIncidentKey(incident)
                .setNumber(number)
                .setKind(kind)
                .setChanges(List.of(new TollChange(kind, Measure.KILLED, Party.VICTIM, null, from, to)))
                .setCauseUpdateId("u-" + number)
                .setCauseSource(source)
                .setEventTime(TIME)
                .setFigures(List.of(TollFigure.newBuilder()
                        .setMeasure(Measure.KILLED)
                        .setParty(Party.VICTIM)
                        .setLow(to)
                        .setBest(to)
                        .setHigh(to)
                        .setStatus(TollStatus.CONFIRMED)
                        .setSince(TIME)
                        .setEvidence(TollEvidence.newBuilder()
                                .setUpdateId("u-" + number)
                                .setSource(source)
                                .setEventTime(TIME)
                                .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the army"))
                                .setEvidence(new Evidence(to + " people died, the army said.", 0, 2))
                                .build())
                        .build()))
                .setRulesVersion("1")
                .setPreviousHash("0".repeat(64))
                .setHash("%064d".formatted(number))
                .build();
    }

    @Override
    public void close() {
        producer.close();
        serdes.close();
    }
}
