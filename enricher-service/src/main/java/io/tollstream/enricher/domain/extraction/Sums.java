package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums that a text itself makes: "178 on Wednesday, in addition to the 168 freed a day earlier" are 346. */
final class Sums {

    /** How far back the dead may have been counted whose bodies a sentence takes up. */
    private static final int BACK = 4;

    /** No sentence adds up more people than this; the bound keeps hostile texts cheap. */
    private static final int MOST = 60;

    private final Lexicon lexicon;

    Sums(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The mentions of a clause, where people counted in addition to others are all of them. */
    List<Mention> in(Clause clause, List<Mention> mentions, List<Reading> before) {
        var bodies = bodies(clause, before);
        if (bodies != null) {
            return List.of(bodies);
        }
        if (mentions.isEmpty() || clause.people.size() < 2 || clause.people.size() > MOST) {
            return mentions;
        }
        var result = new ArrayList<>(mentions);
        for (var i = 1; i < clause.people.size(); i++) {
            add(clause, clause.people.get(i), result);
        }
        for (var i = 1; i < result.size(); i++) {
            if (byPlace(clause.sentence, result.get(i - 1), result.get(i))
                    || byState(clause.sentence, result.get(i - 1), result.get(i))) {
                result.set(i - 1, sum(result.get(i - 1), result.get(i).people(), ""));
                result.remove(i--);
            }
        }
        return result;
    }

    /** "Killing four in Orvel, one in Milltown": numbers of two places and one deed. */
    private boolean byPlace(Sentence sentence, Mention one, Mention next) {
        var from = next.people().from();
        return one.measure() == next.measure()
                && one.event() != null
                && one.event() == next.event()
                && one.people().party() == next.people().party()
                && next.people().form() == People.Form.BARE
                && exact(one.people())
                && exact(next.people())
                && (sentence.is(from - 1, ",") || sentence.is(from - 1, "and"))
                && place(sentence, one.people().to())
                && place(sentence, next.people().to());
    }

    /** "Two are in critical condition and three are being treated": the hurt by how they are. */
    private static boolean byState(Sentence sentence, Mention one, Mention next) {
        var first = one.event();
        var second = next.event();
        return first != null
                && second != null
                && first != second
                && first.measure() == Measure.INJURED
                && one.measure() == Measure.INJURED
                && next.measure() == Measure.INJURED
                && first.kind() == Lexicon.Kind.STATE
                && (second.kind() == Lexicon.Kind.STATE || treated(sentence, second))
                && next.people().form() == People.Form.BARE
                && exact(one.people())
                && exact(next.people())
                && sentence.is(next.people().from() - 1, "and");
    }

    private static boolean treated(Sentence sentence, Event event) {
        return sentence.is(event.from(), "treated") || sentence.is(event.from() + 1, "treated");
    }

    /** "In Milltown". */
    private static boolean place(Sentence sentence, int in) {
        return (sentence.is(in, "in") || sentence.is(in, "at") || sentence.is(in, "near"))
                && in + 1 < sentence.size()
                && sentence.capital(in + 1);
    }

    private void add(Clause clause, People people, List<Mention> mentions) {
        var own = indexOf(people, mentions);
        var first = before(people, mentions);
        if (first < 0 || !exact(people)) {
            return;
        }
        var total = mentions.get(first);
        if (own < 0 && addition(clause.sentence, people, "in") && alike(total.people(), people)) {
            mentions.set(first, sum(total, people, total.people().category()));
        } else if (own >= 0 && others(clause.sentence, people) && joined(total, mentions.get(own))) {
            mentions.set(own, sum(total, people, ""));
        }
    }

    /** "Their bodies, along with four others, have been recovered". */
    private @Nullable Mention bodies(Clause clause, List<Reading> before) {
        if (lexicon.length(Cue.REMAINS, clause.sentence, 0) == 0) {
            return null;
        }
        for (var people : clause.people) {
            if (exact(people) && others(clause.sentence, people) && addition(clause.sentence, people, "")) {
                var dead = dead(before);
                return dead == null
                        ? null
                        : new Mention(
                                clause.sentence,
                                people.counting(dead.count().plus(people.count())),
                                Measure.KILLED,
                                dead.mention().event(),
                                Rule.SUM);
            }
        }
        return null;
    }

    private static @Nullable Reading dead(List<Reading> before) {
        for (var i = before.size() - 1; i >= Math.max(0, before.size() - BACK); i--) {
            var reading = before.get(i);
            if (reading.measure() == Measure.KILLED
                    && reading.party() == Party.VICTIM
                    && reading.scope() == Scope.TOTAL
                    && reading.count().quantifier() == Quantifier.EXACT) {
                return reading;
            }
        }
        return null;
    }

    private static Mention sum(Mention total, People people, String category) {
        var whole = total.people();
        var sum = new People(
                whole.from(),
                people.to(),
                whole.count().plus(people.count()),
                category,
                whole.party(),
                People.Form.COUNTED,
                whole.told(),
                false,
                false);
        return new Mention(total.sentence(), sum, total.measure(), total.event(), Rule.SUM);
    }

    /** Whether words of adding stand before them; {@code first} is the word these begin with, or empty for any. */
    private boolean addition(Sentence sentence, People people, String first) {
        var at = people.from() - 1;
        while (at > 0 && (sentence.is(at, "the") || lexicon.is(Cue.DETERMINER, sentence, at))) {
            at--;
        }
        for (var from = at; from >= Math.max(0, at - 2); from--) {
            if (from + lexicon.length(Cue.IN_ADDITION, sentence, from) == at + 1) {
                return sentence.word(from).startsWith(first);
            }
        }
        return false;
    }

    private static boolean others(Sentence sentence, People people) {
        return sentence.startsWith(people.to() - 1, "other") || sentence.is(people.to() - 2, "other");
    }

    /** The same measure, party and list: "12 soldiers along with five others were killed". */
    private static boolean joined(Mention total, Mention others) {
        return total.measure() == others.measure()
                && total.event() == others.event()
                && total.people().party() == others.people().party()
                && !total.people().category().isEmpty()
                && others.people().category().isEmpty();
    }

    private static boolean alike(People total, People people) {
        return total.party() == people.party() && total.category().equals(people.category())
                || people.form() == People.Form.BARE;
    }

    private static boolean exact(People people) {
        return people.count().quantifier() == Quantifier.EXACT && people.count().low() > 0 && !people.part();
    }

    private static int indexOf(People people, List<Mention> mentions) {
        for (var i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).people().from() == people.from()) {
                return i;
            }
        }
        return -1;
    }

    /** The last of the people counted exactly before these. */
    private static int before(People people, List<Mention> mentions) {
        var found = -1;
        for (var i = 0; i < mentions.size(); i++) {
            var other = mentions.get(i).people();
            if (other.to() <= people.from() && exact(other)) {
                found = i;
            }
        }
        return found;
    }
}
