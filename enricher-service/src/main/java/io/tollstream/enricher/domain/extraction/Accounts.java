package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whose account a number is that the text ascribes to nobody: whose deed it is, and in whose words it is told. */
final class Accounts {

    /** How far before its verb the doer may stand. */
    private static final int REACH = 8;
    /** How many numbers back the whole may stand to which a part belongs. */
    private static final int BACK = 6;

    private static final Attribution AUTHORITIES = new Attribution(AttributionKind.OFFICIAL, "");

    private final Lexicon lexicon;

    Accounts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void settle(List<Reading> readings) {
        var fought = fought(readings);
        for (var i = 0; i < readings.size(); i++) {
            readings.set(i, byItself(readings.get(i), fought));
        }
        if (!confirmed(readings)) {
            return;
        }
        for (var i = 0; i < readings.size(); i++) {
            if (readings.get(i).statement().untold() && !hearsay(readings.get(i))) {
                readings.set(i, byOthers(readings, i));
            }
        }
    }

    private static boolean confirmed(List<Reading> readings) {
        for (var reading : readings) {
            if (reading.stance() == Stance.CONFIRMED) {
                return true;
            }
        }
        return false;
    }

    /** Whether the item tells of attackers or of hostages, so that security forces are at work. */
    private static boolean fought(List<Reading> readings) {
        for (var reading : readings) {
            if (reading.party() == Party.ATTACKER || reading.measure() == Measure.HELD) {
                return true;
            }
        }
        return false;
    }

    private Reading byItself(Reading reading, boolean fought) {
        if (!reading.statement().untold() || hearsay(reading)) {
            return reading;
        }
        var whose = ownLosses(reading);
        if (whose != null) {
            return reading.saidBy(whose, Stance.CLAIMED, Rule.OWN_LOSSES);
        }
        if (reading.count().low() == 0 || reading.stance() != Stance.REPORTED) {
            return reading;
        }
        if (deed(reading, fought)) {
            return reading.saidBy(doer(reading), Stance.CONFIRMED, Rule.OWN_DEED);
        }
        var victims = reading.party() == Party.VICTIM && reading.measure() == Measure.KILLED;
        return victims && lexicon.in(reading.mention().sentence(), Cue.STATE_WORDING)
                ? reading.saidBy(AUTHORITIES, Stance.CONFIRMED, Rule.OWN_WORDS)
                : reading;
    }

    /** What a sentence tells together one voice has counted; and so a part and its whole. */
    private static Reading byOthers(List<Reading> readings, int index) {
        var reading = readings.get(index);
        for (var i = Math.max(0, index - BACK); i < Math.min(readings.size(), index + BACK); i++) {
            var other = readings.get(i);
            if (other.stance() == Stance.CONFIRMED && reading.stance() == Stance.REPORTED) {
                var together = other.measure() != Measure.RESCUED
                        && other.mention().sentence() == reading.mention().sentence();
                if (together || i < index && goesOn(reading, other)) {
                    return reading.saidBy(other.statement().who(), Stance.CONFIRMED, Rule.ONE_BREATH);
                }
            }
        }
        return reading;
    }

    /** "Among the dead are four soldiers", "five others also died". */
    private static boolean goesOn(Reading reading, Reading before) {
        var sentence = reading.mention().sentence();
        return reading.measure() == before.measure()
                && reading.party() == before.party()
                && sentence.paragraph() == before.mention().sentence().paragraph()
                && (reading.scope() == Scope.PART
                        || sentence.is(reading.mention().people().to(), "also"));
    }

    private boolean hearsay(Reading reading) {
        return lexicon.in(reading.mention().sentence(), Cue.HEARSAY);
    }

    /** Attackers killed or taken and people rescued: a number that only those have who did it. */
    private boolean deed(Reading reading, boolean fought) {
        var sentence = reading.mention().sentence();
        var people = reading.mention().people();
        var enemy = reading.party() == Party.ATTACKER
                && (reading.measure() == Measure.KILLED || reading.measure() == Measure.HELD)
                && (people.form() == People.Form.BARE || combatants(sentence, people));
        var freed = reading.measure() == Measure.RESCUED
                && reading.party() == Party.VICTIM
                && (fought || reading.category().equals("hostage"));
        return !reading.single() && (enemy || freed) && !doneByOthers(reading);
    }

    private boolean combatants(Sentence sentence, People people) {
        for (var at = people.from(); at < people.to(); at++) {
            if (lexicon.is(Cue.ENEMY, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "The rebels freed 12 hostages", "fishermen rescued nine people": others than the security forces. */
    private boolean doneByOthers(Reading reading) {
        var sentence = reading.mention().sentence();
        var event = reading.mention().event();
        if (event == null) {
            return false;
        }
        var people = reading.mention().people();
        var active = people.from() >= event.to() && event.kind() != Lexicon.Kind.OF;
        for (var at = event.from() - 1; active && at >= Math.max(0, event.from() - REACH); at--) {
            if (other(sentence, at)) {
                return true;
            }
        }
        for (var at = event.to(); at < Math.min(sentence.size(), event.to() + REACH); at++) {
            if (sentence.is(at, "by")) {
                return other(sentence, at + 1) || other(sentence, at + 2);
            }
        }
        return false;
    }

    private boolean other(Sentence sentence, int at) {
        var speaker = lexicon.speakers.at(sentence, at);
        var forces = speaker.length() > 0 && speaker.values().getFirst() == AttributionKind.OFFICIAL;
        var person = lexicon.persons.at(sentence, at);
        return !forces && (speaker.length() > 0 || person.length() > 0);
    }

    /** The forces that the sentence names before the verb; nobody by name where it names none. */
    private Attribution doer(Reading reading) {
        var sentence = reading.mention().sentence();
        var event = reading.mention().event();
        for (var at = event == null ? -1 : event.from() - 1; at >= 0 && event.from() - at < REACH; at--) {
            var speaker = lexicon.speakers.at(sentence, at);
            if (speaker.length() > 0 && speaker.values().getFirst() == AttributionKind.OFFICIAL) {
                return new Attribution(
                        AttributionKind.OFFICIAL, Names.around(lexicon, sentence, at, at + speaker.length()));
            }
        }
        return AUTHORITIES;
    }

    /** "Not a single fighter of the front was hurt": only the front can say so. */
    private @Nullable Attribution ownLosses(Reading reading) {
        var none = reading.party() == Party.ATTACKER && reading.count().none();
        var people = reading.mention().people();
        for (var at = people.from(); none && at < people.to() - 1; at++) {
            var speaker = lexicon.speakers.at(reading.mention().sentence(), at);
            if (speaker.length() > 0 && speaker.values().getFirst() == AttributionKind.PARTY) {
                return new Attribution(
                        AttributionKind.PARTY,
                        Names.around(lexicon, reading.mention().sentence(), at, at + speaker.length()));
            }
        }
        return null;
    }
}
