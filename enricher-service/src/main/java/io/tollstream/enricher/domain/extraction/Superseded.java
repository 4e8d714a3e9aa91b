package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.util.BitSet;
import java.util.List;

/** "Officials previously said 50 were killed": a number somebody gave before is taken back by the one given now. */
final class Superseded {

    private static final int REACH = 6;
    /** How many figures around an earlier one are compared with it, so that long texts stay cheap. */
    private static final int AROUND = 200;

    private final Lexicon lexicon;

    Superseded(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void mark(List<Reading> readings) {
        var saidEarlier = saidEarlier(readings);
        for (var i = 0; i < readings.size(); i++) {
            var earlier = readings.get(i);
            if ((saidEarlier.get(i) || corrected(readings, i)) && earlier.scope() == Scope.TOTAL && !earlier.single()) {
                supersede(readings, i, saidEarlier);
            }
        }
    }

    /** "Had said six were wounded but later lowered the number to five": put right in one breath. */
    private boolean corrected(List<Reading> readings, int index) {
        if (index + 1 == readings.size()) {
            return false;
        }
        var now = readings.get(index + 1);
        return now.mention().correction() && now.mention().replaces() == null && later(readings.get(index), now);
    }

    /** Which readings tell what was said before; each sentence is read once, however many figures it holds. */
    private BitSet saidEarlier(List<Reading> readings) {
        var found = new BitSet();
        Sentence last = null;
        for (var i = 0; i < readings.size(); i++) {
            var sentence = readings.get(i).mention().sentence();
            found.set(i, sentence == last ? found.get(i - 1) : saidEarlier(sentence));
            last = sentence;
        }
        return found;
    }

    private void supersede(List<Reading> readings, int index, BitSet saidEarlier) {
        var earlier = readings.get(index);
        var from = Math.max(0, index - AROUND);
        for (var i = from; i < Math.min(readings.size(), index + AROUND); i++) {
            var now = readings.get(i);
            if (i != index && (!saidEarlier.get(i) || later(earlier, now)) && replaces(now, earlier)) {
                readings.set(index, earlier.standing(Stance.RETRACTED, Rule.TAKEN_BACK));
                readings.set(
                        i,
                        now.replacing(
                                earlier.count(),
                                now.count().low() < earlier.count().low()));
                return;
            }
        }
    }

    /** "First said five were killed but later put the toll at four": in one sentence. */
    private boolean later(Reading earlier, Reading now) {
        var sentence = now.mention().sentence();
        if (sentence != earlier.mention().sentence()) {
            return false;
        }
        for (var at = earlier.mention().people().to();
                at < now.mention().people().from();
                at++) {
            if (lexicon.is(Cue.LATER, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean replaces(Reading now, Reading earlier) {
        return now.measure() == earlier.measure()
                && now.party() == earlier.party()
                && now.scope() == Scope.TOTAL
                && !now.single()
                && now.stance() != Stance.CLAIMED
                && (now.category().isEmpty() || now.category().equals(earlier.category()))
                && !now.count().equals(earlier.count());
    }

    /** A verb of saying with "previously" or "earlier" right before it. */
    private boolean saidEarlier(Sentence sentence) {
        if (!lexicon.mayBeIn(sentence, Cue.EARLIER)) {
            return false;
        }
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
