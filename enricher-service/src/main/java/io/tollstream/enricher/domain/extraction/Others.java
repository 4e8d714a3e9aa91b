package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;

/** "The mayor and five others were killed": others come on top of those the sentence told before, six in all. */
final class Others {

    /** No sentence lists more people than this; the bound keeps hostile texts cheap. */
    private static final int NEAR = 20;

    /** The readings, where others are counted together with whom they are other than. */
    static List<Reading> joined(List<Reading> readings, Persons singles) {
        var joined = new ArrayList<Reading>();
        for (var reading : readings) {
            var before = others(reading) ? before(reading, joined, singles) : 0;
            joined.add(before == 0 ? reading : reading.counting(plus(reading.count(), before), Rule.WITH_OTHERS));
        }
        return joined;
    }

    /** Whether they are counted as others than somebody: "three others", "four other people". */
    static boolean others(Reading reading) {
        var people = reading.mention().people();
        var sentence = reading.mention().sentence();
        return !reading.single()
                && reading.scope() == Scope.TOTAL
                && !sentence.word(people.from() - 1).equals("the")
                && (other(sentence.word(people.to() - 1)) || other(sentence.word(people.to() - 2)));
    }

    private static boolean other(String word) {
        return word.equals("other") || word.equals("others");
    }

    /** How many of the same fate the sentence told before them. */
    private static long before(Reading others, List<Reading> told, Persons singles) {
        var sum = 0L;
        for (var at = told.size() - 1; at >= Math.max(0, told.size() - NEAR); at--) {
            var reading = told.get(at);
            if (reading.mention().sentence() != others.mention().sentence()) {
                return sum;
            }
            var same = reading.measure() == others.measure()
                    && reading.party() == others.party()
                    && reading.scope() != Scope.PART
                    && !singles.dies(reading)
                    && reading.mention().at() < others.mention().at();
            sum += same ? reading.count().low() : 0;
        }
        return sum;
    }

    private static Count plus(Count count, long more) {
        var high = count.high() == null ? null : Long.valueOf(count.high() + more);
        return new Count(count.low() + more, high, count.quantifier());
    }

    private Others() {}
}
