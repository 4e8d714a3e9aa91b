package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the nouns of killing that name their victim in other ways than "the murder of X": "X's murder", "the murder in Y of X". */
final class Slayings {

    /**
     * A noun of killing.
     *
     * @param person whose it is; null where the persons follow
     * @param ofMany whether only people follow whom a number counts, as it is a deed at a place
     */
    record Slaying(Event event, @Nullable NounPhrase person, boolean ofMany) {

        Slaying(Event event, @Nullable NounPhrase person) {
            this(event, person, false);
        }

        Slaying counted() {
            return new Slaying(event, person, true);
        }
    }

    private static final int REACH = 8;

    /** Words between deeds and the one among them that a text names. */
    private static final int FOCUS = 14;

    private static final Set<String> APART = Set.of("in", "on", "at", "during", "this", "last", "yesterday", "today");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    Slayings(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    List<Slaying> in(Sentence sentence) {
        var found = new ArrayList<Slaying>();
        for (var at = 1; at < sentence.size(); at++) {
            var body = lexicon.is(Cue.BODY, sentence, at) ? body(sentence, at) : null;
            if (body != null) {
                found.add(body);
            }
            var inserted = inserted(sentence, at);
            if (inserted != null) {
                found.add(inserted);
            }
            if (lexicon.is(Cue.MASSACRE, sentence, at) && !sentence.is(at + 1, "of")) {
                var many = apart(sentence, at);
                if (many != null) {
                    found.add(many.counted());
                }
            }
            if (!lexicon.is(Cue.DEED, sentence, at) || lexicon.is(Cue.UNREAL, sentence, at + 1)) {
                continue;
            }
            var slaying = possessive(sentence, at);
            if (slaying == null && !sentence.is(at + 1, "of")) {
                slaying = apart(sentence, at);
            }
            if (slaying == null) {
                slaying = oneOf(sentence, at);
            }
            if (slaying != null) {
                found.add(slaying);
            }
        }
        return found;
    }

    private @Nullable Slaying possessive(Sentence sentence, int at) {
        var apostrophe = sentence.quote(at - 1) && sibilant(sentence.word(at - 2));
        var end = apostrophe ? at - 1 : at;
        if (!apostrophe && !sentence.endsWith(at - 1, "'s")) {
            return null;
        }
        var person = phrases.before(sentence, end);
        var known = person != null && (person.named() || person.titled() && sentence.is(person.from() - 1, "the"));
        return known ? new Slaying(event(at, at + 1), person) : null;
    }

    /** "His body was found", "the senator's body": whoever left a body is dead; but "wounds on his body". */
    private @Nullable Slaying body(Sentence sentence, int at) {
        if (lexicon.is(Cue.PREPOSITION, sentence, at - 2)) {
            return null;
        }
        var owner = sentence.is(at - 1, "his") || sentence.is(at - 1, "her");
        return owner ? new Slaying(event(at, at + 1), NounPhrase.pronoun(at - 1)) : possessive(sentence, at);
    }

    /** "The murder in the capital of X", "the assassination on 2 May of X". */
    private @Nullable Slaying apart(Sentence sentence, int at) {
        if (!APART.contains(sentence.word(at + 1)) || sentence.is(at - 1, "to")) {
            return null;
        }
        for (var of = at + 2; of < at + REACH; of++) {
            if (sentence.mark(of)) {
                return null;
            }
            if (sentence.is(of, "of") && !lexicon.is(Cue.REGION, sentence, of - 1)) {
                return new Slaying(event(at, of + 1), null);
            }
        }
        return null;
    }

    /** "The massacre [of six priests]": an editor's brackets say who. */
    private @Nullable Slaying inserted(Sentence sentence, int at) {
        var deed = lexicon.is(Cue.DEED, sentence, at) || lexicon.is(Cue.MASSACRE, sentence, at);
        return deed && sentence.is(at + 1, "[") && sentence.is(at + 2, "of")
                ? new Slaying(event(at, at + 3), null)
                : null;
    }

    /** "The murders in the north, especially that of X": one of the deeds is told of by whom it struck. */
    private @Nullable Slaying oneOf(Sentence sentence, int at) {
        if (!lexicon.mayBeIn(sentence, Cue.ABOVE_ALL) || !sentence.endsWith(at, "s")) {
            return null;
        }
        for (var focus = at + 1; focus < at + FOCUS && focus < sentence.size(); focus++) {
            var words = lexicon.length(Cue.ABOVE_ALL, sentence, focus);
            var that = focus + words;
            if (words > 0 && (sentence.is(that, "that") || sentence.is(that, "those")) && sentence.is(that + 1, "of")) {
                return new Slaying(event(that, that + 2), null);
            }
        }
        return null;
    }

    private static boolean sibilant(String word) {
        return word.endsWith("s") || word.endsWith("z") || word.endsWith("x");
    }

    private static Event event(int from, int to) {
        return new Event(from, to, Measure.KILLED, Lexicon.Kind.OF);
    }
}
