package io.tollstream.audit;

import io.tollstream.schemas.Attribution;
import io.tollstream.schemas.AttributionKind;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.CountRange;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.Figure;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Stance;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.UpdateOrigin;
import java.time.Instant;
import java.util.List;

/** Sends items, desk entries and acts into a history; hours count from a day's midnight, unless a time is given. */
public final class Story {

    public static final Instant DAY = Instant.parse("2025-03-11T00:00:00Z");

    private final MadeHistory history;

    public Story(MadeHistory history) {
        this.history = history;
    }

    /** An accident of two incidents that are one, an item that belongs elsewhere, and a number that was too high. */
    public static Story ofMergeSplitAndCorrection(MadeHistory history) {
        return new Story(history)
                .item(1, "train", "a", "Example Wire", "25 people were killed on the train, police said.")
                .item(2, "rail", "b", "Other Wire", "28 people were killed in the attack, the army said.")
                .item(3, "rail", "c", "Third Wire", "90 people were injured in the fire at the market.")
                .item(4, "train", "d", "Example Wire", "31 people were killed on the train, police said.")
                .act(5, IncidentActKind.MERGE, "rail", "train", List.of())
                .act(6, IncidentActKind.SPLIT, "train", "market", List.of("c"))
                .correction(7, "train", 31, 29);
    }

    public static Instant hour(int hour) {
        return DAY.plusSeconds(3_600L * hour);
    }

    /** An item published at this hour, which we had ten minutes later. */
    public Story item(int hour, String incident, String id, String source, String text) {
        return item(hour(hour), hour(hour).plusSeconds(600), incident, id, source, text);
    }

    public Story item(Instant publishedAt, Instant knownAt, String incident, String id, String source, String text) {
        var item = NewsItem.newBuilder()
                .setId(id)
                .setContentHash("0".repeat(64))
                .setSource(Source.newBuilder()
                        .setName(source)
                        .setKind(SourceKind.AGENCY)
                        .build())
                .setText(text)
                .setLanguage("en")
                .setPublishedAt(publishedAt)
                .setIncidentKey(incident)
                .build();
        history.send(Topics.NEWS_RAW, id, item, knownAt);
        return this;
    }

    public Story act(int hour, IncidentActKind kind, String incident, String other, List<String> items) {
        var act = IncidentAct.newBuilder()
                .setId(kind + "-" + hour)
                .setKind(kind)
                .setIncidentKey(incident)
                .setOtherKey(other)
                .setItemIds(items)
                .setBy("Crisis desk")
                .setHuman(true)
                .setReason("It is so")
                .setAt(hour(hour))
                .build();
        history.send(Topics.INCIDENT_ACTS, incident, act, hour(hour).plusSeconds(600));
        return this;
    }

    /** A desk corrects the number of the dead. */
    public Story correction(int hour, String incident, long from, long to) {
        return entry(
                hour(hour),
                hour(hour).plusSeconds(600),
                incident,
                "correction-" + hour,
                figure(Measure.KILLED, to, new CountRange(from, from), true));
    }

    public Story entry(Instant eventTime, Instant knownAt, String incident, String id, Figure figure) {
        return entry(eventTime, knownAt, incident, id, List.of(figure), List.of());
    }

    /** A desk takes updates back. */
    public Story retraction(int hour, String incident, String... updateIds) {
        return entry(
                hour(hour), hour(hour).plusSeconds(600), incident, "retraction-" + hour, List.of(), List.of(updateIds));
    }

    private Story entry(
            Instant eventTime,
            Instant knownAt,
            String incident,
            String id,
            List<Figure> figures,
            List<String> retracts) {
        var update = CasualtyUpdate.newBuilder()
                .setId(id)
                .setIncidentKey(incident)
                .setOrigin(UpdateOrigin.DESK)
                .setResolvedBy(ResolvedBy.DESK)
                .setSource(Source.newBuilder()
                        .setName("Crisis desk")
                        .setKind(SourceKind.DESK)
                        .build())
                .setEventTime(eventTime)
                .setFigures(figures)
                .setRetracts(retracts)
                .setEnteredBy("Crisis desk")
                .build();
        history.send(Topics.CASUALTY_UPDATES, incident, update, knownAt);
        return this;
    }

    /** A total of everybody, as an authority states it. */
    public static Figure figure(Measure measure, long count, CountRange replaces, boolean correction) {
        return figure(measure, count)
                .setReplaces(replaces)
                .setCorrection(correction)
                .build();
    }

    public static Figure.Builder figure(Measure measure, long count) {
        return Figure.newBuilder()
                .setMeasure(measure)
                .setParty(Party.VICTIM)
                .setCount(new CountRange(count, count))
                .setStance(Stance.CONFIRMED)
                .setAttribution(new Attribution(AttributionKind.OFFICIAL, "Ministry of health"))
                .setEvidence(Evidence.newBuilder()
                        .setSentence("The ministry gives " + count + ".")
                        .build());
    }
}
