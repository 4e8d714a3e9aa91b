package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Leaves out numbers beyond all whom a headline counts: "6 shot, 1 killed ... 45 people were killed in the city in July". */
final class HeadlineBound {

    /** Paragraphs that may know more than the headline. */
    private static final int LEAD = 3;

    /** How many more may be dead than a headline tells that counts nobody. */
    private static final int UNTOLD = 2;

    private HeadlineBound() {}

    /** The readings, without numbers of another story. */
    static List<Reading> kept(List<Reading> readings, Sentence headline, Lexicon lexicon) {
        var most = 0L;
        var counted = false;
        var hurt = false;
        for (var reading : readings) {
            if (reading.mention().sentence() == headline && harmed(reading)) {
                if (reading.count().high() == null || reading.scope() == Scope.PART) {
                    return readings;
                }
                most += reading.count().low();
                counted |= !reading.single();
                hurt |= reading.measure() == Measure.INJURED;
            }
        }
        if (most == 0) {
            return readings;
        }
        return within(readings, counted && most > 1 ? most : most + UNTOLD, hurt, lexicon);
    }

    /** What stands beside such a number is of the other story, too. */
    private static List<Reading> within(List<Reading> readings, long most, boolean hurt, Lexicon lexicon) {
        var others = new HashSet<Sentence>();
        for (var reading : readings) {
            var sentence = reading.mention().sentence();
            if (harmed(reading)
                    && !Others.others(reading)
                    && !holdsOne(reading, lexicon)
                    && beyond(reading, most, hurt)
                    && sentence.paragraph() > LEAD) {
                others.add(sentence);
            }
        }
        if (others.isEmpty()) {
            return readings;
        }
        var kept = new ArrayList<Reading>();
        for (var reading : readings) {
            if (!harmed(reading) || !others.contains(reading.mention().sentence())) {
                kept.add(reading);
            }
        }
        return kept;
    }

    /** "She was among five teachers who died": they died with the one whom the headline tells of. */
    private static boolean holdsOne(Reading reading, Lexicon lexicon) {
        return lexicon.is(
                Cue.WIDER,
                reading.mention().sentence(),
                reading.mention().people().from() - 1);
    }

    /** The hurt are often found to be more than the headline knew, and it may not speak of them at all. */
    private static boolean beyond(Reading reading, long most, boolean hurt) {
        var low = reading.count().low();
        return reading.measure() == Measure.KILLED ? low > most : hurt && low > 2 * most;
    }

    private static boolean harmed(Reading reading) {
        return (reading.measure() == Measure.KILLED || reading.measure() == Measure.INJURED)
                && reading.party() == Party.VICTIM
                && reading.stance().accepted();
    }
}
