package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sorts out the earlier numbers a sentence names: "up from 25", "the previously reported 25", "not 50 as said earlier". */
final class Earlier {

    /**
     * What a sentence counts now and what it counted before.
     *
     * @param corrects whether the words put a number right
     */
    record Sorted(List<People> now, List<Count> before, boolean corrects) {}

    private static final int FAR = 8;
    private static final Set<String> INSTEAD = Set.of("than", "of");
    private final Lexicon lexicon;

    Earlier(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Sorted sorted(Sentence sentence, List<People> people) {
        var now = new ArrayList<People>(people.size());
        var before = new ArrayList<Count>(0);
        for (var one : people) {
            if (one.single() || !earlier(sentence, one)) {
                now.add(one);
            } else {
                before.add(one.count());
            }
        }
        return new Sorted(now, before, corrects(sentence, before));
    }

    private boolean earlier(Sentence sentence, People people) {
        var at = people.from() - 1;
        while (at >= 0
                && (sentence.is(at, "the") || sentence.is(at, "a") || sentence.quote(at) || sentence.is(at, "an"))) {
            at--;
        }
        var word = sentence.word(at);
        if (word.equals("from")) {
            return moved(sentence, at, people);
        }
        if (word.equals("was") && sentence.is(at - 1, "(")) {
            return true;
        }
        if (word.equals("of") && moves(sentence, people) && movesBefore(sentence, at)) {
            return true;
        }
        if (word.equals("not")) {
            return people.to() < sentence.size() && (sentence.is(people.to(), "as") || sentence.mark(people.to()));
        }
        if ((word.equals("than") || word.equals("with") || word.equals("to")) && compared(sentence, at, people)) {
            return true;
        }
        if ((word.equals("at") || word.equals("as")) && hadGiven(sentence, at, people)) {
            return true;
        }
        if (INSTEAD.contains(word) && (sentence.is(at - 1, "instead") || sentence.is(at - 1, "rather"))) {
            return true;
        }
        if (lexicon.is(Cue.EARLIER, sentence, at)) {
            return !word.equals("initially");
        }
        if ((word.equals("as") || word.equals("at")) && lexicon.is(Cue.GIVEN, sentence, at - 1)) {
            at--;
        }
        for (var back = 0; back < 3 && lexicon.is(Cue.GIVEN, sentence, at); back++) {
            at--;
            if (lexicon.is(Cue.EARLIER, sentence, at) && !sentence.is(at + 1, "said")) {
                return true;
            }
        }
        return false;
    }

    /** "Fewer than the 14 announced earlier", "compared with 25 on Monday". */
    private boolean compared(Sentence sentence, int at, People people) {
        if (!sentence.is(at, "than")) {
            return sentence.is(at - 1, "compared");
        }
        for (var next = people.to(); next <= people.to() + 2; next++) {
            if (lexicon.is(Cue.EARLIER, sentence, next) || sentence.is(next, "before")) {
                return true;
            }
        }
        return false;
    }

    /** "Which officials had put at 40, was cut to 36": what had been given is no more so. */
    private boolean hadGiven(Sentence sentence, int at, People people) {
        var given = lexicon.is(Cue.GIVEN, sentence, at - 1) && people.form() == People.Form.BARE;
        return given
                && sentence.mark(people.to())
                && (sentence.is(at - 2, "had") || sentence.is(at - 2, "been") && sentence.is(at - 3, "had"));
    }

    /** "Up from 25", "rose from 11 to 14", "an increase from 25". */
    private boolean moved(Sentence sentence, int from, People people) {
        for (var at = from - 1; at >= Math.max(0, from - 5); at--) {
            if (lexicon.is(Cue.RISE, sentence, at) || lexicon.is(Cue.FIX, sentence, at)) {
                return true;
            }
        }
        return sentence.is(people.to(), "to")
                && people.form() == People.Form.BARE
                && Years.at(sentence, people.from()) < 0;
    }

    /** "Its toll of 514 to 512": the way to the next number. */
    private boolean moves(Sentence sentence, People people) {
        return sentence.is(people.to(), "to")
                && lexicon.numbers.at(sentence, people.to() + 1).length() + (sentence.digits() ? 1 : 0) > 0
                && people.form() == People.Form.BARE;
    }

    private boolean movesBefore(Sentence sentence, int from) {
        for (var at = from - 1; at >= Math.max(0, from - FAR); at--) {
            if (lexicon.is(Cue.FIX, sentence, at) || lexicon.is(Cue.RISE, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean corrects(Sentence sentence, List<Count> before) {
        if (before.isEmpty() && !lexicon.mayBeIn(sentence, Cue.FIX)) {
            return false;
        }
        for (var at = 0; at < sentence.size(); at++) {
            if (lexicon.is(Cue.FIX, sentence, at)) {
                var word = sentence.word(at);
                var weak = word.equals("cut")
                        || word.equals("reduced")
                        || word.equals("down")
                        || word.equals("error")
                        || word.equals("mistake");
                return !before.isEmpty() || !weak;
            }
            if (sentence.is(at, "not") && !before.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
