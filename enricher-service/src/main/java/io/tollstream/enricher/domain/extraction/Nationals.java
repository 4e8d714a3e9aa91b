package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import java.util.List;

/** Marks people counted by their nation as part of a number told before: "six priests ... five of them Spaniards". */
final class Nationals {

    private static final String NATIONAL = "national";

    /** How many figures before may hold them. */
    private static final int BACK = 6;

    static void mark(List<Reading> readings) {
        for (var i = 1; i < readings.size(); i++) {
            var nationals = readings.get(i);
            if (nationals.category().equals(NATIONAL) && total(nationals)) {
                for (var back = i - 1; back >= Math.max(0, i - BACK); back--) {
                    if (holds(readings.get(back), nationals)) {
                        readings.set(i, nationals.inside(Rule.WITHIN));
                        break;
                    }
                }
            }
        }
    }

    private static boolean holds(Reading whole, Reading nationals) {
        return total(whole)
                && whole.measure() == nationals.measure()
                && whole.party() == nationals.party()
                && !whole.category().equals(NATIONAL)
                && (whole.mention().sentence() != nationals.mention().sentence() || apposed(whole, nationals))
                && whole.count().low() >= nationals.count().low();
    }

    /** "Three reporters, two Spaniards and a Dane": what they are, then where they are from. */
    private static boolean apposed(Reading whole, Reading nationals) {
        var from = nationals.mention().people().from();
        return whole.mention().people().to() == from - 1
                && nationals.mention().sentence().is(from - 1, ",")
                && whole.count().low() > nationals.count().low();
    }

    private static boolean total(Reading reading) {
        return reading.scope() == Scope.TOTAL && !reading.single();
    }

    private Nationals() {}
}
