package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** "The mayor and five others were killed": others come on top of those the sentence told before, six in all. */
final class Others {

    /** No sentence lists more people than this; the bound keeps hostile texts cheap. */
    private static final int NEAR = 20;

    /** The readings, where others are counted together with whom they are other than. */
    static List<Reading> joined(Lexicon lexicon, List<Reading> readings, Persons singles) {
        var joined = new ArrayList<Reading>();
        for (var reading : readings) {
            var more = withOne(lexicon, reading, joined);
            if (more != null) {
                joined.set(joined.size() - 1, more);
            }
            var others = others(reading);
            var here = others ? before(reading, joined, singles) : alike(reading, joined);
            var before = others && here == 0 ? earlier(reading, joined, singles) : here;
            if (others && before > 0) {
                inside(reading, joined);
            }
            joined.add(before == 0 ? reading : reading.counting(plus(reading.count(), before), Rule.WITH_OTHERS));
        }
        return joined;
    }

    /**
     * How many single persons earlier sentences told the same of: "The mayor was wounded. Two other people were hurt." The
     * others may be others than the dead, so that nobody is added where the text told of any.
     */
    private static long earlier(Reading others, List<Reading> told, Persons singles) {
        var any = false;
        for (var at = told.size() - 1; at >= Math.max(0, told.size() - NEAR); at--) {
            var reading = told.get(at);
            if (reading.measure() == Measure.KILLED && others.measure() == Measure.INJURED) {
                return 0;
            }
            any |= reading.single() && adds(reading, others);
        }
        if (!any || !others.category().isEmpty()) {
            return 0;
        }
        var sum = 0L;
        for (var person : singles.besides(List.of())) {
            sum += adds(person, others) ? person.count().low() : 0;
        }
        return sum;
    }

    /** Whether they are counted as others than somebody: "three others", "four other people". */
    static boolean others(Reading reading) {
        var people = reading.mention().people();
        var sentence = reading.mention().sentence();
        return !reading.single()
                && reading.scope() == Scope.TOTAL
                && !known(sentence, people.from() - 1)
                && other(sentence, people);
    }

    /** "Three others", "three other gunshot victims". */
    private static boolean other(Sentence sentence, People people) {
        for (var at = people.to() - 1; at > people.from(); at--) {
            if (other(sentence.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "The two others", "the other three": told of before, and on top of nobody. */
    private static boolean known(Sentence sentence, int before) {
        var at = other(sentence.word(before)) ? before - 1 : before;
        return sentence.is(at, "the");
    }

    private static boolean other(String word) {
        return word.equals("other") || word.equals("others");
    }

    /** How many of the same fate the sentence told before them. */
    private static long before(Reading others, List<Reading> told, Persons singles) {
        var sum = 0L;
        for (var at = told.size() - 1; at >= Math.max(0, told.size() - NEAR); at--) {
            var reading = told.get(at);
            if (reading.mention().sentence() != others.mention().sentence()) {
                return sum;
            }
            sum += adds(reading, others) && !singles.dies(reading)
                    ? reading.count().low()
                    : 0;
        }
        return sum;
    }

    private static boolean adds(Reading reading, Reading others) {
        return reading.measure() == others.measure()
                && reading.party() == others.party()
                && reading.scope() != Scope.PART
                && reading.mention().at() < others.mention().at();
    }

    /** "Two victims were taken to one hospital and two others to another": the first two are not everybody. */
    private static void inside(Reading others, List<Reading> told) {
        for (var at = told.size() - 1; at >= Math.max(0, told.size() - NEAR); at--) {
            var reading = told.get(at);
            if (reading.mention().sentence() != others.mention().sentence()) {
                return;
            }
            if (adds(reading, others) && !reading.single() && reading.category().isEmpty()) {
                told.set(at, reading.inside(Rule.WITHIN));
            }
        }
    }

    /** "Her daughter and two grandchildren": one more of the same sort stands in the list before them. */
    private static long alike(Reading reading, List<Reading> told) {
        if (reading.single()
                || reading.scope() != Scope.TOTAL
                || reading.category().isEmpty()
                || told.isEmpty()) {
            return 0;
        }
        var last = told.getLast();
        var mention = reading.mention();
        var listed = last.single()
                && last.scope() == Scope.TOTAL
                && last.measure() == reading.measure()
                && last.party() == reading.party()
                && last.category().equals(reading.category())
                && last.mention().sentence() == mention.sentence()
                && Objects.equals(last.mention().event(), mention.event());
        return listed && mention.sentence().is(mention.people().from() - 1, "and") ? 1 : 0;
    }

    /** "Six of his grandchildren, his daughter and a friend": one more of the sort counted right before; null where none is. */
    private static @Nullable Reading withOne(Lexicon lexicon, Reading reading, List<Reading> told) {
        if (!reading.single() || reading.category().isEmpty() || told.isEmpty()) {
            return null;
        }
        var last = told.getLast();
        var from = reading.mention().people().from();
        var sentence = reading.mention().sentence();
        var listed = !last.single()
                && last.scope() == Scope.TOTAL
                && last.mention().sentence() == sentence
                && last.mention().people().form() == People.Form.COUNTED
                && last.measure() == reading.measure()
                && last.party() == reading.party()
                && last.category().equals(reading.category())
                && Objects.equals(last.mention().event(), reading.mention().event())
                && lexicon.is(Cue.DETERMINER, sentence, from)
                && (sentence.is(from - 1, ",") || sentence.is(from - 1, "and"));
        return listed ? last.counting(plus(last.count(), 1), Rule.WITH_OTHERS) : null;
    }

    private static Count plus(Count count, long more) {
        var high = count.high() == null ? null : Long.valueOf(count.high() + more);
        return new Count(count.low() + more, high, count.quantifier());
    }

    private Others() {}
}
