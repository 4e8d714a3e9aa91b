package io.tollstream.alerts.kafka;

import io.tollstream.schemas.AlertWatch;
import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.StateSerde;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.TollStatus;
import java.time.Instant;
import java.util.List;

/** Records as the enricher writes them, for tests. */
public final class SomeToll {

    public static final String TRAIN = "2025-03-11-pk-balochistan-train-hijacking";
    public static final Instant TUESDAY = Instant.parse("2025-03-11T12:00:00Z");

    static {
        // Avro makes no enum of ours before it is told to trust them.
        StateSerde.of(AlertWatch.class);
    }

    /** Revision {@code number} of an incident: so many dead, and so many before; none where that is 0. */
    public static TollRevision killed(String incident, long number, long from, long to) {
        return TollRevision.newBuilder()
                .setIncidentKey(incident)
                .setNumber(number)
                .setKind(from == 0 ? RevisionKind.FIRST : to > from ? RevisionKind.RISE : RevisionKind.CORRECTION)
                .setChanges(List.of(new TollChange(
                        from == 0 ? RevisionKind.FIRST : to > from ? RevisionKind.RISE : RevisionKind.CORRECTION,
                        Measure.KILLED,
                        Party.VICTIM,
                        null,
                        from == 0 ? null : from,
                        to)))
                .setCauseUpdateId("u-" + number)
                .setCauseSource(new Source("Military Press Office", SourceKind.OFFICIAL))
                .setEventTime(TUESDAY)
                .setFigures(List.of(figure(number, to)))
                .setRulesVersion("1")
                .setPreviousHash("0".repeat(64))
                .setHash("%064d".formatted(number))
                .build();
    }

    private static TollFigure figure(long number, long best) {
        return TollFigure.newBuilder()
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setLow(best)
                .setBest(best)
                .setHigh(best)
                .setStatus(TollStatus.CONFIRMED)
                .setSince(TUESDAY)
                .setEvidence(TollEvidence.newBuilder()
                        .setUpdateId("u-" + number)
                        .setItemId("n-" + number)
                        .setSource(new Source("Military Press Office", SourceKind.OFFICIAL))
                        .setUrl("https://press.example/" + number)
                        .setEventTime(TUESDAY)
                        .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the military"))
                        .setEvidence(new Evidence(best + " people were killed, the military said.", 0, 2))
                        .build())
                .build();
    }

    /** The incident gives all it had to another. */
    static TollRevision mergedAway(String incident, long number, long from, String into) {
        return TollRevision.newBuilder(killed(incident, number, from, 0))
                .setKind(RevisionKind.MERGE)
                .setChanges(List.of(new TollChange(RevisionKind.MERGE, Measure.KILLED, Party.VICTIM, null, from, null)))
                .setFigures(List.of())
                .setAct(IncidentAct.newBuilder()
                        .setId("a-1")
                        .setKind(IncidentActKind.MERGE)
                        .setIncidentKey(incident)
                        .setOtherKey(into)
                        .setBy("Asia desk")
                        .setHuman(true)
                        .setAt(TUESDAY)
                        .build())
                .build();
    }

    static Incident incident(String key, String country, String kind) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle("Hijacking of the Jaffar Express")
                .setKind(kind)
                .setCountry(country)
                .setPlace("Bolan")
                .setDefinedBy("Asia desk")
                .build();
    }

    static Incident merged(String key, String into) {
        return Incident.newBuilder(incident(key, "PK", "train hijacking"))
                .setState(IncidentState.MERGED)
                .setMergedInto(into)
                .build();
    }

    private SomeToll() {}
}
