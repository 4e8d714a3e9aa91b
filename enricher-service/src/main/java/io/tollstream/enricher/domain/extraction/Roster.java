package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The single persons of a text all in capitals, told apart by their names, and counted by what they were. */
final class Roster implements Persons {

    /** No text tells more persons apart than this; the bound keeps hostile texts cheap. */
    private static final int MOST = 100;

    private record Sort(Measure measure, Party party, String category) {}

    private final List<Named> persons = new ArrayList<>();

    /** The persons of a text, by its readings in their order. */
    static Roster of(List<Reading> readings) {
        var roster = new Roster();
        for (var reading : readings) {
            if (reading.single()) {
                roster.meet(reading);
            }
        }
        return roster;
    }

    @Override
    public List<Reading> besides(List<Reading> numbers) {
        var deeds = deeds(numbers);
        var kept = new ArrayList<Named>();
        for (var person : persons) {
            if (!CountedElsewhere.includes(numbers, person.told())
                    && !diedLater(person)
                    && (!recalled(person, numbers) || person.struckBy(deeds))) {
                kept.add(person);
            }
        }
        return bySort(kept);
    }

    /** The nouns of deeds behind which somebody stands who is no mere memory; whoever is listed with them is none either. */
    private Set<Event> deeds(List<Reading> numbers) {
        var deeds = Collections.<Event>newSetFromMap(new IdentityHashMap<>());
        for (var number : numbers) {
            if (number.mention().event() != null) {
                deeds.add(number.mention().event());
            }
        }
        for (var person : persons) {
            if (!recalled(person, numbers)) {
                deeds.addAll(person.deeds());
            }
        }
        return deeds;
    }

    @Override
    public boolean dies(Reading reading) {
        for (var person : persons) {
            if (reading.single() && person.sort(reading) && person.is(reading)) {
                return diedLater(person);
            }
        }
        return false;
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

    /** A person wounded who then died is counted once, as dead; where two were wounded, "he died" leaves open who did. */
    private boolean diedLater(Named person) {
        var first = person.first();
        if (first.measure() != Measure.INJURED) {
            return false;
        }
        for (var other : persons) {
            var died =
                    other.first().measure() == Measure.KILLED && other.first().party() == first.party();
            if (died && other.isThe(person) && !(other.onlyPronoun() && severalHurt(first))) {
                return true;
            }
        }
        return false;
    }

    private boolean severalHurt(Reading first) {
        var hurt = 0;
        for (var person : persons) {
            hurt += person.sort(first) ? 1 : 0;
        }
        return hurt > 1;
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

    private static List<Reading> bySort(List<Named> persons) {
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
