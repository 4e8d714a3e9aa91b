package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the readings of an item into its figures: one per fact, however often the text repeats it. */
final class Consolidation {

    /** From this number on, equal counts of one measure are one fact even under different nouns. */
    private static final long TELLING = 10;

    private record Key(Measure measure, Party party, Scope scope, long low) {}

    /** The readings that become figures, in the order of their evidence. */
    static List<Reading> kept(Lexicon lexicon, List<Reading> all, List<Sentence> item) {
        var bounded = item.isEmpty() ? all : HeadlineBound.kept(all, item.getFirst(), lexicon);
        var readings = SlainAttackers.apart(
                BothSides.settled(lexicon, Perpetrators.apart(lexicon, AttackersAmong.apart(bounded)), item));
        var singles = Persons.of(lexicon, readings);
        var told = Others.joined(lexicon, readings, singles);
        var dead = numbers(dead(told));
        var victims = Killed.victims(dead, singles.besides(dead));
        var numbers = numbers(new Shots(lexicon).withoutDead(told, victims));
        var kept = new ArrayList<>(numbers);
        kept.addAll(singles.besides(numbers));
        Outgrown.mark(kept);
        kept.sort(Comparator.comparingInt(reading -> reading.mention().at()));
        return PersonLists.summed(kept);
    }

    private static List<Reading> dead(List<Reading> readings) {
        var dead = new ArrayList<Reading>();
        for (var reading : readings) {
            if (reading.measure() == Measure.KILLED) {
                dead.add(reading);
            }
        }
        return dead;
    }

    /** Each number once, and a part where a greater one holds it. */
    private static List<Reading> numbers(List<Reading> readings) {
        var kept = new ArrayList<Reading>();
        var keys = new ArrayList<Key>();
        for (var reading : readings) {
            if (!reading.single()) {
                keep(reading, kept, keys);
            }
        }
        return Wholes.marked(kept);
    }

    /** @param keys of what is kept, as it was first told: few, so that they are compared one by one */
    private static void keep(Reading reading, List<Reading> kept, List<Key> keys) {
        var key = new Key(reading.measure(), reading.party(), reading.scope(), base(reading.count()));
        for (var i = 0; i < keys.size(); i++) {
            if (keys.get(i).equals(key) && same(kept.get(i), reading)) {
                kept.set(i, better(kept.get(i), reading));
                return;
            }
        }
        keys.add(key);
        kept.add(reading);
    }

    /** The number as it was put: 450 for "more than 450". */
    private static long base(Count count) {
        return switch (count.quantifier()) {
            case MORE_THAN -> count.low() - 1;
            case UP_TO -> count.high() == null ? 0 : -count.high();
            case EXACT, AT_LEAST, ABOUT, BETWEEN, VAGUE -> count.low();
        };
    }

    private static boolean same(Reading one, Reading other) {
        var vague =
                one.count().quantifier() == Quantifier.VAGUE || other.count().quantifier() == Quantifier.VAGUE;
        if (vague && !one.count().equals(other.count())) {
            return false;
        }
        return one.category().equals(other.category())
                || one.category().isEmpty()
                || other.category().isEmpty()
                || one.count().low() >= TELLING && one.scope() == Scope.TOTAL
                || Restated.is(one, other);
    }

    private static Reading better(Reading one, Reading other) {
        var base = rank(other) < rank(one) ? other : one;
        var bounded = one.count().quantifier() == Quantifier.EXACT ? other.count() : one.count();
        var told = base.mention().replaces() == null ? (base == one ? other : one).mention() : base.mention();
        var everybody = (one.category().isEmpty() || other.category().isEmpty())
                && Wholes.ANYBODY.contains(one.category())
                && Wholes.ANYBODY.contains(other.category());
        var counted = everybody ? base.ofEverybody() : base;
        var result = counted.counting(bounded, Rule.REPEATED);
        return told.replaces() == null ? result : result.replacing(told.replaces(), told.correction());
    }

    /** The surer stance first; of equals the one that counts everybody. */
    private static int rank(Reading reading) {
        var stance =
                switch (reading.stance()) {
                    case CONFIRMED -> 0;
                    case REPORTED -> 1;
                    case CLAIMED -> 2;
                    case DENIED, RETRACTED -> 3;
                };
        return stance * 2 + (reading.category().isEmpty() ? 0 : 1);
    }
}
