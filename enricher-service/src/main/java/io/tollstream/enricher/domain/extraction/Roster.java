package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The single persons of a text all in capitals, told apart by their names, and counted by what they were. */
final class Roster {

    /** No text tells more persons apart than this; the bound keeps hostile texts cheap. */
    private static final int MOST = 100;

    private record Sort(Measure measure, Party party, String category) {}

    private final List<Named> persons = new ArrayList<>();

    /** The persons among the readings that no number includes, those of one sort as one count. */
    static List<Reading> of(List<Reading> readings, List<Reading> counted) {
        var roster = new Roster();
        for (var reading : readings) {
            if (reading.single() && !CountedElsewhere.includes(counted, reading)) {
                roster.meet(reading);
            }
        }
        roster.persons.removeIf(roster::diedLater);
        roster.persons.removeIf(person -> roster.recalled(person, counted));
        return roster.bySort();
    }

    private void meet(Reading reading) {
        for (var person : persons) {
            if (person.sort(reading) && person.is(reading)) {
                person.meet(reading);
                return;
            }
        }
        if (persons.size() < MOST) {
            persons.add(new Named(reading));
        }
    }

    /** A person wounded who then died is counted once, as dead. */
    private boolean diedLater(Named person) {
        var first = person.first();
        if (first.measure() != Measure.INJURED) {
            return false;
        }
        for (var other : persons) {
            var died =
                    other.first().measure() == Measure.KILLED && other.first().party() == first.party();
            if (died && other.is(first)) {
                return true;
            }
        }
        return false;
    }

    /** "Since the murder of Ruiz": who is only recalled by a noun, apart from those the text tells of first. */
    private boolean recalled(Named person, List<Reading> counted) {
        if (!person.onlyByNoun()) {
            return false;
        }
        for (var number : counted) {
            if (person.after(number)) {
                return true;
            }
        }
        for (var other : persons) {
            if (other != person && person.after(other.first())) {
                return true;
            }
        }
        return false;
    }

    private List<Reading> bySort() {
        var sorts = new LinkedHashMap<Sort, List<Named>>();
        for (var person : persons) {
            var first = person.first();
            sorts.computeIfAbsent(
                            new Sort(first.measure(), first.party(), person.category()), sort -> new ArrayList<>())
                    .add(person);
        }
        var figures = new ArrayList<Reading>();
        for (var group : sorts.values()) {
            var first = group.getFirst().told().alone();
            figures.add(group.size() == 1 ? first : first.counting(Count.exactly(group.size()), Rule.ROSTER));
        }
        return figures;
    }
}
