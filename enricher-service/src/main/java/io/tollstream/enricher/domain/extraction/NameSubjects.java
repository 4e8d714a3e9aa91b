package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the person to whom it happened on the left of the verb: "Ruiz, who had been threatened, was shot". */
final class NameSubjects {

    private static final int SEGMENTS = 6;
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "where", "when", "as");
    private static final Set<String> PRONOUNS = Set.of("he", "she");
    private static final Set<String> OWNED = Set.of("his", "her", "their");

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final Segments cuts;

    NameSubjects(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.cuts = new Segments(lexicon);
    }

    /** The persons before a verb group that begins at a place. */
    List<NounPhrase> before(Sentence sentence, int verb) {
        var word = sentence.word(verb - 1);
        if (PRONOUNS.contains(word)) {
            return List.of(NounPhrase.pronoun(verb - 1));
        }
        if (word.equals("who")) {
            var end = sentence.is(verb - 2, ",") ? verb - 2 : verb - 1;
            return one(phrases.before(sentence, Segments.opened(sentence, end)));
        }
        return segments(sentence, verb);
    }

    /** "Ruiz and two guards were killed", "his guard and driver": the person joined to people whom the clause counts. */
    List<NounPhrase> joinedTo(Sentence sentence, People counted) {
        var from = lexicon.is(Cue.DETERMINER, sentence, counted.from() - 1) ? counted.from() - 1 : counted.from();
        if (sentence.is(from - 1, "and")) {
            var end = sentence.is(from - 2, ",") ? from - 2 : from - 1;
            if (PRONOUNS.contains(sentence.word(end - 1))) {
                return List.of(NounPhrase.pronoun(end - 1));
            }
            var joined = segments(sentence, end);
            return joined.isEmpty() || happens(sentence, joined.getFirst().to(), end) ? List.of() : joined;
        }
        var listed = OWNED.contains(sentence.word(from)) || !counted.single() && sentence.is(counted.to(), ",");
        if (listed && sentence.is(from - 1, ",")) {
            var joined = segments(sentence, from - 1);
            return !joined.isEmpty() && !happens(sentence, joined.getFirst().to(), from) ? joined : List.of();
        }
        var other = sentence.is(counted.to(), "and") ? phrases.at(sentence, counted.to() + 1) : null;
        return other != null && other.titled() && counted.single() ? List.of(other) : List.of();
    }

    /** "A boy died and three siblings were hurt": the person before has a verb of their own. */
    private boolean happens(Sentence sentence, int from, int to) {
        for (var at = from; at < to; at++) {
            if (lexicon.happenings.at(sentence, at).length() > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<NounPhrase> one(@Nullable NounPhrase phrase) {
        return phrase == null ? List.of() : List.of(phrase);
    }

    private List<NounPhrase> titled(Sentence sentence, int end) {
        var person = phrases.before(sentence, end);
        return person != null && person.titled() ? List.of(person) : List.of();
    }

    /**
     * "The former minister murdered in the capital": the person a participle follows; null where none is named, as in
     * "treatment for the Popular Front wounded", which ends with a noun.
     */
    @Nullable
    NounPhrase attached(Sentence sentence, int participle) {
        var person = phrases.before(sentence, participle);
        var more = person != null && person.to() - person.from() > 1 && !sentence.boundary(participle + 1);
        return person != null && (person.titled() || more) ? person : null;
    }

    /** Between commas to the left stand asides, and before them the person, or a list of persons. */
    private List<NounPhrase> segments(Sentence sentence, int end) {
        var found = new ArrayList<NounPhrase>();
        var listed = sentence.is(end, "and") || sentence.is(end + 1, "and");
        var to = end;
        for (var read = 0; read < SEGMENTS && to > 0; read++) {
            to = Segments.opened(sentence, sentence.is(to - 1, ",") ? to - 1 : to);
            var from = cuts.start(sentence, to);
            if (from == to || sentence.is(from, "whose")) {
                return found;
            }
            if (!aside(sentence, from) && (listed || !shortName(sentence, from, to))) {
                var and = sentence.is(from, "and");
                var person = phrases.at(sentence, and ? from + 1 : from);
                if (person == null || thing(sentence, person) || !found.isEmpty() && person.to() != to) {
                    return found.isEmpty() ? titled(sentence, to) : found;
                }
                found.addAll(withOther(sentence, person, to));
                listed |= and;
                if (!listed) {
                    return found;
                }
            }
            if (!sentence.is(from - 1, ",")) {
                return found;
            }
            to = from;
        }
        return found;
    }

    private List<NounPhrase> withOther(Sentence sentence, NounPhrase person, int to) {
        var other = sentence.is(person.to(), "and") ? phrases.at(sentence, person.to() + 1) : null;
        return other == null || other.to() > to ? List.of(person) : List.of(person, other);
    }

    /** "Who ...", "45", "a teacher", "one of the leaders", "second secretary of": no new person. */
    private boolean aside(Sentence sentence, int from) {
        var word = sentence.word(from);
        var age = sentence.number(from);
        if (age || RELATIVE.contains(word) || word.equals("one") || lexicon.is(Cue.PREPOSITION, sentence, from)) {
            return true;
        }
        var described = phrases.at(sentence, from);
        return described != null && !described.named() && sentence.is(from - 1, ",");
    }

    /** "Trade at the border is paralysed": a lone word that says where it is names nobody. */
    private boolean thing(Sentence sentence, NounPhrase person) {
        return person.named()
                && !person.titled()
                && person.to() == person.from() + 1
                && lexicon.is(Cue.PREPOSITION, sentence, person.to());
    }

    /** "The leader of the Popular Front, MPF, was shot": one word between commas, by which a body is also called. */
    private static boolean shortName(Sentence sentence, int from, int to) {
        return to == from + 1 && sentence.is(from - 1, ",") && sentence.is(to, ",");
    }
}
