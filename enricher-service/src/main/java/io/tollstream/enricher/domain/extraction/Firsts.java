package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import java.util.List;

/** "Six died. Five more were injured": more people than the dead, but the first that the item tells injured. */
final class Firsts {

    /** Items that tell more figures are lists, not news; the bound keeps hostile texts cheap. */
    private static final int MOST = 200;

    /** Makes totals of those that come on top of nothing of their own kind, where others were counted before. */
    static void settle(List<Reading> readings) {
        for (var i = 1; i < readings.size(); i++) {
            var reading = readings.get(i);
            var more = reading.scope() == Scope.ADDITIONAL
                    && !reading.single()
                    && reading.mention().rule() != Rule.DIED_LATER;
            if (more && !tolled(readings, i)) {
                readings.set(i, reading.alone());
            }
        }
    }

    /** Whether the item counts others of the same kind, or none of another kind before. */
    private static boolean tolled(List<Reading> readings, int index) {
        var reading = readings.get(index);
        var others = false;
        for (var i = 0; i < Math.min(MOST, readings.size()); i++) {
            var other = readings.get(i);
            if (i != index
                    && other.scope() != Scope.PART
                    && other.measure() == reading.measure()
                    && other.party() == reading.party()) {
                return true;
            }
            others |= i < index && other.measure() != reading.measure() && !other.single();
        }
        return !others;
    }

    private Firsts() {}
}
