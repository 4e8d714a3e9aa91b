package io.tollstream.enricher.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes updates in the words of a newsroom: {@code report("Army", OFFICIAL, "2025-03-12T10:00Z").killed(25)}. */
public final class NewsDesk {

    public static final String INCIDENT = "2025-03-11-pk-balochistan-train-hijacking";

    private final Attribution voice;
    private final Instant time;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> retracts = new ArrayList<>();
    private Source source;
    private String id;
    private String text;
    private Attribution quoted;
    private @Nullable String desk;

    private NewsDesk(String publisher, AttributionKind kind, Instant time) {
        this.voice = new Attribution(kind, publisher);
        this.time = time;
        this.source = new Source(publisher, publisherOf(kind));
        this.id = publisher + "@" + time;
        this.text = id.replaceAll("[^\\p{L}\\p{N}]", "");
        this.quoted = voice;
    }

    /** A report by this publisher, which speaks for itself as this kind of voice unless it quotes somebody. */
    public static NewsDesk report(String publisher, AttributionKind kind, String time) {
        return report(publisher, kind, OffsetDateTime.parse(time).toInstant());
    }

    public static NewsDesk report(String publisher, AttributionKind kind, Instant time) {
        return new NewsDesk(publisher, kind, time);
    }

    /** An entry by hand: no text, so nobody's copy. */
    public static NewsDesk entry(String desk, AttributionKind kind, String time) {
        var entry = report(desk, kind, time);
        entry.desk = desk;
        entry.source = new Source(desk, SourceKind.DESK);
        return entry;
    }

    private static SourceKind publisherOf(AttributionKind kind) {
        return switch (kind) {
            case OFFICIAL -> SourceKind.OFFICIAL;
            case NGO -> SourceKind.NGO;
            case MEDIA, WITNESS -> SourceKind.MEDIA;
            case PARTY -> SourceKind.PARTY;
        };
    }

    public NewsDesk id(String updateId) {
        this.id = updateId;
        return this;
    }

    public NewsDesk text(String words) {
        this.text = words;
        return this;
    }

    /** Whatever follows is said by somebody the publisher quotes. */
    public NewsDesk quoting(AttributionKind kind, String name) {
        this.quoted = new Attribution(kind, name);
        return this;
    }

    public NewsDesk killed(long number) {
        return killed(Count.exactly(number));
    }

    public NewsDesk killed(Count count) {
        return says(Measure.KILLED, Party.VICTIM, count);
    }

    public NewsDesk injured(long number) {
        return says(Measure.INJURED, Party.VICTIM, Count.exactly(number));
    }

    public NewsDesk attackersKilled(long number) {
        return says(Measure.KILLED, Party.ATTACKER, Count.exactly(number));
    }

    public NewsDesk says(Measure measure, Party party, Count count) {
        return figure(measure, party, "", count, Scope.TOTAL, accepted(), null, false, null);
    }

    /** "Including 23 soldiers." */
    public NewsDesk including(long number, String category) {
        return figure(
                Measure.KILLED,
                Party.VICTIM,
                category,
                Count.exactly(number),
                Scope.PART,
                accepted(),
                null,
                false,
                null);
    }

    /** "23 soldiers were killed", with no word of the others. */
    public NewsDesk only(long number, String category) {
        return figure(
                Measure.KILLED,
                Party.VICTIM,
                category,
                Count.exactly(number),
                Scope.TOTAL,
                accepted(),
                null,
                false,
                null);
    }

    /** "Two more bodies were found." */
    public NewsDesk moreKilled(long number) {
        return figure(
                Measure.KILLED,
                Party.VICTIM,
                "",
                Count.exactly(number),
                Scope.ADDITIONAL,
                accepted(),
                null,
                false,
                null);
    }

    /** "The toll was revised down to 512." */
    public NewsDesk revisedTo(long number) {
        return correction(Party.VICTIM, number, null);
    }

    /** "Revised from 514 to 512." */
    public NewsDesk revisedTo(long number, long from) {
        return correction(Party.VICTIM, number, Count.exactly(from));
    }

    public NewsDesk attackersRevisedTo(long number, long from) {
        return correction(Party.ATTACKER, number, Count.exactly(from));
    }

    private NewsDesk correction(Party party, long number, @Nullable Count from) {
        return figure(Measure.KILLED, party, "", Count.exactly(number), Scope.TOTAL, accepted(), from, true, null);
    }

    public NewsDesk claimsKilled(long number) {
        return claimsKilled(number, null);
    }

    /** A claim that the same text says is contested. */
    public NewsDesk claimsKilled(long number, @Nullable Attribution contestedBy) {
        return figure(
                Measure.KILLED,
                Party.VICTIM,
                "",
                Count.exactly(number),
                Scope.TOTAL,
                Stance.CLAIMED,
                null,
                false,
                contestedBy);
    }

    public NewsDesk deniesKilled(long number) {
        return stance(Stance.DENIED, number);
    }

    /** "Early reports said one person had died, but that proved to be incorrect." */
    public NewsDesk takesBackKilled(long number) {
        return stance(Stance.RETRACTED, number);
    }

    private NewsDesk stance(Stance stance, long number) {
        return figure(Measure.KILLED, Party.VICTIM, "", Count.exactly(number), Scope.TOTAL, stance, null, false, null);
    }

    public NewsDesk retracts(String... updateIds) {
        retracts.addAll(List.of(updateIds));
        return this;
    }

    /** Any figure at all. */
    public NewsDesk figure(
            Measure measure,
            Party party,
            String category,
            Count count,
            Scope scope,
            Stance stance,
            @Nullable Count replaces,
            boolean correction,
            @Nullable Attribution contestedBy) {
        var sentence = "Figure " + figures.size() + ": " + stance + " " + count + ".";
        var evidence = new Evidence(sentence, figures.size() * 100, figures.size() * 100 + 10);
        figures.add(new Figure(
                measure, party, category, count, scope, stance, quoted, replaces, correction, contestedBy, evidence));
        return this;
    }

    private Stance accepted() {
        return quoted.kind() == AttributionKind.OFFICIAL ? Stance.CONFIRMED : Stance.REPORTED;
    }

    public Update build() {
        return new Update(
                id,
                INCIDENT,
                desk == null ? "item-" + id : null,
                null,
                source,
                "",
                null,
                "en",
                time,
                desk == null ? Fingerprint.of(text) : 0,
                figures,
                retracts,
                desk,
                desk == null ? "test-1" : "");
    }
}
