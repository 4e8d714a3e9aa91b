package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Party;
import org.jspecify.annotations.Nullable;

/** Finds names of persons in running text: "Jarius Wilson, 17," is one, probably heard of elsewhere too. */
final class PersonNames {

    private static final int LONGEST = 4;
    private final Lexicon lexicon;

    PersonNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Nullable
    People at(Sentence sentence, int at) {
        if (at == 0 && !small(sentence) || !named(sentence, at) || named(sentence, at - 1)) {
            return null;
        }
        var to = at;
        while (to < sentence.size() && to - at <= LONGEST && named(sentence, to)) {
            to++;
        }
        if (to - at < 2 || to - at > LONGEST || !small(sentence)) {
            return null;
        }
        return new People(at, to, Count.exactly(1), "", Party.VICTIM, People.Form.KNOWN, null, false, false);
    }

    /** "The murder of Senator Juan Perez": one person, whom the words after the happening name; null where they do not. */
    @Nullable
    People after(Sentence sentence, int at) {
        var to = at;
        while (to < sentence.size() && to - at < LONGEST && called(sentence, to)) {
            to++;
        }
        return to == at
                ? null
                : new People(at, to, Count.exactly(1), "", Party.VICTIM, People.Form.KNOWN, null, false, false);
    }

    private boolean called(Sentence sentence, int at) {
        var token = sentence.tokens().get(at);
        return token.kind() == Token.Kind.WORD
                && token.capital()
                && !token.lower().endsWith("s")
                && !lexicon.is(Cue.MODIFIER_STOP, sentence, at)
                && !lexicon.is(Cue.PREPOSITION, sentence, at)
                && !lexicon.is(Cue.DETERMINER, sentence, at)
                && !lexicon.is(Cue.STOP, sentence, at)
                && !lexicon.is(Cue.BE, sentence, at)
                && lexicon.numbers.at(sentence, at).length() == 0
                && lexicon.vague.at(sentence, at).length() == 0;
    }

    private boolean named(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return false;
        }
        var token = sentence.tokens().get(at);
        return token.kind() == Token.Kind.WORD
                && token.capital()
                && token.length() > 1
                && Character.isLowerCase(token.charAt(token.length() - 1))
                && !token.lower().endsWith("'s")
                && !token.lower().endsWith("day")
                && lexicon.speakers.at(sentence, at).length() == 0
                && lexicon.happenings.at(sentence, at).length() == 0
                && !lexicon.is(Cue.MONTH, sentence, at)
                && !lexicon.is(Cue.PREPOSITION, sentence, at)
                && !lexicon.is(Cue.DETERMINER, sentence, at);
    }

    /** Running text, not a headline in capitals. */
    private static boolean small(Sentence sentence) {
        var capitals = 0;
        for (var token : sentence.tokens()) {
            capitals += token.kind() == Token.Kind.WORD && token.capital() ? 1 : 0;
        }
        return capitals * 2 < sentence.size();
    }
}
