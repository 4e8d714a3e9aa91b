package io.tollstream.dashboard.page;

import static io.tollstream.schemas.Measure.KILLED;
import static io.tollstream.schemas.Measure.RESCUED;
import static io.tollstream.schemas.Party.ATTACKER;
import static io.tollstream.schemas.Party.VICTIM;

import io.tollstream.dashboard.Made;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the topics say of one incident, as news of it comes in: each item with the toll and the revision it makes. */
final class Coverage {

    /** What an item says of people, in one sentence. */
    record Said(Measure measure, Party party, long best, TollStatus status, String sentence, List<TollPart> parts) {

        static Said of(Measure measure, Party party, long best, TollStatus status, String sentence) {
            return new Said(measure, party, best, status, sentence, List.of());
        }
    }

    static {
        AvroSerdes.trustOurRecords();
    }

    private static final Duration DELAY = Duration.ofSeconds(4);
    private static final String NO_HASH = "0".repeat(64);

    private final String key;
    private final String title;
    private final BiConsumer<Heard, Instant> topics;
    private final List<TollFigure> figures = new ArrayList<>();
    private final List<TollClaim> claims = new ArrayList<>();
    private long revision;

    /** @param topics where it is said: a record and when it was written */
    Coverage(String key, String title, BiConsumer<Heard, Instant> topics) {
        this.key = key;
        this.title = title;
        this.topics = topics;
    }

    /** The story of the train: a rise, a correction, a claim, copies of one text, and a headline in Urdu. */
    static Coverage ofTheTrain(BiConsumer<Heard, Instant> topics) {
        var train = new Coverage(TRAIN, "Hijacking of the Jaffar Express", topics);
        train.defined("train hijacking", "Bolan", "PK", 29.3, 67.9);
        train.item(
                "wire:1",
                "Gunmen stop train in mountain pass",
                "en",
                "2025-03-11T12:00:00Z",
                List.of(
                        Said.of(
                                KILLED,
                                VICTIM,
                                38,
                                TollStatus.REPORTED,
                                "At least 38 people died on the train, a driver said."),
                        Said.of(KILLED, ATTACKER, 50, TollStatus.REPORTED, "Some 50 attackers were said to be dead.")));
        train.claimed(
                "wire:2",
                "2025-03-12T06:00:00Z",
                214,
                "The group said it had killed 214 captives, which the army rejects.");
        train.item(
                "wire:3",
                "Army corrects toll of the siege",
                "en",
                "2025-03-12T18:00:00Z",
                List.of(
                        Said.of(KILLED, VICTIM, 25, TollStatus.CONFIRMED, "The army put the dead at 25, not 38."),
                        Said.of(
                                KILLED,
                                ATTACKER,
                                33,
                                TollStatus.CONFIRMED,
                                "All 33 attackers were killed, the army said."),
                        Said.of(
                                RESCUED,
                                VICTIM,
                                354,
                                TollStatus.CONFIRMED,
                                "Soldiers brought 354 passengers to safety.")));
        train.item(
                "wire:4",
                "ٹرین پر حملے میں ہلاکتوں کی تعداد 31 ہو گئی",
                "ur",
                "2025-03-14T09:00:00Z",
                List.of(new Said(
                        KILLED,
                        VICTIM,
                        31,
                        TollStatus.CONFIRMED,
                        "فوج کے مطابق 31 افراد ہلاک ہوئے۔",
                        List.of(
                                Made.part("soldier", 23),
                                Made.part("railway employee", 3),
                                Made.part("passenger", 5)))));
        return train;
    }

    static final String TRAIN = "2025-03-11-pk-bolan-train-hijacking";

    void defined(String kind, String place, String country, @Nullable Double latitude, @Nullable Double longitude) {
        say(
                new Heard.Defined(
                        key, incident(kind, place, country, latitude, longitude).build()),
                Instant.parse("2025-03-11T11:00:00Z"));
    }

    void mergedInto(String winner, Instant at) {
        var redirect = incident("", "", "", null, null)
                .setState(IncidentState.MERGED)
                .setMergedInto(winner)
                .build();
        say(new Heard.Defined(key, redirect), at);
        say(new Heard.TollGone(key), at);
    }

    private Incident.Builder incident(
            String kind, String place, String country, @Nullable Double latitude, @Nullable Double longitude) {
        return Made.incident(key, title)
                .setKind(kind)
                .setPlace(place)
                .setCountry(country)
                .setLatitude(latitude)
                .setLongitude(longitude);
    }

    /** An item and what it makes of the toll. */
    void item(String itemId, String headline, String language, String publishedAt, List<Said> said) {
        var at = Instant.parse(publishedAt);
        var changes = new ArrayList<TollChange>();
        for (var each : said) {
            changes.add(change(each));
            figures.removeIf(one -> one.getMeasure() == each.measure() && one.getParty() == each.party());
            figures.add(figure(itemId, headline, at, each));
        }
        figures.sort((one, other) -> one.getMeasure() == other.getMeasure()
                ? one.getParty().compareTo(other.getParty())
                : one.getMeasure().compareTo(other.getMeasure()));
        say(new Heard.ItemCame(key, enriched(itemId, headline, language, at, itemId, said)), at.plus(DELAY));
        revise(itemId, at, changes);
    }

    /** The same text by somebody else. */
    void copy(String itemId, String ofItemId, String headline, String publishedAt) {
        var at = Instant.parse(publishedAt);
        say(new Heard.ItemCame(key, enriched(itemId, headline, "en", at, ofItemId, List.of())), at.plus(DELAY));
    }

    void claimed(String itemId, String publishedAt, long count, String sentence) {
        var at = Instant.parse(publishedAt);
        var claimant = new Attribution(AttributionKind.PARTY, "the group");
        claims.add(TollClaim.newBuilder()
                .setMeasure(KILLED)
                .setParty(VICTIM)
                .setCategory("captive")
                .setCount(new CountRange(count, count))
                .setClaimant(claimant)
                .setStanding(ClaimStanding.DISPUTED)
                .setContestedBy(army())
                .setEvidence(evidence(itemId, "", at, claimant, sentence, count))
                .build());
        var change = TollChange.newBuilder()
                .setKind(RevisionKind.CLAIM)
                .setMeasure(KILLED)
                .setParty(VICTIM)
                .setClaimant("the group")
                .setTo(count)
                .build();
        var said = new Said(KILLED, VICTIM, count, TollStatus.REPORTED, sentence, List.of());
        say(
                new Heard.ItemCame(key, enriched(itemId, "Group speaks of captives", "en", at, itemId, List.of(said))),
                at.plus(DELAY));
        revise(itemId, at, List.of(change));
    }

    private TollChange change(Said said) {
        var before = figures.stream()
                .filter(one -> one.getMeasure() == said.measure() && one.getParty() == said.party())
                .map(TollFigure::getBest)
                .findFirst();
        var kind = before.map(best -> said.best() < best ? RevisionKind.CORRECTION : RevisionKind.RISE)
                .orElse(RevisionKind.FIRST);
        return TollChange.newBuilder()
                .setKind(kind)
                .setMeasure(said.measure())
                .setParty(said.party())
                .setFrom(before.orElse(null))
                .setTo(said.best())
                .build();
    }

    private void revise(String itemId, Instant at, List<TollChange> changes) {
        revision++;
        var made = TollRevision.newBuilder()
                .setIncidentKey(key)
                .setNumber(revision)
                .setKind(gravest(changes))
                .setChanges(changes)
                .setCauseUpdateId("update-" + itemId)
                .setCauseSource(source(itemId))
                .setEventTime(at)
                .setFigures(List.copyOf(figures))
                .setClaims(List.copyOf(claims))
                .setRulesVersion("1")
                .setPreviousHash(NO_HASH)
                .setHash(NO_HASH)
                .build();
        say(new Heard.Revised(key, made), at.plus(DELAY));
        var toll = IncidentToll.newBuilder()
                .setIncidentKey(key)
                .setRevision(revision)
                .setRevisionHash(NO_HASH)
                .setFigures(List.copyOf(figures))
                .setClaims(List.copyOf(claims))
                .setRulesVersion("1")
                .build();
        say(new Heard.TollStands(key, toll), at.plus(DELAY));
    }

    private static RevisionKind gravest(List<TollChange> changes) {
        return changes.stream()
                .map(TollChange::getKind)
                .filter(RevisionKind.CORRECTION::equals)
                .findFirst()
                .orElseGet(() -> changes.getFirst().getKind());
    }

    private TollFigure figure(String itemId, String headline, Instant at, Said said) {
        return TollFigure.newBuilder()
                .setMeasure(said.measure())
                .setParty(said.party())
                .setLow(said.best())
                .setBest(said.best())
                .setHigh(said.best())
                .setStatus(said.status())
                .setSince(at)
                .setEvidence(evidence(itemId, headline, at, army(), said.sentence(), said.best()))
                .setParts(said.parts())
                .build();
    }

    private TollEvidence evidence(
            String itemId, String headline, Instant at, Attribution attribution, String sentence, long count) {
        return TollEvidence.newBuilder()
                .setUpdateId("update-" + itemId)
                .setItemId(itemId)
                .setSource(source(itemId))
                .setEventTime(at)
                .setAttribution(attribution)
                .setEvidence(words(headline, sentence, count))
                .build();
    }

    private static Evidence words(String headline, String sentence, long count) {
        var number = String.valueOf(count);
        var start = headline.length() + 2 + sentence.indexOf(number);
        return new Evidence(sentence, start, start + number.length());
    }

    private EnrichedNewsItem enriched(
            String itemId, String headline, String language, Instant at, String group, List<Said> said) {
        var read = said.stream()
                .map(each -> Figure.newBuilder()
                        .setMeasure(each.measure())
                        .setParty(each.party())
                        .setCount(new CountRange(each.best(), each.best()))
                        .setStance(each.status() == TollStatus.CONFIRMED ? Stance.CONFIRMED : Stance.REPORTED)
                        .setAttribution(army())
                        .setEvidence(words(headline, each.sentence(), each.best()))
                        .build())
                .toList();
        var update = CasualtyUpdate.newBuilder()
                .setId("update-" + itemId)
                .setIncidentKey(key)
                .setItemId(itemId)
                .setSource(source(itemId))
                .setEventTime(at)
                .setFigures(read)
                .build();
        return EnrichedNewsItem.newBuilder()
                .setItemId(itemId)
                .setSource(source(itemId))
                .setTitle(headline)
                .setLanguage(language)
                .setPublishedAt(at)
                .setIncidentKey(key)
                .setResolvedBy(ResolvedBy.WATCH)
                .setUpdate(update)
                .setSyndicationGroup("update-" + group)
                .build();
    }

    private static Attribution army() {
        return new Attribution(AttributionKind.OFFICIAL, "the army");
    }

    private static Source source(String itemId) {
        return new Source(itemId.startsWith("wire:") ? "Northern Wire" : "Valley Post", SourceKind.AGENCY);
    }

    private void say(Heard heard, Instant knownAt) {
        topics.accept(heard, knownAt);
    }
}
