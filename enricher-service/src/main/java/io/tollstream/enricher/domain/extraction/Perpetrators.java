package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Sets apart the attacker among the dead: who killed others and then himself is no victim. */
final class Perpetrators {

    /** "By", and at most one word before it, behind a passive verb: the killer is not among those killed. */
    private static final int BY = 2;

    /** Words up to which "were victims" may follow those who were. */
    private static final int VICTIMS = 14;

    private static final Traits UNKNOWN = new Traits("", Cue.NONE, Cue.NONE, -1, false, false);

    private final Lexicon lexicon;
    private final List<Reading> readings;
    private final Traits killer;

    /** Sentences that tell of the killer's death besides that of others. */
    private final Set<Sentence> besides = Collections.newSetFromMap(new IdentityHashMap<>());

    private Perpetrators(Lexicon lexicon, List<Reading> readings) {
        this.lexicon = lexicon;
        this.readings = readings;
        this.killer = killer();
        for (var reading : readings) {
            if (ownHand(reading) && reading.mention().event() != null) {
                besides.add(reading.mention().sentence());
            }
        }
    }

    /** The readings, where one who died by his own hand after hurting others is an attacker and in no number of victims. */
    static List<Reading> apart(Lexicon lexicon, List<Reading> readings) {
        for (var reading : readings) {
            if ((ownHand(reading) || partOfTheDead(reading)) && reading.stance().accepted()) {
                var perpetrators = new Perpetrators(lexicon, readings);
                return perpetrators.hurtOthers() ? perpetrators.apart() : perpetrators.alone();
            }
        }
        return readings;
    }

    private static boolean ownHand(Reading reading) {
        return reading.mention().rule() == Rule.OWN_HAND;
    }

    /** "Five dead, including the gunman". */
    private static boolean partOfTheDead(Reading reading) {
        return reading.measure() == Measure.KILLED
                && reading.party() == Party.ATTACKER
                && reading.single()
                && reading.scope() == Scope.PART;
    }

    private List<Reading> apart() {
        var apart = new ArrayList<Reading>();
        for (var reading : readings) {
            if (ownHand(reading) || partOfTheDead(reading) || isKiller(reading)) {
                apart.add(reading.attacking());
            } else if (reading.measure() != Measure.INJURED || !toSelf(reading)) {
                apart.add(includes(reading) ? less(reading) : reading);
            }
        }
        return apart;
    }

    /** Nobody else came to harm: then the words that say so tell nothing of which the text does not name the person. */
    private List<Reading> alone() {
        var alone = new ArrayList<Reading>();
        for (var reading : readings) {
            if (!ownHand(reading) || !wordsOnly(reading) || readings.size() == 1) {
                alone.add(reading);
            }
        }
        return alone;
    }

    /** Whether the words of the deed stand for the person: "then himself", "a murder-suicide". */
    private boolean wordsOnly(Reading reading) {
        var sentence = reading.mention().sentence();
        var people = reading.mention().people();
        for (var at = people.from(); at < people.to(); at++) {
            if (lexicon.is(Cue.SELF, sentence, at) || lexicon.is(Cue.MURDER_SUICIDE, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** What is told of the killer: of who died by his own hand, or else of a grown-up among the dead, a man rather than a woman. */
    private Traits killer() {
        var wanted = UNKNOWN;
        for (var reading : readings) {
            if (ownHand(reading) && !wordsOnly(reading)) {
                return Traits.of(lexicon, reading);
            }
            wanted = ownHand(reading) ? wanted.and(Traits.of(lexicon, reading)) : wanted;
        }
        var grown = UNKNOWN;
        for (var reading : readings) {
            if (reading.single() && amongTheDead(reading)) {
                var traits = Traits.of(lexicon, reading);
                var likelier = grown == UNKNOWN || traits.sex() == Cue.MALE && grown.sex() == Cue.FEMALE;
                grown = traits.growth() == Cue.GROWN && traits.fits(wanted) && likelier ? traits : grown;
            }
        }
        return grown;
    }

    private boolean isKiller(Reading reading) {
        if (killer == UNKNOWN || !reading.single() || !amongTheDead(reading)) {
            return false;
        }
        var traits = Traits.of(lexicon, reading);
        return traits.fits(killer) && (traits.growth() == killer.growth() || traits.age() >= 0);
    }

    /** Whether anybody but the killer was hurt or killed. */
    private boolean hurtOthers() {
        var dead = false;
        var murder = false;
        for (var reading : readings) {
            var harmed = reading.measure() == Measure.KILLED || reading.measure() == Measure.INJURED;
            if (!harmed || !reading.stance().accepted() || reading.count().low() == 0) {
                continue;
            }
            if (ownHand(reading)) {
                var event = reading.mention().event();
                murder = murder
                        || wordsOnly(reading)
                                && (event == null
                                        || event.from()
                                                != reading.mention().people().from());
            } else if (!reading.single() && reading.count().low() > 1 || reading.single() && other(reading)) {
                return true;
            } else {
                dead = dead || reading.measure() == Measure.KILLED;
            }
        }
        return murder && dead;
    }

    private boolean other(Reading reading) {
        if (reading.party() == Party.ATTACKER || toSelf(reading)) {
            return false;
        }
        var event = reading.mention().event();
        var object = event != null
                && event.kind() != Lexicon.Kind.OF
                && reading.mention().people().from() >= event.to();
        return object && !byEvent(reading, event) || killer != UNKNOWN && killer.differs(Traits.of(lexicon, reading));
    }

    /** "Shot himself". */
    private boolean toSelf(Reading reading) {
        var event = reading.mention().event();
        for (var at = event == null ? 0 : event.from(); event != null && at < event.to(); at++) {
            if (lexicon.is(Cue.SELF, reading.mention().sentence(), at)) {
                return true;
            }
        }
        return false;
    }

    /** "Three dead in a murder-suicide" includes the killer; "killed three, then himself" does not. */
    private boolean includes(Reading reading) {
        return !reading.single()
                && reading.scope() == Scope.TOTAL
                && reading.count().low() > 1
                && (reading.category().isEmpty() || family(reading) || holds(reading))
                && !besidesKiller(reading)
                && amongTheDead(reading);
    }

    /** "Three family members", "a couple": the killer may be one of the family. */
    private static boolean family(Reading reading) {
        var sentence = reading.mention().sentence();
        var people = reading.mention().people();
        if (!reading.category().equals("relative") && !sentence.is(people.to() - 1, "couple")) {
            return false;
        }
        for (var at = people.to(); at < people.to() + VICTIMS && at < sentence.size(); at++) {
            if (sentence.is(at, "victims")) {
                return false;
            }
        }
        return true;
    }

    /** "Found the seven others dead": others than who took his own life. */
    private static boolean besidesKiller(Reading reading) {
        var sentence = reading.mention().sentence();
        var people = reading.mention().people();
        return sentence.is(people.to() - 1, "others") && sentence.is(people.from() - 1, "the");
    }

    /** "Four soldiers are dead, including the gunman". */
    private boolean holds(Reading whole) {
        for (var reading : readings) {
            if (partOfTheDead(reading)
                    && reading.mention().sentence() == whole.mention().sentence()) {
                return true;
            }
        }
        return false;
    }

    private boolean amongTheDead(Reading reading) {
        if (reading.measure() != Measure.KILLED
                || reading.party() != Party.VICTIM
                || !reading.stance().accepted()) {
            return false;
        }
        var event = reading.mention().event();
        if (event == null) {
            return true;
        }
        return switch (event.kind()) {
            case DO, DOING, TAKE, SEND -> byEvent(reading, event);
            case DONE, SHOT ->
                reading.mention().people().to() <= event.from() ? !byKiller(reading, event) : byEvent(reading, event);
            case HAPPENED, STATE, OF, COUNTED, TOLL -> true;
        };
    }

    /** "A shooting that killed two": no person is the subject. */
    private boolean byEvent(Reading reading, Event event) {
        var sentence = reading.mention().sentence();
        for (var at = event.from() - 1; at >= event.from() - BY; at--) {
            if (lexicon.is(Cue.OCCURRENCE, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean byKiller(Reading reading, Event event) {
        var sentence = reading.mention().sentence();
        for (var at = event.to(); at < event.to() + BY; at++) {
            if (sentence.is(at, "by")) {
                return true;
            }
        }
        return false;
    }

    private Reading less(Reading reading) {
        if (besides.contains(reading.mention().sentence())) {
            return reading;
        }
        var count = reading.count();
        var high = count.high() == null ? null : Long.valueOf(count.high() - 1);
        return reading.counting(new Count(count.low() - 1, high, count.quantifier()), Rule.LESS_ATTACKER);
    }
}
