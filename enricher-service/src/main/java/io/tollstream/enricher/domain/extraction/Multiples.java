package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "A triple shooting": three were shot, of whom some may be dead; heard only where nothing else counts them. */
final class Multiples {

    private static final int BETWEEN = 2;

    private final Lexicon lexicon;

    Multiples(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a sentence says so, or null. */
    @Nullable
    Mention in(Sentence sentence, BitSet elsewhere) {
        for (var at = 0; at < sentence.size(); at++) {
            var times = lexicon.multiples.at(sentence, at);
            var measure = times.length() == 0 || elsewhere.get(at) ? null : measure(sentence, at + times.length());
            if (measure != null) {
                var count = Count.exactly(times.values().getFirst());
                var people = new People(
                        at,
                        at + times.length() + 1,
                        count,
                        "",
                        Party.VICTIM,
                        People.Form.HAPPENINGS,
                        measure,
                        false,
                        false);
                return new Mention(sentence, people, measure, null, Rule.MULTIPLE);
            }
        }
        return null;
    }

    private @Nullable Measure measure(Sentence sentence, int from) {
        for (var at = from; at <= from + BETWEEN; at++) {
            if (lexicon.is(Cue.SLAYING, sentence, at)) {
                return Measure.KILLED;
            }
            if (lexicon.is(Cue.HURTING, sentence, at)) {
                return Measure.INJURED;
            }
            if (sentence.boundary(at)) {
                return null;
            }
        }
        return null;
    }

    /** The readings that are kept, with those hit by the deed who are neither counted as hurt nor as dead. */
    static List<Reading> with(List<Reading> kept, @Nullable Reading multiple) {
        if (multiple == null || counted(kept, multiple.measure())) {
            return kept;
        }
        var dead = multiple.measure() == Measure.KILLED ? 0 : dead(kept);
        var left = multiple.count().low() - dead;
        if (left <= 0) {
            return kept;
        }
        var all = new ArrayList<>(kept);
        all.add(dead == 0 ? multiple : multiple.counting(Count.exactly(left), Rule.SHOT_LESS_DEAD));
        all.sort(Comparator.comparingInt(reading -> reading.mention().at()));
        return all;
    }

    private static boolean counted(List<Reading> kept, Measure measure) {
        for (var reading : kept) {
            if (reading.measure() == measure && reading.party() == Party.VICTIM) {
                return true;
            }
        }
        return false;
    }

    /** The victims who died: everybody where a number counts everybody, else one category with the other. */
    private static long dead(List<Reading> kept) {
        var everybody = 0L;
        var sum = 0L;
        for (var reading : kept) {
            if (reading.measure() == Measure.KILLED
                    && reading.party() == Party.VICTIM
                    && reading.scope() == Scope.TOTAL) {
                var number = reading.count().low();
                everybody = Math.max(everybody, reading.category().isEmpty() ? number : 0);
                sum += number;
            }
        }
        return everybody > 0 ? everybody : sum;
    }
}
