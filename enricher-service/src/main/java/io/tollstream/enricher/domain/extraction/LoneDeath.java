package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one dead from a sentence that says so of a name, a pronoun or a body only, or tells of somebody's death, where
 * the item tells of nobody else dead.
 */
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
        var owner = Math.max(ofDeath(sentence), body(sentence));
        if (owner >= 0) {
            return mention(sentence, owner, null);
        }
        for (var event : happened) {
            var at = event.measure() == Measure.KILLED ? person(sentence, event) : -1;
            if (at >= 0) {
                return mention(sentence, at, event);
            }
        }
        return null;
    }

    private static Mention mention(Sentence sentence, int at, @Nullable Event event) {
        var one = new People(at, at + 1, Count.exactly(1), "", Party.VICTIM, People.Form.KNOWN, null, false, false);
        return new Mention(sentence, one, Measure.KILLED, event, Rule.LONE_DEATH);
    }

    /** "After the boy's death", "since Ruiz's death": whose death it is; -1 where no death has an owner. */
    private int ofDeath(Sentence sentence) {
        for (var at = 1; at < sentence.size(); at++) {
            if (sentence.is(at, "death")
                    && !lexicon.is(Cue.NO_TOLL, sentence, at + 1)
                    && sentence.last(at - 1) == 's'
                    && sentence.endsWith(at - 1, "'s")) {
                return at - 1;
            }
        }
        return -1;
    }

    /** "They found a body", "an unidentified body was discovered": the body; -1 where none is found. */
    private int body(Sentence sentence) {
        if (!lexicon.mayBeIn(sentence, Cue.BODY) || !lexicon.mayBeIn(sentence, Cue.DISCOVERED)) {
            return -1;
        }
        for (var at = 1; at < sentence.size(); at++) {
            var one = lexicon.is(Cue.BODY, sentence, at) && (a(sentence, at - 1) || a(sentence, at - 2));
            for (var verb = at - VERB; one && verb <= at + VERB; verb++) {
                if (lexicon.is(Cue.DISCOVERED, sentence, verb)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean a(Sentence sentence, int at) {
        return sentence.is(at, "a") || sentence.is(at, "an");
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
        return at >= 0
                && at < sentence.size()
                && sentence.capitalWord(at)
                && sentence.length(at) > 1
                && Character.isLowerCase(sentence.last(at))
                && sentence.entry(at) == Word.UNKNOWN
                && !sentence.endsWith(at, "day");
    }
}
