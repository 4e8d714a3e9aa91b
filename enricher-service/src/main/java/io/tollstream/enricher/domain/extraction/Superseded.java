package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.util.List;

/** "Officials previously said 50 were killed": a number somebody gave before is taken back by the one given now. */
final class Superseded {

    private static final int REACH = 3;
    /** How many figures around an earlier one are compared with it, so that long texts stay cheap. */
    private static final int AROUND = 200;

    private final Lexicon lexicon;

    Superseded(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void mark(List<Reading> readings) {
        for (var i = 0; i < readings.size(); i++) {
            var earlier = readings.get(i);
            if (earlier.scope() == Scope.TOTAL
                    && !earlier.single()
                    && saidEarlier(earlier.mention().sentence())) {
                supersede(readings, i);
            }
        }
    }

    private void supersede(List<Reading> readings, int index) {
        var earlier = readings.get(index);
        var from = Math.max(0, index - AROUND);
        for (var i = from; i < Math.min(readings.size(), index + AROUND); i++) {
            var now = readings.get(i);
            if (i != index && replaces(now, earlier)) {
                readings.set(index, earlier.standing(Stance.RETRACTED));
                readings.set(
                        i,
                        now.replacing(
                                earlier.count(),
                                now.count().low() < earlier.count().low()));
                return;
            }
        }
    }

    private boolean replaces(Reading now, Reading earlier) {
        return now.measure() == earlier.measure()
                && now.party() == earlier.party()
                && now.scope() == Scope.TOTAL
                && !now.single()
                && now.stance() != Stance.CLAIMED
                && now.category().equals(earlier.category())
                && !now.count().equals(earlier.count())
                && !saidEarlier(now.mention().sentence());
    }

    /** A verb of saying with "previously" or "earlier" right before it. */
    private boolean saidEarlier(Sentence sentence) {
        for (var at = 0; at < sentence.size(); at++) {
            if (lexicon.sayings.at(sentence, at).length() > 0) {
                for (var back = at - 1; back >= Math.max(0, at - REACH); back--) {
                    if (lexicon.is(Cue.EARLIER, sentence, back)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
