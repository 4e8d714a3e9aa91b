package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import java.util.List;
import java.util.Objects;

/**
 * Marks people counted by their nation as part of a number told before: "six priests ... five of them Spaniards", "three
 * reporters, two Peruvians and a Dutchman".
 */
final class Nationals {

    private static final String NATIONAL = "national";

    /** How many figures before may hold them. */
    private static final int BACK = 6;

    static void mark(List<Reading> readings) {
        for (var whole = 0; whole < readings.size(); whole++) {
            var to = addedUp(readings, whole);
            for (var part = whole + 1; part < to; part++) {
                readings.set(part, readings.get(part).inside(Rule.BREAKDOWN));
            }
        }
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

    /** Where the nationals end that stand right behind a number, and are as many; the number's own place where they are not. */
    private static int addedUp(List<Reading> readings, int whole) {
        var all = readings.get(whole);
        if (!total(all) || all.category().equals(NATIONAL)) {
            return whole;
        }
        var sum = 0L;
        var at = whole + 1;
        while (at < readings.size() && at <= whole + BACK && listed(all, readings.get(at))) {
            sum += readings.get(at).count().low();
            at++;
        }
        return sum == all.count().low() ? at : whole;
    }

    private static boolean listed(Reading whole, Reading part) {
        return part.category().equals(NATIONAL)
                && part.scope() == Scope.TOTAL
                && part.measure() == whole.measure()
                && part.mention().sentence() == whole.mention().sentence()
                && Objects.equals(part.mention().event(), whole.mention().event());
    }

    private static boolean holds(Reading whole, Reading nationals) {
        return total(whole)
                && whole.measure() == nationals.measure()
                && whole.party() == nationals.party()
                && !whole.category().equals(NATIONAL)
                && whole.mention().sentence() != nationals.mention().sentence()
                && whole.count().low() >= nationals.count().low();
    }

    private static boolean total(Reading reading) {
        return reading.scope() == Scope.TOTAL && !reading.single();
    }

    private Nationals() {}
}
