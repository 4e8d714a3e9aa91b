package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.List;

/** Leaves names among the persons told by a noun: "a mother and her son died ... Ana Ruiz, 30, died", still two. */
final class NamesWithin {

    private final Cells<List<Person>> nouns = new Cells<>();

    /**
     * The readings, where a name adds nobody to several persons told by nouns.
     *
     * @param readings one for each person, in their order
     */
    static List<Reading> marked(List<Reading> readings, List<Person> persons) {
        var within = new NamesWithin();
        for (var person : persons) {
            within.add(person);
        }
        var marked = new ArrayList<Reading>();
        for (var i = 0; i < readings.size(); i++) {
            marked.add(within.holds(persons.get(i)) ? readings.get(i).inside(Rule.WITHIN) : readings.get(i));
        }
        return marked;
    }

    private void add(Person person) {
        if (person.told().category().isEmpty() || !person.told().stance().accepted()) {
            return;
        }
        var others = nouns.orNew(person.told(), ArrayList::new);
        for (var other : others) {
            if (!apart(person, other)) {
                return;
            }
        }
        others.add(person);
    }

    /** Another age or sex, or told in one breath; a driver may be the man told before, but no woman is a child. */
    private static boolean apart(Person one, Person other) {
        var first = one.told().category();
        var second = other.told().category();
        return !one.fits(other)
                || one.differs(other)
                || !first.equals(second) && Restated.APART.contains(first) && Restated.APART.contains(second);
    }

    private boolean holds(Person person) {
        var others = nouns.of(person.told());
        return others != null && others.size() > 1 && person.told().category().isEmpty();
    }
}
