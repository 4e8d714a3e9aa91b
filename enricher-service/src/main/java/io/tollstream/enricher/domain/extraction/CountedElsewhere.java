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
                || addedUp(number, person)
                || untold
                        && number.scope() == Scope.TOTAL
                        && number.mention().sentence() != person.mention().sentence();
    }

    /** "Ruiz and five others": the others were counted together with whom the sentence told before them. */
    private static boolean addedUp(Reading number, Reading person) {
        return number.then().contains(Rule.WITH_OTHERS)
                && number.mention().sentence() == person.mention().sentence()
                && person.mention().at() < number.mention().at();
    }

    private CountedElsewhere() {}
}
