package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;

/** "Seven people died, including the three attackers": four victims, and three who are none. */
final class AttackersAmong {

    private static final int NEAR = 4;

    /** The readings, where several attackers counted among the dead of their sentence stand apart from them. */
    static List<Reading> apart(List<Reading> readings) {
        List<Reading> apart = readings;
        for (var i = 1; i < readings.size(); i++) {
            var whole = attackers(readings.get(i)) ? wholeBefore(readings, i) : -1;
            if (whole >= 0) {
                apart = apart == readings ? new ArrayList<>(readings) : apart;
                apart.set(whole, less(apart.get(whole), readings.get(i).count().low()));
                apart.set(i, readings.get(i).attacking());
            }
        }
        return apart;
    }

    private static boolean attackers(Reading reading) {
        return reading.measure() == Measure.KILLED
                && reading.party() == Party.ATTACKER
                && reading.scope() == Scope.PART
                && !reading.single()
                && reading.count().quantifier() == Quantifier.EXACT;
    }

    private static int wholeBefore(List<Reading> readings, int part) {
        var some = readings.get(part);
        for (var i = part - 1; i >= Math.max(0, part - NEAR); i--) {
            var whole = readings.get(i);
            if (whole.measure() == Measure.KILLED
                    && whole.party() == Party.VICTIM
                    && whole.scope() == Scope.TOTAL
                    && whole.category().isEmpty()
                    && whole.mention().sentence() == some.mention().sentence()
                    && whole.count().low() > some.count().low()) {
                return i;
            }
        }
        return -1;
    }

    private static Reading less(Reading whole, long attackers) {
        var count = whole.count();
        var high = count.high() == null ? null : Long.valueOf(count.high() - attackers);
        return whole.counting(new Count(count.low() - attackers, high, count.quantifier()), Rule.LESS_ATTACKER);
    }

    private AttackersAmong() {}
}
