package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the dead attacker out of the victims: "five dead, including the gunman" is four victims and one attacker, and in
 * a murder and suicide one of the dead did it.
 */
final class Perpetrators {

    /** How many readings back the whole of an included attacker may stand. */
    private static final int NEAR = 3;

    private final Lexicon lexicon;
    private final List<Reading> readings;

    private Perpetrators(Lexicon lexicon, List<Reading> readings) {
        this.lexicon = lexicon;
        this.readings = new ArrayList<>(readings);
    }

    /** @param suicide whether the item calls it a murder and suicide */
    static List<Reading> sided(Lexicon lexicon, List<Reading> readings, boolean suicide) {
        var perpetrators = new Perpetrators(lexicon, readings);
        perpetrators.included();
        if (suicide) {
            perpetrators.byOwnHand();
        }
        return perpetrators.readings;
    }

    /** "Five dead, including the gunman": four and one. */
    private void included() {
        for (var i = 1; i < readings.size(); i++) {
            var part = readings.get(i);
            if (part.party() != Party.ATTACKER || part.scope() != Scope.PART) {
                continue;
            }
            for (var back = i - 1; back >= Math.max(0, i - NEAR); back--) {
                var whole = readings.get(back);
                if (whole.party() == Party.VICTIM
                        && whole.measure() == part.measure()
                        && whole.mention().sentence() == part.mention().sentence()
                        && countsMoreThan(whole, part.count().low())) {
                    readings.set(back, less(whole, part.count().low()));
                    readings.set(i, part.on(Party.ATTACKER));
                    break;
                }
            }
        }
    }

    private void byOwnHand() {
        readings.replaceAll(reading -> own(reading) ? reading.on(Party.ATTACKER).dead() : reading);
        var known = readings.stream().anyMatch(Perpetrators::deadAttacker);
        var whole = whole();
        if (whole != null) {
            readings.replaceAll(reading -> foundDead(reading) ? less(reading, 1) : reading);
            if (!known) {
                readings.add(one(whole));
            }
        } else if (!known || nameless()) {
            likeliest();
        }
    }

    /** Whether the dead attacker is told of by nothing but "himself", so that he may be told of elsewhere as a man. */
    private boolean nameless() {
        return readings.stream()
                .allMatch(
                        reading -> !deadAttacker(reading) || reading.category().isEmpty());
    }

    private boolean own(Reading reading) {
        var event = reading.mention().event();
        return event != null
                && reading.single()
                && Selves.own(lexicon, reading.mention().sentence(), event);
    }

    private static boolean deadAttacker(Reading reading) {
        return reading.party() == Party.ATTACKER
                && reading.measure() == Measure.KILLED
                && reading.count().low() > 0;
    }

    /** Everybody found dead, the attacker among them; null where only victims are counted. */
    private @Nullable Reading whole() {
        for (var reading : readings) {
            if (foundDead(reading)) {
                return reading;
            }
        }
        return null;
    }

    private static boolean object(Reading reading) {
        var event = reading.mention().event();
        return event != null
                && event.kind() != Lexicon.Kind.OF
                && reading.mention().people().from() >= event.to();
    }

    private static boolean foundDead(Reading reading) {
        return reading.measure() == Measure.KILLED
                && reading.party() == Party.VICTIM
                && !reading.single()
                && reading.category().isEmpty()
                && reading.scope() == Scope.TOTAL
                && !object(reading)
                && !reading.then().contains(Rule.LESS_ATTACKER)
                && countsMoreThan(reading, 1);
    }

    private static boolean countsMoreThan(Reading reading, long number) {
        return reading.count().quantifier() == Quantifier.EXACT
                && reading.count().low() > number;
    }

    private static Reading less(Reading whole, long number) {
        return whole.counting(Count.exactly(whole.count().low() - number), Rule.LESS_ATTACKER);
    }

    private static Reading one(Reading whole) {
        return whole.counting(Count.exactly(1), Rule.LESS_ATTACKER).on(Party.ATTACKER);
    }

    /** Nobody is said to have done it: the man among the dead, else the woman beside dead children. */
    private void likeliest() {
        for (var category : List.of("man", "adult", "woman")) {
            if (dead(category) && readings.stream().anyMatch(other -> deadOther(other, category))) {
                readings.replaceAll(reading -> dead(reading, category) ? reading.on(Party.ATTACKER) : reading);
                return;
            }
        }
    }

    private boolean dead(String category) {
        return readings.stream().anyMatch(reading -> dead(reading, category));
    }

    private static boolean dead(Reading reading, String category) {
        return reading.single()
                && !object(reading)
                && reading.measure() == Measure.KILLED
                && reading.party() == Party.VICTIM
                && reading.category().equals(category);
    }

    private static boolean deadOther(Reading reading, String category) {
        return reading.measure() == Measure.KILLED
                && reading.count().low() > 0
                && !reading.category().equals(category);
    }
}
