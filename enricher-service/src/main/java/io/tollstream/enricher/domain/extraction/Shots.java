package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** "Five shot, one fatally": the people shot include the dead, so the hurt are the rest. */
final class Shots {

    private static final int NEAR = 4;
    private static final Set<String> KNOWN = Set.of("all", "the", "his", "her", "their");

    private final Lexicon lexicon;

    Shots(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param dead how many victims died by all that the item tells */
    List<Reading> withoutDead(List<Reading> readings, long dead) {
        var result = new ArrayList<Reading>();
        var hurt = hurt(readings);
        var fired = fired(readings);
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (some(reading) && dead >= reading.count().low() && hurt.isEmpty() || knownDead(reading, readings)) {
                continue;
            }
            var among = shot(reading) && (fired || reading.mention().event().kind() != Lexicon.Kind.SEND)
                    ? among(readings, i, hurt.contains(reading.count().low()) ? 0 : dead)
                    : 0;
            if (among == 0) {
                result.add(reading);
            } else if (among < reading.count().low()) {
                result.add(reading.counting(less(reading.count(), among), Rule.SHOT_LESS_DEAD));
            }
        }
        return result;
    }

    /** Whether anybody was shot: those brought to a hospital from an accident are told apart from the dead. */
    private boolean fired(List<Reading> readings) {
        for (var reading : readings) {
            var event = reading.mention().event();
            if (event != null
                    && (event.kind() == Lexicon.Kind.SHOT
                            || bullets(reading.mention().sentence(), event)
                            || lexicon.in(reading.mention().sentence(), Cue.BULLET))) {
                return true;
            }
        }
        return false;
    }

    /** "Several people were shot", which the dead told elsewhere may be. */
    private boolean some(Reading reading) {
        return open(reading) && !reading.single() && reading.count().quantifier() == Quantifier.VAGUE;
    }

    private boolean shot(Reading reading) {
        return open(reading)
                && !reading.single()
                && reading.scope() == Scope.TOTAL
                && (!Others.others(reading)
                        || reading.mention().rule() == Rule.SUM
                        || reading.then().contains(Rule.WITH_OTHERS))
                && (reading.count().quantifier() == Quantifier.EXACT
                        || reading.count().quantifier() == Quantifier.AT_LEAST);
    }

    /** Whether they were shot or brought to a hospital, which leaves open whether some of them died. */
    private boolean open(Reading reading) {
        var event = reading.mention().event();
        if (event == null || reading.measure() != Measure.INJURED) {
            return false;
        }
        return switch (event.kind()) {
            case SHOT, SEND -> true;
            case HAPPENED, DOING, DO -> bullets(reading.mention().sentence(), event);
            case DONE, STATE, OF, COUNTED, TOLL, TAKE -> false;
        };
    }

    /** "Suffered gunshot wounds", "striking six", unlike "suffered minor injuries". */
    private boolean bullets(Sentence sentence, Event event) {
        for (var at = event.from(); at < event.to(); at++) {
            if (lexicon.is(Cue.BULLET, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "All three were shot", "the three officers who were shot": as many as the text tells dead, or dead and hurt. */
    private boolean knownDead(Reading reading, List<Reading> readings) {
        var people = reading.mention().people();
        var before = reading.mention().sentence().word(people.from() - 1);
        if (!open(reading) || reading.single() || !KNOWN.contains(before)) {
            return false;
        }
        var all = reading.count().low();
        var dead = 0L;
        var attackers = 0L;
        var hurt = 0L;
        for (var other : readings) {
            var low = other.stance().accepted() && other != reading
                    ? other.count().low()
                    : 0;
            if (other.measure() == Measure.KILLED && other.party() == Party.ATTACKER) {
                attackers = Math.max(attackers, low);
            } else if (other.measure() == Measure.KILLED) {
                dead = Math.max(dead, low);
            } else if (other.measure() == Measure.INJURED && !open(other)) {
                hurt = Math.max(hurt, low);
            }
        }
        var most = Math.max(dead, attackers);
        return most > 0
                && (most == all || most + hurt == all || dead + attackers + hurt == all || most > all && hurt == 0);
    }

    private static Count less(Count count, long dead) {
        var low = count.low() - dead;
        return count.quantifier() == Quantifier.EXACT ? Count.exactly(low) : Count.atLeast(low);
    }

    private long among(List<Reading> readings, int at, long dead) {
        var near = deadNear(readings, at);
        if (near > 0) {
            return near;
        }
        var shot = readings.get(at).count().low();
        return deadBefore(readings, at) ? 0 : Math.min(dead, shot);
    }

    /** The numbers told elsewhere of people who are hurt, so that nobody of them is dead. */
    private Set<Long> hurt(List<Reading> readings) {
        var hurt = new HashSet<Long>();
        for (var reading : readings) {
            var told = reading.measure() == Measure.INJURED
                    && !reading.single()
                    && !open(reading)
                    && reading.scope() == Scope.TOTAL;
            if (told) {
                hurt.add(reading.count().low());
            }
        }
        return hurt;
    }

    /** "One dead and three shot": here the dead are told apart from the people shot. */
    private boolean deadBefore(List<Reading> readings, int at) {
        var sentence = readings.get(at).mention().sentence();
        for (var before = at - 1; before >= Math.max(0, at - NEAR); before--) {
            var other = readings.get(before);
            if (other.mention().sentence() == sentence && dead(other) && !after(sentence, other, readings.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** "One dead after three were shot": the dead are among them. */
    private static boolean after(Sentence sentence, Reading dead, Reading shot) {
        for (var at = dead.mention().people().to(); at < shot.mention().people().from(); at++) {
            if (sentence.is(at, "after")) {
                return true;
            }
        }
        return false;
    }

    /** The dead told next after the people shot; 0 where none are. */
    private long deadNear(List<Reading> readings, int at) {
        var shot = readings.get(at).count().low();
        for (var next = at + 1; next < Math.min(readings.size(), at + NEAR); next++) {
            var other = readings.get(next);
            if (dead(other) && other.count().low() <= shot) {
                // "Five shot, two dead": one of the two may be the attacker whom another rule took out.
                return other.count().low() + (other.then().contains(Rule.LESS_ATTACKER) ? 1 : 0);
            }
        }
        return 0;
    }

    private boolean dead(Reading other) {
        return other.measure() == Measure.KILLED
                && other.party() == Party.VICTIM
                && (other.scope() != Scope.ADDITIONAL || other.another(lexicon))
                && other.count().quantifier() == Quantifier.EXACT
                && other.count().low() > 0;
    }
}
