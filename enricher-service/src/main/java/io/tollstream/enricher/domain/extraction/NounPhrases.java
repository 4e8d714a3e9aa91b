package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Party;
import org.jspecify.annotations.Nullable;

/** Reads the phrase for one person at a place of a text whose letters do not tell names: a title, a name, or both. */
final class NounPhrases {

    private static final int LONGEST = 10;
    private static final int SHORT = 4;

    private final Lexicon lexicon;

    NounPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The phrase that begins here; null where none does that tells of one person. */
    @Nullable
    NounPhrase at(Sentence sentence, int at) {
        var from = lexicon.is(Cue.DETERMINER, sentence, at) ? at + 1 : at;
        var to = end(sentence, from);
        return to == from ? null : phrase(sentence, from, to);
    }

    /** The place after the words that may stand in a phrase. */
    int end(Sentence sentence, int from) {
        var to = from;
        while (to - from < LONGEST && inside(sentence, to)) {
            to++;
        }
        return to;
    }

    /** The phrase that ends before this place. */
    @Nullable
    NounPhrase before(Sentence sentence, int end) {
        var from = end;
        while (end - from < LONGEST && inside(sentence, from - 1)) {
            from--;
        }
        return from == end ? null : phrase(sentence, from, end);
    }

    private boolean inside(Sentence sentence, int at) {
        return at >= 0
                && at < sentence.size()
                && (sentence.kind(at) == Token.WORD && !verbal(sentence.word(at)) || dotted(sentence, at))
                && !lexicon.is(Cue.MODIFIER_STOP, sentence, at)
                && !lexicon.is(Cue.PREPOSITION, sentence, at)
                && !lexicon.is(Cue.DETERMINER, sentence, at)
                && !lexicon.is(Cue.STOP, sentence, at)
                && !lexicon.is(Cue.BE, sentence, at)
                && !lexicon.is(Cue.UNREAL, sentence, at)
                && !lexicon.is(Cue.ADVERB, sentence, at)
                && !lexicon.is(Cue.NO_NAME, sentence, at)
                && !lexicon.is(Cue.PART, sentence, at)
                && lexicon.sayings.at(sentence, at).length() == 0
                && lexicon.happenings.at(sentence, at).length() == 0
                && lexicon.plainNumber(sentence.word(at)) < 0
                && lexicon.vague.at(sentence, at).length() == 0;
    }

    /** Participles and adverbs, which are in no name. */
    private static boolean verbal(String word) {
        return word.length() > SHORT && (word.endsWith("ing") || word.endsWith("ed") || word.endsWith("ly"));
    }

    /** The dot of "Mr." and "Dr.". */
    private boolean dotted(Sentence sentence, int at) {
        return sentence.is(at, ".") && lexicon.titles.at(sentence, at - 1).length() > 0;
    }

    private @Nullable NounPhrase phrase(Sentence sentence, int from, int to) {
        var name = from;
        var category = "";
        var party = Party.VICTIM;
        var titled = false;
        for (var at = from; at < to; at++) {
            var title = lexicon.titles.at(sentence, at);
            var person = lexicon.persons.at(sentence, at);
            var length = Math.max(title.length(), person.length());
            if (length == 0) {
                continue;
            }
            titled = true;
            name = Math.min(to, sentence.is(at + length, ".") ? at + length + 1 : at + length);
            if (title.length() > 0 && !title.values().getFirst().isEmpty()) {
                category = title.values().getFirst();
            } else if (person.length() > 0) {
                category = person.values().getFirst().category();
                party = person.values().getFirst().party();
                if (name == to && Nouns.plural(person.values().getFirst().form())) {
                    return null;
                }
            }
            at += length - 1;
        }
        var named = name < to;
        if (sentence.is(from, "former")) {
            party = Party.VICTIM;
        }
        var article = lexicon.is(Cue.DETERMINER, sentence, from - 1) && !sentence.is(from - 1, "that");
        if (!titled && article || body(sentence, from, to)) {
            return null;
        }
        var known = category.isEmpty() ? NounPhrase.PERSON : category;
        return new NounPhrase(named ? name : from, to, party == Party.ATTACKER ? "" : known, party, named, titled);
    }

    /** "The Coast National Liberation Front": a body, and nobody in it. */
    private boolean body(Sentence sentence, int from, int to) {
        for (var at = from; at < to - 1; at++) {
            var speaker = lexicon.speakers.at(sentence, at);
            if (speaker.length() > 1 && at + speaker.length() == to) {
                return speaker.values().getFirst() == AttributionKind.PARTY;
            }
        }
        return false;
    }
}
