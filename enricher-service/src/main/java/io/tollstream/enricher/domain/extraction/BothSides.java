package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;

/** Makes one of a dead person whom an item tells once as attacker and once as anybody: "the suspect was killed ... the man died". */
final class BothSides {

    /** How far before its verb the doer may stand. */
    private static final int REACH = 8;

    private final Lexicon lexicon;
    private final List<Sentence> item;
    private final List<Reading> attackers = new ArrayList<>();
    private final List<Reading> victims = new ArrayList<>();
    private boolean counted;

    private BothSides(Lexicon lexicon, List<Reading> readings, List<Sentence> item) {
        this.lexicon = lexicon;
        this.item = item;
        for (var reading : readings) {
            if (reading.measure() == Measure.KILLED && reading.stance().accepted()) {
                if (reading.single() || reading.party() == Party.VICTIM && one(reading)) {
                    (reading.party() == Party.ATTACKER ? attackers : victims).add(reading);
                } else {
                    counted |= reading.count().low() > 1;
                }
            }
        }
    }

    /** "One man" is counted and yet one. */
    private static boolean one(Reading reading) {
        return reading.scope() == Scope.TOTAL
                && Long.valueOf(1).equals(reading.count().high());
    }

    /** The readings, where whoever stands on both sides stands on one. */
    static List<Reading> settled(Lexicon lexicon, List<Reading> readings, List<Sentence> item) {
        var sides = new BothSides(lexicon, readings, item);
        if (sides.counted || sides.attackers.isEmpty() || sides.victims.isEmpty() || sides.inOneBreath()) {
            return readings;
        }
        return sides.called() ? sides.onTheirs(readings) : sides.charged() ? sides.onTheOther(readings) : readings;
    }

    /** One sentence that tells of the deaths on both sides tells of two people. */
    private boolean inOneBreath() {
        for (var attacker : attackers) {
            for (var victim : victims) {
                if (attacker.mention().sentence() == victim.mention().sentence()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any words for a dead attacker say that they attacked, and no name or pronoun only stands for them. */
    private boolean called() {
        for (var attacker : attackers) {
            if (called(attacker)) {
                return true;
            }
        }
        return false;
    }

    private boolean called(Reading attacker) {
        var mention = attacker.mention();
        for (var at = mention.people().from(); at < mention.people().to(); at++) {
            var person = lexicon.persons.at(mention.sentence(), at);
            if (person.length() > 0 && person.values().getFirst().party() == Party.ATTACKER) {
                return true;
            }
        }
        return mention.rule() == Rule.OWN_HAND;
    }

    /** Who is charged or held is alive, so that it is not the attacker who died. */
    private boolean charged() {
        for (var sentence : item) {
            if (lexicon.in(sentence, Cue.CHARGED)) {
                return true;
            }
        }
        return false;
    }

    private List<Reading> onTheirs(List<Reading> readings) {
        var settled = new ArrayList<Reading>();
        for (var reading : readings) {
            settled.add(
                    victims.contains(reading) && !byAnother(reading) && fit(attackers, reading)
                            ? reading.attacking()
                            : reading);
        }
        return settled;
    }

    private List<Reading> onTheOther(List<Reading> readings) {
        var settled = new ArrayList<Reading>();
        for (var reading : readings) {
            settled.add(attackers.contains(reading) && fit(victims, reading) ? reading.defending() : reading);
        }
        return settled;
    }

    private boolean fit(List<Reading> others, Reading reading) {
        if (reading.mention().sentence().allCapitals() && !Wholes.ANYBODY.contains(reading.category())) {
            return false; // wire reports tell of persons by what they are: a judge is no attacker
        }
        var traits = Traits.of(lexicon, reading);
        for (var other : others) {
            if (other.mention().rule() != Rule.OWN_HAND
                    && Traits.of(lexicon, other).fits(traits)) {
                return true;
            }
        }
        return false;
    }

    /** "Killing a woman", "killed by a gunman": whom somebody else than the police killed is not the attacker. */
    private boolean byAnother(Reading reading) {
        var event = reading.mention().event();
        if (event == null) {
            return false;
        }
        var sentence = reading.mention().sentence();
        var active = reading.mention().people().from() >= event.to() && event.kind() != Lexicon.Kind.OF;
        for (var at = event.from() - 1; active && at >= Math.max(0, event.from() - REACH); at--) {
            if (police(sentence, at)) {
                return false;
            }
        }
        if (active && sentence.is(event.from() - 1, "they")) {
            return false; // whoever they are
        }
        return active
                || sentence.is(event.to(), "by")
                        && !police(sentence, event.to() + 1)
                        && !police(sentence, event.to() + 2);
    }

    private boolean police(Sentence sentence, int at) {
        var speaker = lexicon.speakers.at(sentence, at);
        return speaker.length() > 0 && speaker.values().getFirst() == AttributionKind.OFFICIAL;
    }
}
