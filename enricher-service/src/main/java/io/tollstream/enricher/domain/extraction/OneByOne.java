package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Adds up persons who are told one by one and plainly differ: "a boy, 15, was hurt ... a boy, 17, was hurt", two. */
final class OneByOne {

    /** Persons told further on belong to another story. */
    private static final int NEAR = 3;

    private final Cells<List<Person>> apart = new Cells<>();

    /** The readings of the persons, where the first of several stands for all and the others are parts. */
    static List<Reading> summed(List<Person> persons) {
        var sums = new OneByOne();
        for (var i = 0; i < persons.size(); i++) {
            var person = persons.get(i);
            var before = i > 0 && listed(persons.get(i - 1), person);
            var after = i + 1 < persons.size() && listed(person, persons.get(i + 1));
            sums.add(person, theirs(person) && (before || after));
        }
        var summed = new ArrayList<Reading>();
        for (var person : persons) {
            summed.add(sums.summed(person).by(Rule.SINGLE));
        }
        return summed;
    }

    /** @param kin whether they are kin of somebody and one of a list, so that an article is not missed */
    private void add(Person person, boolean kin) {
        var told = person.told();
        var indefinite = kin || told.mention().people().form() == People.Form.ONE;
        if (!indefinite && !person.named() || !told.stance().accepted()) {
            return;
        }
        var others = apart.orNew(told, ArrayList::new);
        for (var other : others) {
            // Names that stand apart may be of other stories; "Ana Ruiz and Jon Leir died" are two.
            if (!person.apart() && (indefinite ? !person.differs(other) : !together(other, person))) {
                return;
            }
        }
        if (others.isEmpty() || near(others.getLast().told(), told)) {
            others.add(person);
        }
    }

    /** "His mother". */
    private static boolean theirs(Person person) {
        var mention = person.told().mention();
        return PersonLists.THEIRS.contains(
                mention.sentence().word(mention.people().from()));
    }

    /** "His mother and grandmother": one happening is told of both in one sentence. */
    private static boolean listed(Person one, Person next) {
        return one.besides(next.told().mention());
    }

    /** "Ana Ruiz and Jon Leir died", "Ana Ruiz, 22, Jon Leir, 30"; a comma alone may stand before what she was. */
    private static boolean together(Person one, Person other) {
        var sentence = other.told().mention().sentence();
        var from = one.told().mention().people().to();
        var to = other.told().mention().people().from();
        var listed = sentence.is(to - 1, "and") || to - from > 1;
        return one.told().mention().sentence() == sentence
                && Objects.equals(
                        one.told().mention().event(), other.told().mention().event())
                && listed;
    }

    private static boolean near(Reading one, Reading next) {
        return next.mention().sentence().paragraph() - one.mention().sentence().paragraph() <= NEAR;
    }

    private Reading summed(Person person) {
        var told = person.told();
        var all = apart.of(told);
        if (all == null || all.size() < 2 || !all.contains(person) || addsUpByItself(all)) {
            return told;
        }
        if (all.getFirst() != person) {
            return told.inside(Rule.ONE_BY_ONE);
        }
        var first = categories(all).size() > 1 ? told.ofEverybody() : told;
        return first.counting(Count.exactly(all.size()), Rule.ONE_BY_ONE);
    }

    /** A man and a woman are one of each category, which everybody can add up. */
    private static boolean addsUpByItself(List<Person> persons) {
        var categories = categories(persons);
        return categories.size() == persons.size() && !categories.contains("");
    }

    private static HashSet<String> categories(List<Person> persons) {
        var categories = new HashSet<String>();
        for (var person : persons) {
            categories.add(person.told().category());
        }
        return categories;
    }
}
