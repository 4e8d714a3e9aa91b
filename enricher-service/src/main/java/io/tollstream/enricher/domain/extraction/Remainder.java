package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Scope;
import java.util.List;

/** Keeps "ten other people" apart from the eight tourists of a sentence before: they are not everybody, but the rest. */
final class Remainder {

    /** What the rest are called where the text has no word for them. */
    static final String REST = "other person";

    /** How many figures before may be those that the others are added to. */
    private static final int BACK = 3;

    /** How many words may stand between "six priests" and "two more persons". */
    private static final int JOINT = 3;

    static void mark(List<Reading> readings) {
        for (var i = 1; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (!reading.single() && reading.scope() != Scope.PART && others(reading) && !besidesTheHurt(readings, i)) {
                for (var back = i - 1; back >= Math.max(0, i - BACK); back--) {
                    var rest = rest(readings.get(back), reading);
                    if (!rest.isEmpty()) {
                        readings.set(i, reading.alone().as(rest));
                        break;
                    }
                }
            }
        }
    }

    /** "Shot two guards and killed two other people": others than the guards, not than the dead told of before. */
    private static boolean besidesTheHurt(List<Reading> readings, int others) {
        var mention = readings.get(others).mention();
        for (var at = Math.max(0, others - BACK); at < Math.min(readings.size(), others + BACK); at++) {
            var other = readings.get(at).mention();
            if (other.sentence() == mention.sentence()
                    && other.measure() == Measure.INJURED
                    && mention.measure() == Measure.KILLED
                    && !mention.people().more()
                    && other.people().to() <= mention.people().from()) {
                return true;
            }
        }
        return false;
    }

    /** What the others are called besides the first; empty where they are none. */
    private static String rest(Reading first, Reading others) {
        if (others.category().isEmpty()) {
            return besides(first, others) ? REST : "";
        }
        var capitals = others.mention().sentence().allCapitals();
        var same = first.measure() == others.measure() && first.category().equals(others.category());
        return capitals && same && first.party() == others.party() ? "other " + others.category() : "";
    }

    private static boolean besides(Reading first, Reading others) {
        var same = first.measure() == others.measure() && first.party() == others.party();
        var told = !first.single()
                && first.count().low() > 0
                && !first.category().isEmpty()
                && first.scope() == Scope.TOTAL;
        var more = others.mention().people().more();
        return same
                && told
                && (more
                        ? joined(first, others)
                        : first.mention().sentence() != others.mention().sentence());
    }

    private static boolean joined(Reading first, Reading others) {
        return first.mention().sentence() == others.mention().sentence()
                && others.mention().people().from() - first.mention().people().to() <= JOINT;
    }

    /** "Two other people", "two more"; "the two others" are those that the text has told of already. */
    private static boolean others(Reading reading) {
        var people = reading.mention().people();
        var summed = reading.mention().rule() == Rule.SUM;
        if (summed || reading.mention().sentence().is(people.from() - 1, "the")) {
            return false;
        }
        if (people.more()) {
            return true;
        }
        for (var at = people.from(); at < people.to(); at++) {
            if (reading.mention().sentence().startsWith(at, "other")) {
                return true;
            }
        }
        return false;
    }

    private Remainder() {}
}
