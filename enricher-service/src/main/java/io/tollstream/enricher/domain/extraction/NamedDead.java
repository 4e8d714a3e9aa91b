package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.List;
import java.util.Set;

/** Finds the names that a text in capitals gives the dead: "the victims were identified as Ana Ruiz and Juan Paz". */
final class NamedDead {

    /** How far behind the dead the verb may stand that leads to their names. */
    private static final int REACH = 8;

    private static final Set<String> OWNED = Set.of("his", "her", "their");

    private final Lexicon lexicon;
    private final NameLists lists;

    NamedDead(Lexicon lexicon, NameLists lists) {
        this.lexicon = lexicon;
        this.lists = lists;
    }

    /** Persons under the words that say they are dead. */
    record Roll(Event event, List<People> people) {}

    /**
     * The names of a sentence; an empty list where it gives none.
     *
     * @param before what the text told so far
     */
    Roll in(Clause clause, List<Reading> before) {
        var sentence = clause.sentence;
        for (var at = 0; lexicon.mayBeIn(sentence, Cue.SLAIN) && at < sentence.size(); at++) {
            var slain = lexicon.is(Cue.SLAIN, sentence, at)
                    && (at == 0 || sentence.is(at - 1, "the") || sentence.is(at - 1, "those"));
            if (slain && !(sentence.startsWith(at, "victim") && onlyOtherwise(before))) {
                var names = names(clause, at + 1);
                if (!names.isEmpty()) {
                    return new Roll(new Event(at, at + 1, Measure.KILLED, Lexicon.Kind.STATE), names);
                }
            }
        }
        return new Roll(new Event(0, 0, Measure.KILLED, Lexicon.Kind.STATE), List.of());
    }

    /** "Two engineers were kidnapped. The victims were": the text told of victims, and of nobody dead. */
    private static boolean onlyOtherwise(List<Reading> before) {
        for (var reading : before) {
            if (reading.measure() == Measure.KILLED) {
                return false;
            }
        }
        return !before.isEmpty();
    }

    /** Named persons behind "were", "are", "were identified as", and nobody where others stand among them. */
    private List<People> names(Clause clause, int from) {
        var at = from;
        while (at < from + REACH && !lexicon.is(Cue.BE, clause.sentence, at) && !clause.sentence.is(at, "identified")) {
            if (clause.sentence.mark(at) && !clause.sentence.is(at, ",")) {
                return List.of();
            }
            at++;
        }
        var verb = at;
        while (lexicon.is(Cue.BE, clause.sentence, at)
                || clause.sentence.is(at, "identified")
                || clause.sentence.is(at, "as")
                || clause.sentence.is(at, ":")) {
            at++;
        }
        if (at == verb) {
            return List.of();
        }
        var found = lists.after(clause, at).stream()
                .map(one -> one.as(NounPhrase.PERSON))
                .toList();
        var named = !found.isEmpty()
                && called(found.getFirst())
                && found.stream().allMatch(one -> called(one) || owned(clause.sentence, one));
        return named ? found : List.of();
    }

    private static boolean called(People one) {
        return one.form() == People.Form.NAMED && one.to() - one.from() > 1;
    }

    /** "His secretary". */
    private static boolean owned(Sentence sentence, People one) {
        return one.single()
                && (OWNED.contains(sentence.word(one.from())) || OWNED.contains(sentence.word(one.from() - 1)));
    }
}
