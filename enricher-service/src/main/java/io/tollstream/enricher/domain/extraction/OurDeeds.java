package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Stance;

/** Hears a party speak of what it did itself: "we killed 15 soldiers and wounded 30" is its claim, whoever prints it. */
final class OurDeeds {

    /** Words of the first of two deeds. */
    private static final int REACH = 8;
    /** Words from "our" to the end of its noun. */
    private static final int NOUN = 4;

    private final Lexicon lexicon;

    OurDeeds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whose word a mention is: a claim of whoever says "we" where the text names nobody who speaks. */
    Statement heard(Mention mention, Statement said) {
        return said.untold() && ours(mention)
                ? new Statement(new Attribution(AttributionKind.PARTY, ""), Stance.CLAIMED, null)
                : said;
    }

    private boolean ours(Mention mention) {
        var event = mention.event();
        if (event == null) {
            return false;
        }
        var sentence = mention.sentence();
        if (mention.people().from() < event.to()) {
            return sentence.is(event.to(), "by") && sentence.is(event.to() + 1, "our");
        }
        var subject = subject(sentence, event.from() - 1);
        return us(sentence, subject) || sentence.is(subject, "and") && joined(sentence, subject - 1);
    }

    /** "We", "our guerrilla units". */
    private boolean us(Sentence sentence, int last) {
        for (var at = last; at > last - NOUN && !sentence.boundary(at); at--) {
            if (sentence.is(at, "we") && at == last || sentence.is(at, "our") && at < last) {
                return true;
            }
            if (lexicon.is(Cue.STOP, sentence, at) || lexicon.is(Cue.PREPOSITION, sentence, at)) {
                return false;
            }
        }
        return false;
    }

    /** The place before the auxiliaries and adverbs of a verb. */
    private int subject(Sentence sentence, int last) {
        var at = last;
        while (at > 0 && (lexicon.is(Cue.BE, sentence, at) || lexicon.is(Cue.ADVERB, sentence, at))) {
            at--;
        }
        return at;
    }

    /** "We killed 15 soldiers and": the deed before is ours. */
    private boolean joined(Sentence sentence, int last) {
        for (var at = last; at >= Math.max(0, last - REACH) && !sentence.boundary(at); at--) {
            if (lexicon.happenings.at(sentence, at).length() > 0) {
                return us(sentence, subject(sentence, at - 1));
            }
        }
        return false;
    }
}
