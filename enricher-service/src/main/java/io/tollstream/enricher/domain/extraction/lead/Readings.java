package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.extraction.Explained;
import io.tollstream.enricher.domain.extraction.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns the readings of an item into its figures: one per fact, however often the text repeats it. */
final class Readings {

    /** From this number on, equal counts of one measure are one fact even under different nouns. */
    private static final long TELLING = 10;

    /** A reading with what it covers. */
    record Fact(Reading reading, Scope scope, boolean repeated) {

        Figure figure() {
            return reading.figure(scope);
        }

        Explained explained() {
            var then = new ArrayList<>(reading.then());
            if (reading.link().replaces() != null) {
                then.add(Rule.UPDATED);
            }
            if (reading.retracted()) {
                then.add(Rule.RETRACTED);
            }
            if (repeated) {
                then.add(Rule.REPEATED);
            }
            return new Explained(figure(), reading.link().rule(), then, reading.marks());
        }
    }

    static List<Fact> facts(List<Reading> readings) {
        var facts = new ArrayList<Fact>();
        for (var reading : readings) {
            if (!reading.link().people().single()) {
                keep(new Fact(reading, scope(reading, facts), false), facts);
            }
        }
        for (var reading : readings) {
            if (reading.link().people().single() && !told(reading, facts)) {
                facts.add(new Fact(reading, reading.link().part() ? Scope.PART : Scope.TOTAL, false));
            }
        }
        facts.sort(Comparator.comparingInt(fact -> fact.reading().at()));
        return facts;
    }

    /** "Otros tres heridos" come on top only where others of the kind were counted, or nobody was. */
    private static Scope scope(Reading reading, List<Fact> before) {
        if (reading.link().part()) {
            return Scope.PART;
        }
        var more = reading.link().people().more();
        return more && (reading.first() || before.stream().anyMatch(fact -> alike(fact.reading(), reading)))
                ? Scope.ADDITIONAL
                : Scope.TOTAL;
    }

    private static boolean alike(Reading one, Reading other) {
        return one.measure() == other.measure() && one.party() == other.party();
    }

    private static void keep(Fact fact, List<Fact> facts) {
        for (var i = 0; i < facts.size(); i++) {
            if (same(facts.get(i), fact)) {
                facts.set(i, better(facts.get(i), fact));
                return;
            }
        }
        facts.add(fact);
    }

    private static boolean same(Fact one, Fact other) {
        var a = one.reading();
        var b = other.reading();
        if (!alike(a, b) || one.scope() != other.scope() || base(a.count()) != base(b.count())) {
            return false;
        }
        return a.category().equals(b.category())
                || a.category().isEmpty()
                || b.category().isEmpty()
                || a.count().low() >= TELLING && one.scope() == Scope.TOTAL;
    }

    /** The number as it was put: 450 for "more than 450". */
    private static long base(Count count) {
        return switch (count.quantifier()) {
            case MORE_THAN -> count.low() - 1;
            case UP_TO -> count.high() == null ? 0 : -count.high();
            case EXACT, AT_LEAST, ABOUT, BETWEEN, VAGUE -> count.low();
        };
    }

    private static Fact better(Fact one, Fact other) {
        var base = rank(other.reading()) < rank(one.reading()) ? other : one;
        var bounded = one.reading().count().quantifier() == Quantifier.EXACT ? other : one;
        return new Fact(base.reading().counting(bounded.reading().count()), base.scope(), true);
    }

    /** The surer stance first; of equals the one that counts everybody. */
    private static int rank(Reading reading) {
        var stance = reading.stance() == Stance.CONFIRMED ? 0 : reading.stance() == Stance.REPORTED ? 1 : 2;
        return stance * 2 + (reading.category().isEmpty() ? 0 : 1);
    }

    /** Whether a single person is one of those counted already. */
    private static boolean told(Reading person, List<Fact> facts) {
        for (var fact : facts) {
            var other = fact.reading();
            var everybody = other.category().isEmpty() || person.category().isEmpty();
            if (alike(other, person)
                    && other.count().low() > 0
                    && (everybody || other.category().equals(person.category()))) {
                return true;
            }
        }
        return false;
    }

    private Readings() {}
}
