package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes an attacker whom others killed out of the dead of a headline: "Two dead in shooting ... officers killed the gunman". */
final class SlainAttackers {

    /** Paragraphs that sum up what happened before the text tells it. */
    private static final int HEAD = 6;

    /** Who is called so is no attacker. */
    private static final Set<String> NO_ATTACKERS = Set.of("victims", "others", "more", "other");

    private SlainAttackers() {}

    /** The readings, where the dead of the head include no attacker. */
    static List<Reading> apart(List<Reading> readings) {
        if (!slain(readings)) {
            return readings;
        }
        var apart = new ArrayList<Reading>();
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            apart.add(includes(reading) && !beside(readings, i) ? less(reading) : reading);
        }
        return apart;
    }

    private static boolean slain(List<Reading> readings) {
        var slain = false;
        for (var reading : readings) {
            if (reading.then().contains(Rule.LESS_ATTACKER)) {
                return false;
            }
            if (reading.measure() == Measure.KILLED && reading.party() == Party.ATTACKER) {
                var rule = reading.mention().rule();
                if (rule == Rule.OWN_HAND || !reading.single() || reading.scope() == Scope.PART) {
                    return false;
                }
                slain |= reading.stance().accepted();
            }
        }
        return slain;
    }

    /** "A gunman and two of his men were killed": who stands beside them is not among them. */
    private static boolean beside(List<Reading> readings, int index) {
        var attacker = index > 0 ? readings.get(index - 1) : null;
        var mention = readings.get(index).mention();
        return attacker != null
                && attacker.party() == Party.ATTACKER
                && attacker.mention().sentence() == mention.sentence()
                && attacker.mention().people().to() == mention.people().from() - 1
                && mention.sentence().is(mention.people().from() - 1, "and");
    }

    /** "Three dead", "two men were killed": everybody, whoever killed them; but not "killed two", "two killed by a gunman". */
    private static boolean includes(Reading reading) {
        var event = reading.mention().event();
        var people = reading.mention().people();
        var sentence = reading.mention().sentence();
        return reading.measure() == Measure.KILLED
                && reading.party() == Party.VICTIM
                && reading.scope() == Scope.TOTAL
                && reading.stance().accepted()
                && !reading.single()
                && reading.count().low() > 1
                && reading.count().quantifier() == Quantifier.EXACT
                && (reading.category().isEmpty() || reading.category().equals("man"))
                && sentence.paragraph() <= HEAD
                && !NO_ATTACKERS.contains(sentence.word(people.to() - 1))
                && (event == null || people.to() <= event.from() && !sentence.is(event.to(), "by"));
    }

    private static Reading less(Reading reading) {
        return reading.counting(Count.exactly(reading.count().low() - 1), Rule.LESS_ATTACKER);
    }
}
