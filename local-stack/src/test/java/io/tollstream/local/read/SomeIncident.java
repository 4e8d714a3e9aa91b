package io.tollstream.local.read;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.UpdateOrigin;
import io.tollstream.schemas.settings.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ferry on a lake that sinks, for tests of how incidents are shown. */
final class SomeIncident {

    static {
        // Avro makes default values of our enums only once it was told to trust our package.
        new AvroSerdes(new Connection("localhost:9092", "mock://incidents", "", Map.of()));
    }

    static final String FERRY = "2025-03-11-xa-lake-ost-ferry-sinking";
    static final String BOAT = "2025-03-11-xa-boat-accident";
    static final String QUAKE = "2025-03-09-xb-earthquake";
    static final String TUG = "2025-03-12-xa-tug";

    /** What the machine opened. */
    static Incident ferry() {
        return incident(FERRY, "Ferry with 40 on board sinks on Lake Ost", "2025-03-11T09:30:00Z")
                .setKind("ferry sinking")
                .setCountry("XA")
                .setRegion("03")
                .setPlace("Lake Ost")
                .setLatitude(47.1)
                .setLongitude(-8.25)
                .build();
    }

    /** What a desk merged into it. */
    static Incident boat() {
        return incident(BOAT, "Boat accident reported", "2025-03-11T12:00:00Z")
                .setCountry("XA")
                .setState(IncidentState.MERGED)
                .setMergedInto(FERRY)
                .build();
    }

    /** What a desk defined and closed. */
    static Incident quake() {
        return incident(QUAKE, "Earthquake in the Marl hills", "2025-03-10T08:00:00Z")
                .setCountry("XB")
                .setAliases(List.of("Marl quake", "Marl earthquake"))
                .setPlaces(List.of("Marl", "Kest"))
                .setState(IncidentState.CLOSED)
                .setDefinedBy("Night desk")
                .setPinnedItems(List.of("item-7"))
                .build();
    }

    private static Incident.Builder incident(String key, String title, String changed) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle(title)
                .setDefinedBy("enricher")
                .setChangedAt(Instant.parse(changed));
    }

    static List<KnownIncident> known(Incident... incidents) {
        return Incidents.newestFirst(List.of(incidents).stream()
                .map(incident -> new KnownIncident(incident, incident.getChangedAt()))
                .toList());
    }

    /** All that is known of the ferry once the boat was merged into it and an item was split off. */
    static IncidentFile file() {
        var items = new IncidentItems(FERRY);
        items.take(update("u-1", FERRY, "item-1", 9, "Ferry sinks on Lake Ost", 0.97));
        items.take(update("u-2", FERRY, "item-2", 10, "Tug runs aground near Ost harbour", 0.61));
        items.take(deskEntry());
        items.take(transfer(BOAT, FERRY, merge(), List.of(update("u-3", BOAT, "item-3", 8, "Boat accident", 0.8))));
        items.take(told(FERRY, split()));
        return new IncidentFile(
                FERRY,
                Optional.of(known(ferry()).getFirst()),
                Optional.of(SomeToll.of(
                        FERRY, List.of(SomeToll.figure(Measure.KILLED, Party.VICTIM, 12, 12, 12L)), List.of())),
                List.of(merge(), split()),
                List.of(
                        revision(1, RevisionKind.FIRST, null, killed(RevisionKind.FIRST, null, 5L)),
                        revision(2, RevisionKind.MERGE, merge(), killed(RevisionKind.RISE, 5L, 12L)),
                        revision(3, RevisionKind.SPLIT, split())),
                items.entries());
    }

    static IncidentAct merge() {
        return act(
                "a-1",
                IncidentActKind.MERGE,
                BOAT,
                FERRY,
                List.of(),
                "Night desk",
                12,
                "The same ferry, by its number.");
    }

    static IncidentAct split() {
        return act("a-2", IncidentActKind.SPLIT, FERRY, TUG, List.of("item-2"), "Day desk", 13, "");
    }

    static IncidentAct act(
            String id,
            IncidentActKind kind,
            String incident,
            @Nullable String other,
            List<String> items,
            String by,
            int hour,
            String reason) {
        return IncidentAct.newBuilder()
                .setId(id)
                .setKind(kind)
                .setIncidentKey(incident)
                .setOtherKey(other)
                .setItemIds(items)
                .setBy(by)
                .setHuman(!by.equals("enricher"))
                .setReason(reason)
                .setAt(at(hour))
                .build();
    }

    static CasualtyUpdate update(String id, String incident, String item, int hour, String title, double sure) {
        return CasualtyUpdate.newBuilder()
                .setId(id)
                .setIncidentKey(incident)
                .setResolvedBy(ResolvedBy.MATCH)
                .setConfidence(sure)
                .setItemId(item)
                .setSource(new Source("Harbour Daily", SourceKind.MEDIA))
                .setTitle(title)
                .setEventTime(at(hour))
                .build();
    }

    private static CasualtyUpdate deskEntry() {
        return CasualtyUpdate.newBuilder()
                .setId("entry-1")
                .setIncidentKey(FERRY)
                .setOrigin(UpdateOrigin.DESK)
                .setSource(new Source("Night desk", SourceKind.DESK))
                .setTitle("By telephone from the harbour office")
                .setEnteredBy("Night desk")
                .setEventTime(at(11))
                .build();
    }

    /** An act that its incident is told of. */
    static CasualtyUpdate told(String incident, IncidentAct act) {
        return CasualtyUpdate.newBuilder()
                .setId("told-" + act.getId())
                .setIncidentKey(incident)
                .setSource(new Source(act.getBy(), SourceKind.DESK))
                .setEventTime(act.getAt())
                .setAct(act)
                .build();
    }

    static CasualtyUpdate transfer(
            String from, String to, @Nullable IncidentAct act, List<CasualtyUpdate> moved, String... withdrawn) {
        return CasualtyUpdate.newBuilder()
                .setId("transfer-" + from + to)
                .setIncidentKey(to)
                .setSource(new Source("", SourceKind.UNKNOWN))
                .setEventTime(at(12))
                .setMovedFrom(from)
                .setAct(act)
                .setMoved(moved)
                .setWithdrawn(List.of(withdrawn))
                .build();
    }

    static TollRevision revision(int number, RevisionKind kind, @Nullable IncidentAct act, TollChange... changes) {
        return TollRevision.newBuilder()
                .setIncidentKey(FERRY)
                .setNumber(number)
                .setKind(kind)
                .setChanges(List.of(changes))
                .setCauseUpdateId("u-1")
                .setCauseSource(new Source("Harbour Daily", SourceKind.MEDIA))
                .setEventTime(at(9))
                .setRulesVersion("1")
                .setPreviousHash("0".repeat(64))
                .setAct(act)
                .build();
    }

    private static TollChange killed(RevisionKind kind, @Nullable Long from, Long to) {
        return TollChange.newBuilder()
                .setKind(kind)
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setFrom(from)
                .setTo(to)
                .build();
    }

    static Instant at(int hour) {
        return Instant.parse("2025-03-11T00:00:00Z").plusSeconds(3600L * hour);
    }

    private SomeIncident() {}
}
