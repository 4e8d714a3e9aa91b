package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one dead from a sentence that says so of a name or a pronoun only, where the item tells of nobody else dead. */
final class LoneDeath {

    /** Auxiliaries and adverbs that may stand between a name and its verb. */
    private static final int VERB = 4;

    private final Lexicon lexicon;

    LoneDeath(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The first such person of the sentence, or null. */
    @Nullable
    Mention in(Sentence sentence, List<Event> happened) {
        for (var event : happened) {
            var at = event.measure() == Measure.KILLED ? person(sentence, event) : -1;
            if (at >= 0) {
                var one = new People(
                        at, at + 1, Count.exactly(1), "", Party.VICTIM, People.Form.KNOWN, null, false, false);
                return new Mention(sentence, one, Measure.KILLED, event, Rule.LONE_DEATH);
            }
        }
        return null;
    }

    private int person(Sentence sentence, Event event) {
        return switch (event.kind()) {
            case DO, DOING -> object(sentence, event.to());
            case DONE -> {
                var object = object(sentence, event.to());
                yield object >= 0 ? object : subject(sentence, event.from());
            }
            case HAPPENED, STATE -> subject(sentence, event.from());
            case SHOT, OF, COUNTED, TOLL, TAKE, SEND -> -1;
        };
    }

    /** "Killing Ruiz", "shot and killed him"; but "killed her dog". */
    private int object(Sentence sentence, int at) {
        var ends = sentence.boundary(at + 1)
                || lexicon.is(Cue.PREPOSITION, sentence, at + 1)
                || sentence.is(at + 1, "and");
        return ends && (lexicon.is(Cue.OBJECT_PRONOUN, sentence, at) || named(sentence, at)) ? at : -1;
    }

    /** "Ruiz died", "she was later pronounced dead". */
    private int subject(Sentence sentence, int verb) {
        for (var at = verb - 1; at >= Math.max(0, verb - VERB); at--) {
            if (lexicon.is(Cue.PRONOUN, sentence, at) || named(sentence, at)) {
                return at;
            }
            if (!lexicon.is(Cue.BE, sentence, at) && !lexicon.is(Cue.ADVERB, sentence, at)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean named(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return false;
        }
        var token = sentence.token(at);
        return token.kind() == Token.Kind.WORD
                && token.capital()
                && token.length() > 1
                && Character.isLowerCase(token.charAt(token.length() - 1))
                && token.word() == Word.UNKNOWN
                && !token.lower().endsWith("day");
    }
}
