package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.extraction.Rule;
import java.util.List;

/**
 * Tells whose account a number is that the text ascribes to nobody: what only the forces on the spot can have counted is
 * theirs, and so is what they counted in the same breath (docs/decisions/009).
 */
final class Accounts {

    private static final int REACH = 8;
    private final Language language;

    Accounts(Language language) {
        this.language = language;
    }

    void settle(List<Reading> readings) {
        var fought = readings.stream()
                .anyMatch(reading -> reading.party() == Party.ATTACKER || reading.measure() == Measure.HELD);
        readings.replaceAll(reading -> deed(reading, fought) ? reading.saidBy(doer(reading), Rule.OWN_DEED) : reading);
        readings.replaceAll(reading -> oneBreath(reading, readings));
    }

    private static Reading oneBreath(Reading reading, List<Reading> readings) {
        if (!reading.untold()) {
            return reading;
        }
        for (var other : readings) {
            var together = other.words() == reading.words() && other.measure() != Measure.RESCUED;
            if (together && other.stance() == Stance.CONFIRMED) {
                return reading.saidBy(other.statement().who(), Rule.ONE_BREATH);
            }
        }
        return reading;
    }

    /** Combatants killed or taken, and people rescued from them. */
    private boolean deed(Reading reading, boolean fought) {
        var people = reading.link().people();
        if (!reading.untold() || people.single() || reading.count().low() == 0) {
            return false;
        }
        var enemy = reading.party() == Party.ATTACKER
                && (reading.measure() == Measure.KILLED || reading.measure() == Measure.HELD)
                && !outlaws(reading);
        var freed = reading.measure() == Measure.RESCUED
                && reading.party() == Party.VICTIM
                && (fought || reading.category().equals("hostage"));
        return (enemy || freed) && !doneByOthers(reading);
    }

    /** Robbers and suspects are counted by neighbours, too. */
    private boolean outlaws(Reading reading) {
        var people = reading.link().people();
        for (var at = people.from(); at < people.to(); at++) {
            if (language.is(Cue.OUTLAW, reading.words(), at)) {
                return true;
            }
        }
        return false;
    }

    /** "Los rebeldes liberaron a 12 rehenes": others than the forces did it. */
    private boolean doneByOthers(Reading reading) {
        var at = doerAt(reading);
        var speaker = at < 0 ? null : language.speakers.at(reading.words(), at);
        return speaker != null && speaker.values().getFirst() != AttributionKind.OFFICIAL;
    }

    /** The forces by the name they have beside the deed; nobody by name where they have none. */
    private Attribution doer(Reading reading) {
        var at = doerAt(reading);
        var words = reading.words();
        var name = at < 0
                ? ""
                : words.text()
                        .substring(
                                words.start(at) - words.start(),
                                words.end(at + language.speakers.length(words, at)) - words.start());
        return new Attribution(AttributionKind.OFFICIAL, name);
    }

    /** Where those stand who did it: before or behind an active verb, or beside the word that marks them; -1 nowhere. */
    private int doerAt(Reading reading) {
        var words = reading.words();
        var people = reading.link().people();
        var deed = reading.link().deed();
        if (deed == null) {
            return -1;
        }
        var active = people.from() >= deed.to();
        for (var at = deed.to(); active && at < people.from(); at++) {
            if (language.speakers.length(words, at) > 0) {
                return at;
            }
        }
        for (var at = deed.from() - 1; active && at >= Math.max(0, deed.from() - REACH) && !divides(words, at); at--) {
            if (language.speakers.length(words, at) > 0) {
                return at;
            }
        }
        for (var at = Math.max(0, people.from() - REACH); at < people.from(); at++) {
            var speaker = language.speakers.length(words, at);
            if (speaker > 0 && language.is(Cue.AGENT_AFTER, words, at + speaker)) {
                return at;
            }
        }
        for (var at = deed.to(); at < Math.min(words.size(), deed.to() + REACH); at++) {
            var by = language.length(Cue.AGENT_BEFORE, words, at);
            var next = at + by + (by > 0 ? language.length(Cue.DETERMINER, words, at + by) : 0);
            if (by > 0 && language.speakers.length(words, next) > 0) {
                return next;
            }
        }
        return -1;
    }

    private boolean divides(Words words, int at) {
        return words.mark(at) || language.is(Cue.AND, words, at) || language.is(Cue.STOP, words, at);
    }
}
