package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;

/**
 * Of how many items the toll is exactly as labelled.
 *
 * @param apart items whose label keeps the parties apart, so that the dead attackers can be judged
 * @param victimsInRange items whose range of dead victims holds the labelled number
 * @param deadly items with two or more dead; of them exact, and with any dead at all
 */
public record TollScore(
        int items,
        int killed,
        int injured,
        int both,
        int apart,
        int attackersKilled,
        int victimsInRange,
        int deadly,
        int deadlyExact,
        int deadlyAny) {

    public static final TollScore NONE = new TollScore(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final int DEADLY = 2;

    static TollScore of(WantedToll wanted, Answer answer) {
        var killed = dead(wanted, answer);
        var right = killed == wanted.killed();
        var hurt = injured(wanted, answer) == wanted.injured();
        var attackers = wanted.apart()
                .filter(apart -> apart.suspects() == answer.best(Measure.KILLED, Party.ATTACKER))
                .isPresent();
        var deadly = wanted.killed() >= DEADLY;
        return new TollScore(
                1,
                one(right),
                one(hurt),
                one(right && hurt),
                one(wanted.apart().isPresent()),
                one(attackers),
                one(answer.range(Measure.KILLED, Party.VICTIM).holds(wanted.victims())),
                one(deadly),
                one(deadly && right),
                one(deadly && killed > 0));
    }

    /** Where the label counts both parties together, so do we. */
    static long dead(WantedToll wanted, Answer answer) {
        return sum(Measure.KILLED, wanted, answer);
    }

    static long injured(WantedToll wanted, Answer answer) {
        return sum(Measure.INJURED, wanted, answer);
    }

    private static long sum(Measure measure, WantedToll wanted, Answer answer) {
        var victims = answer.best(measure, Party.VICTIM);
        return wanted.apart().isPresent() ? victims + answer.best(measure, Party.ATTACKER) : victims;
    }

    private static int one(boolean hit) {
        return hit ? 1 : 0;
    }

    public TollScore plus(TollScore other) {
        return new TollScore(
                items + other.items,
                killed + other.killed,
                injured + other.injured,
                both + other.both,
                apart + other.apart,
                attackersKilled + other.attackersKilled,
                victimsInRange + other.victimsInRange,
                deadly + other.deadly,
                deadlyExact + other.deadlyExact,
                deadlyAny + other.deadlyAny);
    }

    public double killedShare() {
        return Share.of(killed, items);
    }

    public double injuredShare() {
        return Share.of(injured, items);
    }

    public double bothShare() {
        return Share.of(both, items);
    }

    public double attackersKilledShare() {
        return Share.of(attackersKilled, apart);
    }

    public double victimsInRangeShare() {
        return Share.of(victimsInRange, items);
    }

    public double deadlyExactShare() {
        return Share.of(deadlyExact, deadly);
    }

    public double deadlyAnyShare() {
        return Share.of(deadlyAny, deadly);
    }
}
