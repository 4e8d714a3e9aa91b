package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the numbers of an item already count, so that single persons among them are not counted again. */
final class Covered {

    /** Totals of one sort beyond these are not asked, so that hostile texts stay cheap. */
    private static final int MOST = 50;

    private static final int TEEN = 13;
    private static final int GROWN = 20;
    private static final Set<String> SEXES = Set.of("man", "woman");

    private final Cells<List<Reading>> totals = new Cells<>();
    private final Cells<List<Reading>> parts = new Cells<>();
    /** The first number of each. */
    private final Cells<Reading> counted = new Cells<>();

    private final Lexicon lexicon;

    Covered(Lexicon lexicon, List<Reading> readings) {
        this.lexicon = lexicon;
        for (var reading : readings) {
            if (!reading.single() && reading.count().low() > 0) {
                counted.orNew(reading, () -> reading);
                if (reading.scope() != Scope.ADDITIONAL) {
                    var ofScope = reading.scope() == Scope.TOTAL ? totals : parts;
                    ofScope.orNew(reading, ArrayList::new).add(reading);
                }
            }
        }
    }

    /** Whether a number of this very category, or for anybody a number of people who may be anybody, includes the person. */
    boolean includes(Reading person) {
        if (person.mention().people().form() == People.Form.KNOWN
                && person.category().isEmpty()
                && (counted.of(person) != null || counted.of(person.measure(), Party.ATTACKER) != null)) {
            return true;
        }
        var anybody = Wholes.ANYBODY.contains(person.category());
        var checked = 0;
        var all = totals.of(person);
        for (var total : all == null ? List.<Reading>of() : all) {
            if (total.category().equals(person.category())
                    || anybody && total.category().isEmpty()
                    || anybody && (mayHold(total, person) || besidePart(total, person))) {
                return true;
            }
            if (++checked > MOST) {
                return false;
            }
        }
        return false;
    }

    /** "Four students were hurt ... three boys and a girl were hurt": whoever stands beside a part is one of the whole. */
    private boolean besidePart(Reading total, Reading person) {
        var sentence = person.mention().sentence();
        var checked = 0;
        var all = parts.of(person);
        for (var part : all == null ? List.<Reading>of() : all) {
            if (part.mention().sentence() == sentence
                    && total.mention().sentence() != sentence
                    && total.count().low() > part.count().low()) {
                return true;
            }
            if (++checked > MOST) {
                return false;
            }
        }
        return false;
    }

    /** "Four teenagers were shot ... an 18-year-old man": elsewhere in the text, one of them. */
    private boolean mayHold(Reading total, Reading person) {
        if (total.count().low() == 1) {
            return total.mention().sentence() != person.mention().sentence()
                    && Wholes.ANYBODY.contains(total.category())
                    && Traits.of(lexicon, total).fits(Traits.of(lexicon, person));
        }
        return total.mention().sentence() != person.mention().sentence()
                && (person.category().isEmpty()
                        || total.category().equals("relative")
                        || total.category().equals("adult") && SEXES.contains(person.category())
                        || person.category().equals("adult")
                        || person.category().equals("relative")
                        || young(total, person)
                        || young(person, total));
    }

    /** Children and a man or a woman of an age between. */
    private static boolean young(Reading one, Reading other) {
        var age = Math.max(Ages.of(one.mention()), Ages.of(other.mention()));
        return one.category().equals("child") && SEXES.contains(other.category()) && age >= TEEN && age < GROWN;
    }
}
