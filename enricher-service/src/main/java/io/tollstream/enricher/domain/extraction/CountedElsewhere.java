package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import java.util.List;

/** Whether a number of a text in capitals counts a single person already. */
final class CountedElsewhere {

    static boolean includes(List<Reading> counted, Reading person) {
        for (var number : counted) {
            var sort = number.measure() == person.measure() && number.party() == person.party();
            if (sort && !number.single() && number.count().low() > 0 && includes(number, person)) {
                return true;
            }
        }
        return false;
    }

    /** Everybody's number and that of their own sort; any other where nothing tells who they were. */
    private static boolean includes(Reading number, Reading person) {
        var own = number.category().isEmpty() || number.category().equals(person.category());
        var untold = person.category().isEmpty() || person.category().equals(NounPhrase.PERSON);
        return own && number.scope() == Scope.TOTAL
                || untold && number.mention().sentence() != person.mention().sentence();
    }

    private CountedElsewhere() {}
}
