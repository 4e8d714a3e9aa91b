package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import java.util.List;
import java.util.Objects;

/**
 * Tells two numbers apart that one list counts by two nouns of one sort: "two sergeants and five soldiers" are seven; in
 * capitals one person as well: "four priests and a nun".
 */
final class SortsInLists {

    /** How many members of a list before a number may be of its sort. */
    private static final int BACK = 6;

    static void mark(List<Reading> readings) {
        for (var at = 1; at < readings.size(); at++) {
            for (var back = at - 1; back >= Math.max(0, at - BACK); back--) {
                if (listed(readings.get(back), readings.get(at))) {
                    if (!summed(readings, readings.get(back), readings.get(at))) {
                        byNoun(readings, back, at);
                    }
                    break;
                }
            }
        }
    }

    private static boolean listed(Reading one, Reading other) {
        return counted(one)
                && counted(other)
                && one.measure() == other.measure()
                && one.party() == other.party()
                && one.category().equals(other.category())
                && one.mention().sentence() == other.mention().sentence()
                && one.mention().event() != null
                && Objects.equals(one.mention().event(), other.mention().event())
                && !noun(one).equals(noun(other));
    }

    /** "Five teenagers ... two boys and three girls": the text counts them all elsewhere. */
    private static boolean summed(List<Reading> readings, Reading one, Reading other) {
        var sum = one.count().low() + other.count().low();
        for (var reading : readings) {
            var all = reading.measure() == one.measure()
                    && reading.party() == one.party()
                    && (reading.category().isEmpty() || reading.category().equals(one.category()));
            if (all && reading.scope() == Scope.TOTAL && reading.count().low() >= sum) {
                return true;
            }
        }
        return false;
    }

    private static boolean counted(Reading reading) {
        var one = reading.mention().sentence().allCapitals()
                && reading.mention().people().form() == People.Form.ONE;
        return (one || !reading.single())
                && reading.scope() == Scope.TOTAL
                && !reading.category().isEmpty();
    }

    /** The one whose noun is not that of the sort goes by its own. */
    private static void byNoun(List<Reading> readings, int one, int other) {
        var own = noun(readings.get(one)).startsWith(readings.get(one).category()) ? other : one;
        readings.set(own, readings.get(own).as(noun(readings.get(own))));
    }

    private static String noun(Reading reading) {
        return reading.mention().sentence().word(reading.mention().people().to() - 1);
    }

    private SortsInLists() {}
}
