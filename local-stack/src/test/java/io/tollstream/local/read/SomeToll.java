package io.tollstream.local.read;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.ClaimStanding;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollStatus;
import io.tollstream.schemas.settings.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tolls for tests of how they are shown. */
final class SomeToll {

    static {
        // Avro makes default values of our enums only once it was told to trust our package.
        new AvroSerdes(new Connection("localhost:9092", "mock://tolls", "", Map.of()));
    }

    private static final Instant FRIDAY = Instant.parse("2025-03-14T10:00:00Z");

    static IncidentToll of(String incident, List<TollFigure> figures, List<TollClaim> claims) {
        return IncidentToll.newBuilder()
                .setIncidentKey(incident)
                .setRevision(1)
                .setRevisionHash("0".repeat(64))
                .setFigures(figures)
                .setClaims(claims)
                .setRulesVersion("1")
                .build();
    }

    static TollFigure figure(Measure measure, Party party, long low, long best, @Nullable Long high) {
        return TollFigure.newBuilder()
                .setMeasure(measure)
                .setParty(party)
                .setLow(low)
                .setBest(best)
                .setHigh(high)
                .setStatus(TollStatus.CONFIRMED)
                .setSince(FRIDAY)
                .setEvidence(evidence("the military"))
                .build();
    }

    static TollClaim claim(long count, ClaimStanding standing) {
        return TollClaim.newBuilder()
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setCount(new CountRange(count, count))
                .setClaimant(new Attribution(AttributionKind.PARTY, "BLA"))
                .setStanding(standing)
                .setEvidence(evidence("BLA"))
                .build();
    }

    private static TollEvidence evidence(String who) {
        return TollEvidence.newBuilder()
                .setUpdateId("u")
                .setItemId("i")
                .setSource(new Source("Example Wire", SourceKind.AGENCY))
                .setEventTime(FRIDAY)
                .setAttribution(new Attribution(AttributionKind.OFFICIAL, who))
                .setEvidence(new Evidence("31 people were killed.", 0, 2))
                .build();
    }

    private SomeToll() {}
}
