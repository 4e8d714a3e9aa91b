package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.HashMap;
import java.util.List;

/** How many victims died by all that an item tells: its total of everybody, or else its people added up. */
final class Killed {

    /**
     * @param numbers each number of the item once, parts marked
     * @param persons the persons whom no number includes
     */
    static long victims(List<Reading> numbers, List<Reading> persons) {
        var byNoun = new HashMap<String, Long>();
        for (var number : numbers) {
            if (counts(number)) {
                if (number.category().isEmpty()) {
                    return number.count().low();
                }
                byNoun.merge(number.category(), number.count().low(), Math::max);
            }
        }
        var sum = 0L;
        for (var number : byNoun.values()) {
            sum += number;
        }
        for (var person : persons) {
            sum += counts(person) ? 1 : 0;
        }
        return sum;
    }

    private static boolean counts(Reading reading) {
        return reading.measure() == Measure.KILLED
                && reading.party() == Party.VICTIM
                && reading.scope() == Scope.TOTAL
                && reading.stance().accepted()
                && reading.count().low() > 0;
    }

    private Killed() {}
}
