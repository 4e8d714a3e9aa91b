package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.extraction.People.Form;
import org.jspecify.annotations.Nullable;

/** Finds the number of a toll: "the death toll from ... has climbed to 31", "bringing the total to 20". */
final class Tolls {

    private static final int REACH = 30;

    static void assign(Clause clause, Linker.Giver giver) {
        for (var event : clause.events) {
            if (event.kind() == Lexicon.Kind.TOLL) {
                var number = numberAfter(clause, event.to());
                if (number >= 0) {
                    giver.give(number, event, Rule.TOLL);
                }
            }
        }
        numbersOf(clause, giver);
    }

    /** The first number after the toll that an arriving word leads to. */
    private static int numberAfter(Clause clause, int from) {
        for (var i = 0; i < clause.people.size(); i++) {
            var people = clause.people.get(i);
            if (people.from() >= from && !people.single()) {
                if (people.from() - from > REACH) {
                    return -1;
                }
                var before = people.from() - 1;
                var arrives = clause.lexicon.is(Cue.ARRIVE, clause.sentence, before)
                        || clause.lexicon.is(Cue.RISE, clause.sentence, before)
                        || clause.sentence.is(before, ":");
                if (arrives && people.form() != Form.HAPPENINGS) {
                    return supposed(clause, from, people) ? -1 : i;
                }
            }
        }
        return -1;
    }

    /** "The toll could rise above 100": nobody has counted them; but "could be as high as 900" is a bound. */
    private static boolean supposed(Clause clause, int from, People people) {
        if (people.count().quantifier() == Quantifier.UP_TO) {
            return false;
        }
        for (var at = from; at < people.from(); at++) {
            if (clause.lexicon.is(Cue.MODAL, clause.sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "The number of passengers who fell victim ... is 21", "bringing the total to 20". */
    private static void numbersOf(Clause clause, Linker.Giver giver) {
        var sentence = clause.sentence;
        for (var at = 0; at < sentence.size(); at++) {
            var number = sentence.is(at, "number") && sentence.is(at + 1, "of");
            var total = sentence.is(at, "total") && sentence.is(at + 1, "to");
            var event = number ? eventNear(clause, at, at + REACH / 2) : total ? eventNear(clause, 0, at) : null;
            var found = event == null ? -1 : numberAfter(clause, number ? event.to() : at + 1);
            if (found >= 0 && event != null) {
                giver.give(found, event, Rule.TOTAL);
            }
        }
    }

    /** Whom a toll counts: "the number of militants killed"; null where it does not say. */
    static Lexicon.@Nullable Person sort(Clause clause) {
        var sentence = clause.sentence;
        for (var at = 0; at < sentence.size(); at++) {
            if (sentence.is(at, "number") && sentence.is(at + 1, "of")) {
                var person = clause.lexicon.persons.at(sentence, at + 2);
                return person.length() == 0 ? null : person.values().getFirst();
            }
        }
        return null;
    }

    private static @Nullable Event eventNear(Clause clause, int from, int to) {
        for (var event : clause.events) {
            if (event.from() >= from && event.from() < to && event.kind() != Lexicon.Kind.TAKE) {
                return event;
            }
        }
        return null;
    }

    private Tolls() {}
}
