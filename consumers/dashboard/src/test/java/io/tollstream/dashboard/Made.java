package io.tollstream.dashboard;

import io.tollstream.dashboard.view.Heard;
import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.ClaimStanding;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Stance;
import io.tollstream.schemas.TollChange;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollEvidence;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollPart;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.TollStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What topics say, made for tests: short words for records that have everything they need. */
public final class Made {

    static {
        AvroSerdes.trustOurRecords();
    }

    public static final String TRAIN = "2025-03-11-pk-balochistan-train-hijacking";
    public static final String FERRY = "2025-03-11-xa-lake-ferry-sinking";
    public static final Source WIRE = new Source("Associated Wire", SourceKind.AGENCY);
    public static final Instant MARCH_11 = Instant.parse("2025-03-11T08:00:00Z");
    private static final String HASH = "0".repeat(64);

    public static Instant hour(int hours) {
        return MARCH_11.plusSeconds(3_600L * hours);
    }

    public static Incident.Builder incident(String key, String title) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle(title)
                .setState(IncidentState.OPEN)
                .setDefinedBy("Night desk");
    }

    public static Heard defined(String key, String title) {
        return defined(incident(key, title));
    }

    public static Heard defined(Incident.Builder incident) {
        var built = incident.build();
        return new Heard.Defined(built.getKey(), built);
    }

    public static Heard merged(String loser, String winner) {
        return defined(incident(loser, "A loser").setState(IncidentState.MERGED).setMergedInto(winner));
    }

    public static TollEvidence evidence(String itemId, Instant eventTime, String sentence) {
        return TollEvidence.newBuilder()
                .setUpdateId("update-of-" + itemId)
                .setItemId(itemId)
                .setSource(WIRE)
                .setUrl("https://wire.example/" + itemId)
                .setEventTime(eventTime)
                .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the military"))
                .setEvidence(new Evidence(sentence, 0, 2))
                .build();
    }

    public static TollFigure killed(long best, Instant since) {
        return figure(Measure.KILLED, Party.VICTIM, best, since);
    }

    public static TollFigure figure(Measure measure, Party party, long best, Instant since) {
        return figure(measure, party, best, best, best, TollStatus.CONFIRMED, since);
    }

    public static TollFigure figure(
            Measure measure, Party party, long low, long best, @Nullable Long high, TollStatus status, Instant since) {
        return TollFigure.newBuilder()
                .setMeasure(measure)
                .setParty(party)
                .setLow(low)
                .setBest(best)
                .setHigh(high)
                .setStatus(status)
                .setSince(since)
                .setEvidence(evidence("item-" + best, since, best + " people are dead, the military said."))
                .build();
    }

    public static TollFigure withParts(TollFigure figure, TollPart... parts) {
        return TollFigure.newBuilder(figure).setParts(List.of(parts)).build();
    }

    public static TollPart part(String category, long count) {
        return new TollPart(category, new CountRange(count, count));
    }

    public static TollClaim claim(long count, String claimant, Instant eventTime) {
        return TollClaim.newBuilder()
                .setMeasure(Measure.KILLED)
                .setParty(Party.VICTIM)
                .setCategory("hostage")
                .setCount(new CountRange(count, count))
                .setClaimant(new Attribution(AttributionKind.PARTY, claimant))
                .setStanding(ClaimStanding.DISPUTED)
                .setContestedBy(new Attribution(AttributionKind.OFFICIAL, "officials"))
                .setEvidence(
                        evidence("item-claim", eventTime, claimant + " said that it killed " + count + " hostages."))
                .build();
    }

    public static TollRevision.Builder revision(String key, long number, RevisionKind kind, Instant eventTime) {
        return TollRevision.newBuilder()
                .setIncidentKey(key)
                .setNumber(number)
                .setKind(kind)
                .setChanges(List.of())
                .setCauseUpdateId("update-" + number)
                .setCauseSource(WIRE)
                .setEventTime(eventTime)
                .setRulesVersion("test")
                .setPreviousHash(HASH)
                .setHash(Long.toHexString(number)
                        + HASH.substring(Long.toHexString(number).length()));
    }

    /** A revision in which the people killed, all victims, moved to a number. */
    public static Heard killedNow(String key, long number, @Nullable Long from, long to, Instant eventTime) {
        var kind = from == null ? RevisionKind.FIRST : to < from ? RevisionKind.CORRECTION : RevisionKind.RISE;
        return revised(revision(key, number, kind, eventTime)
                .setChanges(List.of(change(kind, from, to)))
                .setFigures(List.of(killed(to, eventTime))));
    }

    public static TollChange change(RevisionKind kind, @Nullable Long from, @Nullable Long to) {
        return new TollChange(kind, Measure.KILLED, Party.VICTIM, null, from, to);
    }

    public static Heard revised(TollRevision.Builder revision) {
        var built = revision.build();
        return new Heard.Revised(built.getIncidentKey(), built);
    }

    public static Heard toll(String key, long revision, TollFigure... figures) {
        return new Heard.TollStands(
                key,
                IncidentToll.newBuilder()
                        .setIncidentKey(key)
                        .setRevision(revision)
                        .setRevisionHash(HASH)
                        .setFigures(List.of(figures))
                        .setRulesVersion("test")
                        .build());
    }

    public static IncidentAct act(IncidentActKind kind, String key, @Nullable String other, String... items) {
        return IncidentAct.newBuilder()
                .setId("act-" + kind + key + other + String.join("-", items))
                .setKind(kind)
                .setIncidentKey(key)
                .setOtherKey(other)
                .setItemIds(List.of(items))
                .setBy("Night desk")
                .setHuman(true)
                .setReason("The same ferry.")
                .setAt(MARCH_11)
                .build();
    }

    public static Heard item(String key, String itemId, Instant publishedAt) {
        return item(key, itemId, publishedAt, null);
    }

    public static Heard item(String key, String itemId, Instant publishedAt, @Nullable String group) {
        return new Heard.ItemCame(
                key,
                EnrichedNewsItem.newBuilder()
                        .setItemId(itemId)
                        .setSource(WIRE)
                        .setTitle("Headline of " + itemId)
                        .setUrl("https://wire.example/" + itemId)
                        .setLanguage("en")
                        .setPublishedAt(publishedAt)
                        .setIncidentKey(key)
                        .setResolvedBy(ResolvedBy.WATCH)
                        .setUpdate(update(key, itemId, publishedAt))
                        .setSyndicationGroup(group)
                        .build());
    }

    private static CasualtyUpdate update(String key, String itemId, Instant publishedAt) {
        return CasualtyUpdate.newBuilder()
                .setId("update-of-" + itemId)
                .setIncidentKey(key)
                .setItemId(itemId)
                .setSource(WIRE)
                .setEventTime(publishedAt)
                .setFigures(List.of(Figure.newBuilder()
                        .setMeasure(Measure.KILLED)
                        .setParty(Party.VICTIM)
                        .setCount(new CountRange(31L, 31L))
                        .setStance(Stance.CONFIRMED)
                        .setAttribution(new Attribution(AttributionKind.OFFICIAL, "the military"))
                        .setEvidence(new Evidence("31 people are dead, the military said.", 0, 2))
                        .build()))
                .build();
    }

    private Made() {}
}
