package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the numbers of an item already count, so that single persons among them are not counted again. */
final class Covered {

    private record Kind(Measure measure, Party party, String category) {}

    private record Sort(Measure measure, Party party) {}

    private final Set<Kind> totals = new HashSet<>();
    private final Set<Sort> counted = new HashSet<>();

    Covered(List<Reading> readings) {
        for (var reading : readings) {
            if (!reading.single() && reading.count().low() > 0) {
                counted.add(new Sort(reading.measure(), reading.party()));
                if (reading.scope() == Scope.TOTAL) {
                    totals.add(new Kind(reading.measure(), reading.party(), reading.category()));
                }
            }
        }
    }

    /** Whether a number of this very category, or for anybody a number of everybody, includes the person. */
    boolean includes(Reading person, boolean anybody) {
        var nobodyKnown = (person.mention().people().form() == People.Form.KNOWN
                                && person.category().isEmpty()
                        || person.category().equals("adult"))
                && counted.contains(new Sort(person.measure(), person.party()));
        return nobodyKnown
                || totals.contains(new Kind(person.measure(), person.party(), person.category()))
                || anybody && totals.contains(new Kind(person.measure(), person.party(), ""));
    }
}
