package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.extraction.LeftOut.Why;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of every number of a sentence that became no figure why it became none. */
final class PassedOver {

    private final Lexicon lexicon;
    private final Counts counts;

    PassedOver(Lexicon lexicon, Counts counts) {
        this.lexicon = lexicon;
        this.counts = counts;
    }

    /**
     * @param used the tokens whose words stand in figures, the earlier numbers that figures replace included
     * @param readings those of the sentence, whether they became figures or not
     */
    List<LeftOut> in(Glance glance, BitSet used, List<Reading> readings) {
        var left = new ArrayList<LeftOut>();
        var told = new BitSet();
        told.or(used);
        quantities(glance, used, readings, left);
        persons(glance, told, readings, left);
        others(glance, told, left);
        left.sort(Comparator.comparingInt(LeftOut::start));
        return left;
    }

    private void quantities(Glance glance, BitSet used, List<Reading> readings, List<LeftOut> left) {
        var people = new People[glance.sentence.size()];
        glance.people.forEach(one -> people[one.from()] = one);
        var read = new BitSet();
        readings.forEach(reading -> read.set(
                reading.mention().people().from(), reading.mention().people().to()));
        for (var quantity : glance.quantities) {
            var nobody = quantity.count().none();
            if (!nobody && !used.get(quantity.from())) {
                var why = why(glance, quantity, people[quantity.from()], read);
                left.add(leftOut(glance, quantity.from(), quantity.to(), why));
            }
        }
    }

    private Why why(Glance glance, Quantity quantity, @Nullable People people, BitSet read) {
        if (glance.elsewhere.get(quantity.from())) {
            return Why.OTHER_EVENT;
        }
        if (read.get(quantity.from())) {
            return Why.REPEATED;
        }
        if (people == null) {
            return Why.NOT_PEOPLE;
        }
        return glance.happened || !tellsOfHappenings(glance.sentence) ? Why.NOTHING_HAPPENED : Why.UNREAL;
    }

    /** Words of happenings stand there, although the reader found that nothing happened. */
    private boolean tellsOfHappenings(Sentence sentence) {
        for (var at = 0; at < sentence.size(); at++) {
            if (lexicon.happenings.at(sentence, at).length() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Digits and number words that no count was made of, outside what is told already. */
    private void others(Glance glance, BitSet told, List<LeftOut> left) {
        var sentence = glance.sentence;
        for (var at = 0; at < sentence.size(); ) {
            var counted = glance.numberIn(at, at + 1);
            if (counted != null) {
                at = counted.to();
                continue;
            }
            var why = told.get(at) ? null : counts.whyNot(sentence, at);
            if (why != null) {
                left.add(leftOut(glance, at, at + 1, why));
            }
            at++;
        }
    }

    /** Single persons who are among a number, or were told of before. */
    private static void persons(Glance glance, BitSet told, List<Reading> readings, List<LeftOut> left) {
        for (var reading : readings) {
            var people = reading.mention().people();
            if (people.single() && !told.get(people.from())) {
                told.set(people.from(), people.to());
                left.add(leftOut(glance, people.from(), people.to(), Why.SAME_PERSON));
            }
        }
    }

    private static LeftOut leftOut(Glance glance, int from, int to, Why why) {
        return new LeftOut(glance.startOf(from), glance.endOf(to), why);
    }
}
