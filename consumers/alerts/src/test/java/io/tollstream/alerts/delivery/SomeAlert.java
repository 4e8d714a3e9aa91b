package io.tollstream.alerts.delivery;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.GroupedAlert;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Severity;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollEvidence;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An alert with everything, for tests. */
final class SomeAlert {

    static final Links LINKS = new Links(Optional.of(URI.create("https://desk.example/tolls")));
    static final String LINK = "https://desk.example/tolls/incident.html?key=2025-03-11-pk-train";

    static TollAlert alert() {
        var time = Instant.parse("2025-03-14T12:00:00Z");
        return TollAlert.newBuilder()
                .setId("0123456789abcdef0123456789abcdef")
                .setIncidentKey("2025-03-11-pk-train")
                .setRule("many-killed")
                .setSeverity(Severity.CRITICAL)
                .setSummary("Étoile <b> & Train: 31 killed, confirmed, reached 25, was 24;"
                        + " according to the military in Military Press Office.")
                .setRevision(9)
                .setRevisionHash("a".repeat(64))
                .setEventTime(time)
                .setKnownAt(time.plusSeconds(5))
                .setChange(new TollChange(RevisionKind.RISE, Measure.KILLED, Party.VICTIM, null, 24L, 31L))
                .setEvidence(TollEvidence.newBuilder()
                        .setUpdateId("u-1")
                        .setItemId("n-1")
                        .setSource(new Source("Military Press Office", SourceKind.OFFICIAL))
                        .setUrl("https://press.example/1")
                        .setEventTime(time)
                        .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the military"))
                        .setEvidence(new Evidence("The military confirmed that 31 people were killed.", 28, 30))
                        .build())
                .setTitle("Étoile <b> & Train")
                .setKind("train hijacking")
                .setCountry("PK")
                .setPlace("Bolan")
                .setBy("the military in Military Press Office")
                .setGrouped(List.of(new GroupedAlert(
                        "b".repeat(32),
                        "in-dispute",
                        Severity.INFO,
                        "Train: claim of 214 killed, disputed.",
                        9L,
                        time)))
                .build();
    }

    private SomeAlert() {}
}
