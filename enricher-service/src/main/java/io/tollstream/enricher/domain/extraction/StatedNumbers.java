package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of what was counted before, which no verb of harm stands with: "the total now stands at 58". */
final class StatedNumbers {

    /** How far behind "the number" its digits may stand. */
    private static final int REACH = 14;

    private final Lexicon lexicon;

    StatedNumbers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The mentions of a clause, and the number that the clause states of those of before. */
    List<Mention> in(Clause clause, List<Mention> mentions, List<Reading> before) {
        if (!lexicon.mayBeIn(clause.sentence, Cue.TALLY)) {
            return mentions;
        }
        for (var at = 0; at < clause.sentence.size(); at++) {
            var number = tally(clause.sentence, at) ? number(clause, at) : null;
            if (number != null && free(number, mentions)) {
                return with(clause.sentence, number, at, mentions, before);
            }
        }
        return mentions;
    }

    private List<Mention> with(Sentence sentence, People number, int at, List<Mention> mentions, List<Reading> before) {
        for (var i = mentions.size() - 1; i >= 0; i--) {
            var old = mentions.get(i);
            if (old.people().to() <= at
                    && !old.people().single()
                    && !old.people().part()) {
                var result = new ArrayList<>(mentions);
                var mention = stated(sentence, number, old);
                if (moved(sentence, at, number.from())) {
                    result.set(i, mention.replacing(old.people().count(), false));
                } else {
                    result.add(i + 1, mention);
                }
                return result;
            }
        }
        for (var i = before.size() - 1; i >= 0; i--) {
            var old = before.get(i);
            if (!old.single() && old.scope() != Scope.PART) {
                var result = new ArrayList<>(mentions);
                result.addFirst(stated(sentence, number, old.mention()));
                return result;
            }
        }
        return mentions;
    }

    /** "The number had reached 40", "has since risen to 40", and not "put the number at 40". */
    private boolean moved(Sentence sentence, int from, int to) {
        for (var at = from + 1; at < to; at++) {
            if (lexicon.is(Cue.RISE, sentence, at) || sentence.startsWith(at, "reach")) {
                return true;
            }
        }
        return false;
    }

    private static Mention stated(Sentence sentence, People number, Mention old) {
        return new Mention(sentence, number.on(old.people().party()), old.measure(), old.event(), Rule.TOTAL);
    }

    /** "The number", "the army's final total", "cut it", but not "the number of". */
    private boolean tally(Sentence sentence, int at) {
        if (!lexicon.is(Cue.TALLY, sentence, at) || sentence.is(at + 1, "of")) {
            return false;
        }
        if (sentence.is(at, "it")) {
            return lexicon.is(Cue.FIX, sentence, at - 1) || lexicon.is(Cue.RISE, sentence, at - 1);
        }
        var before = lexicon.is(Cue.LATEST, sentence, at - 1) ? at - 2 : at - 1;
        return lexicon.is(Cue.DETERMINER, sentence, before) || sentence.endsWith(before, "'s");
    }

    /** The bare number that a verb of arriving leads to, with nothing that happens in between; null where none is. */
    private @Nullable People number(Clause clause, int at) {
        for (var people : clause.people) {
            if (people.from() > at) {
                var bare = people.form() == People.Form.BARE && !people.part() && people.from() - at <= REACH;
                return bare && leads(clause, at + 1, people.from()) && new Verbs(clause).endsAfter(people.to())
                        ? people
                        : null;
            }
        }
        return null;
    }

    private boolean leads(Clause clause, int from, int to) {
        for (var at = from; at < to; at++) {
            if (clause.eventFrom(at) || clause.sentence.mark(at) || lexicon.is(Cue.MODAL, clause.sentence, at)) {
                return false;
            }
        }
        return lexicon.is(Cue.ARRIVE, clause.sentence, to - 1) || lexicon.is(Cue.RISE, clause.sentence, to - 1);
    }

    private static boolean free(People number, List<Mention> mentions) {
        for (var mention : mentions) {
            if (mention.people().from() == number.from()) {
                return false;
            }
        }
        return true;
    }
}
