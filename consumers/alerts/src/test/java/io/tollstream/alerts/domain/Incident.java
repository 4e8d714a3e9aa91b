package io.tollstream.alerts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One incident as the bell hears of it, for tests: tells its revisions, keeps what rang. */
final class Incident {

    static final Instant START = Instant.parse("2025-03-11T12:00:00Z");
    static final Cell KILLED = new Cell(Measure.KILLED, Party.VICTIM);
    static final Cell ATTACKERS = new Cell(Measure.KILLED, Party.ATTACKER);

    private final Bell bell;
    private final List<Alert> rung = new ArrayList<>();
    private final List<Revision> told = new ArrayList<>();
    private Watch watch = Watch.start("2025-03-11-pk-bolan-train-hijacking");
    private Starts starts = rule -> Instant.MIN;
    private Instant now = START;
    private @Nullable Figure killed;
    private List<Claim> claims = List.of();
    private int muted;

    Incident(RuleBook book) {
        this.bell = new Bell(book);
    }

    Incident(Rule... rules) {
        this(new RuleBook(List.of(rules), Duration.ZERO, java.util.Optional.empty()));
    }

    static Rule rule(Condition condition) {
        return new Rule("rule", Severity.WARNING, Scope.EVERYWHERE, condition);
    }

    Incident startingAt(Instant start) {
        starts = rule -> start;
        return this;
    }

    Incident after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Instant now() {
        return now;
    }

    /** A minute later, so many are dead, as agreed. */
    Incident killed(long best) {
        return killed(best, best, best, Figure.Status.CONFIRMED);
    }

    Incident killed(long low, long best, long high, Figure.Status status) {
        after(Duration.ofMinutes(1));
        return revised(new Figure(KILLED, low, best, high, status, evidence("army")), claims, now, null);
    }

    Incident killed(long best, Instant eventTime) {
        after(Duration.ofMinutes(1));
        return revised(
                new Figure(KILLED, best, best, best, Figure.Status.CONFIRMED, evidence("army")),
                claims,
                eventTime,
                null);
    }

    Incident killedByAct(long best, String act) {
        after(Duration.ofMinutes(1));
        return revised(
                new Figure(KILLED, best, best, best, Figure.Status.CONFIRMED, evidence("army")),
                claims,
                now,
                new Act(act, "Asia desk"));
    }

    Incident takenBack() {
        after(Duration.ofMinutes(1));
        return revised(null, claims, now, null);
    }

    Incident claimed(String claimant, long number, Claim.Standing standing) {
        after(Duration.ofMinutes(1));
        var others = claims.stream()
                .filter(claim -> !claim.claimant().equals(claimant))
                .toList();
        var all = new ArrayList<>(others.subList(Math.max(0, others.size() - 10), others.size()));
        all.add(new Claim(
                KILLED,
                "hostage",
                number,
                number,
                standing,
                standing == Claim.Standing.UNCONFIRMED ? null : "officials",
                evidence(claimant)));
        return revised(killed, all, now, null);
    }

    private Incident revised(@Nullable Figure figure, List<Claim> claimed, Instant eventTime, @Nullable Act act) {
        var changes = new ArrayList<Change>();
        var from = killed == null ? null : Long.valueOf(killed.best());
        var to = figure == null ? null : Long.valueOf(figure.best());
        if (!java.util.Objects.equals(killed, figure)) {
            changes.add(new Change(kind(from, to), KILLED, null, from, to));
        }
        for (var claim : claimed) {
            if (!claims.contains(claim)) {
                changes.add(new Change("CLAIM", KILLED, claim.evidence().voiceName(), null, claim.low()));
            }
        }
        killed = figure;
        claims = List.copyOf(claimed);
        var number = told.size() + 1;
        var revision = new Revision(
                number,
                "%064d".formatted(number),
                eventTime,
                now,
                "Example Wire",
                changes,
                figure == null ? List.of() : List.of(figure),
                claims,
                act);
        told.add(revision);
        return hears(new Heard.Revised(revision));
    }

    private static String kind(@Nullable Long from, @Nullable Long to) {
        return from == null ? "FIRST" : to == null ? "RETRACTION" : to > from ? "RISE" : "CORRECTION";
    }

    static Evidence evidence(String voice) {
        return new Evidence(
                "u-1",
                "n-1",
                "Example Wire",
                "AGENCY",
                "https://wire.example/1",
                START,
                VoiceKind.OFFICIAL,
                voice,
                "The army said so.",
                4,
                8);
    }

    Incident isIn(String country, String region, String kind) {
        return described(new Profile("Train hijacking", kind, country, region, "Bolan", true, now));
    }

    Incident described(@Nullable Profile profile) {
        return hears(new Heard.Described(profile));
    }

    Incident muted(@Nullable Instant until, String... rules) {
        return hears(new Heard.Muted(new Mute(Set.of(rules), until)));
    }

    Incident unmuted() {
        return hears(new Heard.Muted(null));
    }

    Incident gone() {
        return hears(new Heard.Gone());
    }

    /** Everything that was told, once more. */
    Incident toldAgain() {
        List.copyOf(told).forEach(revision -> hears(new Heard.Revised(revision)));
        return this;
    }

    private Incident hears(Heard heard) {
        return took(bell.hear(watch, heard, now, starts));
    }

    /** So much time passes, in which nothing is heard. */
    Incident waits(Duration time) {
        after(time);
        return took(bell.tick(watch, now, now, starts));
    }

    private Incident took(Answer answer) {
        watch = answer.after();
        rung.addAll(answer.rung());
        muted += answer.muted();
        return this;
    }

    List<Alert> rung() {
        return List.copyOf(rung);
    }

    List<String> summaries() {
        return rung.stream().map(Alert::summary).toList();
    }

    int mutedSoFar() {
        return muted;
    }

    Watch watch() {
        return watch;
    }

    Bell bell() {
        return bell;
    }
}
