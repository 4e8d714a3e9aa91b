package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.List;

/** Tells which numbers cover less than the whole event, and which come on top of what was counted. */
final class Coverage {

    private static final int REACH = 5;
    private static final int FAR = 12;

    private final Lexicon lexicon;

    Coverage(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The mention, as a part where it counts one place, some days or some of the bodies only.
     *
     * @param tolled whether the sentence states a toll, too, so that those of some days come on top of an older one
     */
    Mention of(Mention mention, boolean tolled) {
        var sentence = mention.sentence();
        var people = mention.people();
        if (people.single() || people.count().low() == 0 && people.count().none()) {
            return mention;
        }
        if (people.part()) {
            return excluded(sentence, people) ? mention.counting(people.apart()) : mention;
        }
        if (someDays(sentence) && !people.more()) {
            return tolled && stated(mention) ? mention : mention.counting(tolled ? people.apart() : people.inside());
        }
        var less = onePlace(sentence, people) || someBodies(sentence, mention);
        return less ? mention.counting(people.inside()) : mention;
    }

    /** Whether a sentence states a toll besides other numbers. */
    static boolean tolled(List<Mention> mentions) {
        for (var i = 0; mentions.size() > 1 && i < mentions.size(); i++) {
            if (stated(mentions.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Taking the toll to 76": all there are, whatever days the sentence speaks of. */
    private static boolean stated(Mention mention) {
        return mention.rule() == Rule.TOLL || mention.rule() == Rule.TOTAL;
    }

    /** "Not including the 27 who died in the fire": they come on top. */
    private boolean excluded(Sentence sentence, People people) {
        if (!lexicon.mayBeIn(sentence, Cue.EXCLUDING)) {
            return false;
        }
        for (var at = people.from() - 1; at >= Math.max(0, people.from() - REACH); at--) {
            var words = lexicon.length(Cue.EXCLUDING, sentence, at);
            if (words > 0) {
                return at + words <= people.from();
            }
        }
        return false;
    }

    /** "At least 900 people died in the port area alone": a place inside the place. */
    private boolean onePlace(Sentence sentence, People people) {
        if (!lexicon.mayBeIn(sentence, Cue.ALONE)) {
            return false;
        }
        var place = false;
        for (var at = people.to(); at < Math.min(sentence.size(), people.to() + FAR); at++) {
            if (lexicon.is(Cue.ALONE, sentence, at)) {
                return place;
            }
            if (sentence.mark(at)) {
                return false;
            }
            place = place || lexicon.is(Cue.PREPOSITION, sentence, at);
        }
        return false;
    }

    /** Bodies that were buried or given a name are some of the dead, whoever counted the others. */
    private boolean someBodies(Sentence sentence, Mention mention) {
        var people = mention.people();
        return mention.measure() == Measure.KILLED
                && people.form() == People.Form.HAPPENINGS
                && sentence.is(people.to() - 1, "bodies")
                && (lexicon.is(Cue.BURIED, sentence, people.from() - 1)
                        || lexicon.is(Cue.BURIED, sentence, people.to() - 2)
                        || lexicon.is(Cue.BURIED, sentence, people.to() + 1)
                        || lexicon.is(Cue.BURIED, sentence, people.to() + 2));
    }

    /** "In the last two days", "over the past 24 hours": a window, not all that was. */
    private boolean someDays(Sentence sentence) {
        if (!lexicon.mayBeIn(sentence, Cue.WINDOW)) {
            return false;
        }
        for (var at = 0; at < sentence.size(); at++) {
            if (lexicon.is(Cue.WINDOW, sentence, at)) {
                for (var unit = at + 1; unit <= at + 3; unit++) {
                    if (lexicon.is(Cue.WINDOW_UNIT, sentence, unit)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
