package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Party;
import org.jspecify.annotations.Nullable;

/** People whom nothing counts but their ages: "her daughters, 6 and 8", "his sisters, aged 11 and 14". */
record CountedByAges(Lexicon lexicon) {

    private static final int DIGITS = 2;
    private static final int MOST = 12;

    /** As many people as ages follow them, if two or more do; else null. */
    @Nullable
    People counted(Sentence sentence, int determiner) {
        var person = lexicon.persons.at(sentence, determiner + 1);
        if (person.length() == 0 || !Nouns.plural(person.values().getFirst().form())) {
            return null;
        }
        var to = determiner + 1 + person.length();
        var ages = sentence.is(to, ",") ? ages(sentence, to + 1) : 0;
        var noun = person.values().getFirst();
        return ages < 2 || noun.party() != Party.VICTIM
                ? null
                : new People(
                        determiner,
                        to,
                        Count.exactly(ages),
                        noun.category(),
                        noun.party(),
                        People.Form.COUNTED,
                        null,
                        false,
                        false);
    }

    /** How many ages stand here with commas and "and" between them, up to a mark. */
    private int ages(Sentence sentence, int from) {
        var at = lexicon.is(Cue.AGED, sentence, from) ? from + 1 : from;
        for (var found = 1; found <= MOST && age(sentence, at); found++) {
            var joint = at + 1;
            var comma = sentence.is(joint, ",") && !sentence.is(joint + 1, "and") ? joint + 1 : joint;
            var next = sentence.is(joint, ",") && sentence.is(joint + 1, "and") ? joint + 2 : comma;
            next = sentence.is(joint, "and") ? joint + 1 : next;
            if (!age(sentence, next)) {
                return sentence.boundary(joint) ? found : 0;
            }
            at = next;
        }
        return 0;
    }

    private static boolean age(Sentence sentence, int at) {
        return at < sentence.size() && sentence.number(at) && sentence.word(at).length() <= DIGITS;
    }
}
