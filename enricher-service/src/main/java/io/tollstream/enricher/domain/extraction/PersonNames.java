package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Party;
import org.jspecify.annotations.Nullable;

/** Finds names of persons in running text: "Jarius Wilson, 17," is one, probably heard of elsewhere too. */
final class PersonNames {

    private static final int LONGEST = 4;
    private final Lexicon lexicon;
    private final YearsOld years;

    PersonNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.years = new YearsOld(lexicon);
    }

    @Nullable
    People at(Sentence sentence, int at, Cast cast) {
        if (at == 0 && sentence.titleCase() || !named(sentence, at) || named(sentence, at - 1)) {
            return null;
        }
        var to = at;
        while (to < sentence.size() && to - at <= LONGEST && (named(sentence, to) || initial(sentence, to))) {
            to += initial(sentence, to) ? 2 : 1;
        }
        if (lexicon.is(Cue.PLACE, sentence, to)) {
            return null;
        }
        if (to - at > LONGEST || sentence.titleCase() || to - at < 2 && !cast.knows(sentence, at)) {
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
        return to == at || years.length(sentence, to) > 0
                ? null
                : new People(at, to, Count.exactly(1), "", Party.VICTIM, People.Form.KNOWN, null, false, false);
    }

    private boolean called(Sentence sentence, int at) {
        return sentence.capitalWord(at)
                && !sentence.endsWith(at, "s")
                && !lexicon.is(Cue.MODIFIER_STOP, sentence, at)
                && !lexicon.is(Cue.PREPOSITION, sentence, at)
                && !lexicon.is(Cue.DETERMINER, sentence, at)
                && !lexicon.is(Cue.STOP, sentence, at)
                && !lexicon.is(Cue.BE, sentence, at)
                && lexicon.numbers.at(sentence, at).length() == 0
                && lexicon.vague.at(sentence, at).length() == 0;
    }

    /** "Ann B. Poe": the letter and its full stop. */
    private boolean initial(Sentence sentence, int at) {
        return sentence.is(at + 1, ".")
                && sentence.capital(at)
                && sentence.length(at) == 1
                && named(sentence, at - 1)
                && named(sentence, at + 2);
    }

    private boolean named(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size() || !sentence.capitalWord(at) || sentence.length(at) < 2) {
            return false;
        }
        var last = sentence.last(at);
        return Character.isLowerCase(last)
                && !(last == 's' && sentence.endsWith(at, "'s"))
                && !(last == 'y' && sentence.endsWith(at, "day"))
                && !lexicon.noName(sentence, at);
    }
}
