package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.List;
import java.util.Set;

/**
 * Sets soldiers who fell in a fight apart from the victims: "14 guerrillas and three soldiers were killed in clashes".
 *
 * <p>Casualty recorders count combatants besides the victims. They are some of the dead of both sides, whom the text does
 * not add up, and so a part.
 */
final class Combatants {

    private static final Set<String> SOLDIERS = Set.of("soldier", "army officer");

    /** How many figures around may tell of the other side. */
    private static final int NEAR = 4;

    static void mark(Lexicon lexicon, List<Reading> readings) {
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (soldiers(reading) && (lexicon.in(reading.mention().sentence(), Cue.BATTLE) || bothSides(readings, i))) {
                readings.set(i, reading.inside(Rule.COMBATANT));
            }
        }
    }

    private static boolean soldiers(Reading reading) {
        return SOLDIERS.contains(reading.category())
                && reading.party() == Party.VICTIM
                && reading.scope() != Scope.PART
                && (reading.measure() == Measure.KILLED || reading.measure() == Measure.INJURED);
    }

    /** Whether the same words tell of several attackers and of soldiers. */
    private static boolean bothSides(List<Reading> readings, int index) {
        var one = readings.get(index).mention();
        for (var i = Math.max(0, index - NEAR); i < Math.min(readings.size(), index + NEAR); i++) {
            var other = readings.get(i);
            var together = other.mention().sentence() == one.sentence()
                    && other.mention().event() == one.event();
            if (together && one.event() != null && other.party() == Party.ATTACKER && !other.single()) {
                return true;
            }
        }
        return false;
    }

    private Combatants() {}
}
