package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.ArrayList;
import java.util.List;

/** Finds what happened in a sentence; leaves out what was only threatened, tried or denied. */
final class EventReader {

    private static final int REACH = 4;
    private static final int SENT = 12;
    private static final int CLAUSE = 10;
    private final Lexicon lexicon;
    private final Departures departures;
    private final Wounds wounds;

    EventReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.departures = new Departures(lexicon);
        this.wounds = new Wounds(lexicon);
    }

    List<Event> in(Sentence sentence) {
        var found = new ArrayList<Event>();
        if (!lexicon.happenings.mayStandIn(sentence)) {
            return found;
        }
        var wounded = lexicon.mayBeIn(sentence, Cue.WOUND);
        for (var at = 0; at < sentence.size(); ) {
            var hit = lexicon.happenings.at(sentence, at);
            var wound = wounded ? wounds.at(sentence, at) : hit;
            if (wound.length() > hit.length()) {
                hit = wound;
            }
            if (hit.length() == 0) {
                at = wounded ? at + 1 : lexicon.happenings.next(sentence, at + 1);
                continue;
            }
            if (real(sentence, at)
                    && !supposed(sentence, at)
                    && !lexicon.is(Cue.NATURAL, sentence, at + hit.length())) {
                for (var happening : hit.values()) {
                    var told = happening.measure() == Measure.INJURED && murder(sentence, at)
                            ? Measure.KILLED
                            : happening.measure();
                    var measure = departures.measure(sentence, at, at + hit.length(), told);
                    if (measure != null
                            && !(measure == Measure.KILLED && hedged(sentence, at))
                            && holds(sentence, at, at + hit.length(), happening)) {
                        found.add(new Event(at, at + hit.length(), measure, happening.kind()));
                    }
                }
            }
            at += hit.length();
        }
        return found;
    }

    /** "Charged with murder in the shooting of a girl": who is murdered was not only shot; but not "attempted murder". */
    private boolean murder(Sentence sentence, int at) {
        if (!lexicon.is(Cue.BULLET, sentence, at)) {
            return false;
        }
        for (var back = at - 1; back >= Math.max(1, at - REACH); back--) {
            if (sentence.is(back, "in")) {
                return lexicon.is(Cue.SLAYING, sentence, back - 1) && !lexicon.is(Cue.UNREAL, sentence, back - 2);
            }
            if (sentence.mark(back)) {
                return false;
            }
        }
        return false;
    }

    private boolean holds(Sentence sentence, int from, int to, Lexicon.Happening happening) {
        if (happening.kind() == Lexicon.Kind.SEND) {
            return near(Cue.HOSPITAL, sentence, to, to + SENT)
                    && !near(Cue.UNHURT, sentence, from - SENT, to + SENT)
                    && !lexicon.in(sentence, Cue.SOUND);
        }
        return happening.measure() != Measure.INJURED
                || happening.kind() == Lexicon.Kind.OF
                || !near(Cue.UNHURT, sentence, from - SENT, from);
    }

    private boolean near(Cue cue, Sentence sentence, int from, int to) {
        for (var at = Math.max(0, from); at < Math.min(sentence.size(), to); at++) {
            if (lexicon.is(cue, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "If one were killed", "neither the driver nor his wife was hurt", "when a candidate dies", "the first time that a bishop was". */
    private boolean supposed(Sentence sentence, int at) {
        var dies = sentence.is(at, "dies");
        if (!dies && !lexicon.mayBeIn(sentence, Cue.SUPPOSED)) {
            return false;
        }
        for (var back = at - 1; back >= Math.max(0, at - CLAUSE); back--) {
            var always = dies && sentence.is(back, "when");
            if (always || lexicon.is(Cue.SUPPOSED, sentence, back) || hoped(sentence, back)) {
                return true;
            }
            if (sentence.is(back, "that") && lexicon.is(Cue.SUPPOSED, sentence, back - 2)
                    || sentence.is(back, "who") && lexicon.is(Cue.SUPPOSED, sentence, back - 1)) {
                return true;
            }
            if (sentence.mark(back) || lexicon.is(Cue.STOP, sentence, back) || sentence.is(back, "who")) {
                return false;
            }
        }
        return false;
    }

    /** "Prayed that nobody died". */
    private boolean hoped(Sentence sentence, int that) {
        return sentence.is(that, "that") && lexicon.length(Cue.SUPPOSED, sentence, that - 1) > 1;
    }

    /** "Feared dead", "believed to have died", "may have been killed": not known to be dead. */
    private boolean hedged(Sentence sentence, int at) {
        for (var back = at - 1; back >= Math.max(0, at - REACH); back--) {
            if (lexicon.is(Cue.HEDGE, sentence, back)) {
                return true;
            }
            if (!lexicon.is(Cue.BE, sentence, back) && !lexicon.is(Cue.ADVERB, sentence, back)) {
                return false;
            }
        }
        return false;
    }

    private boolean real(Sentence sentence, int at) {
        for (var back = at - 1; back >= Math.max(0, at - REACH); back--) {
            if (sentence.mark(back) && !sentence.quote(back)) {
                return true;
            }
            if (sentence.is(back, "not") && !sentence.is(back + 1, "only") || sentence.endsWith(back, "n't")) {
                return false;
            }
            if (lexicon.is(Cue.UNREAL, sentence, back)
                    && lexicon.sayings.at(sentence, back - 1).length() == 0) {
                return sentence.is(back, "help") || sentence.is(back, "order") && back + 1 == at;
            }
            var verbal = lexicon.is(Cue.BE, sentence, back)
                    || lexicon.is(Cue.ADVERB, sentence, back)
                    || sentence.endsWith(back, "ly")
                    || sentence.quote(back);
            if (!verbal) {
                return true;
            }
        }
        return true;
    }
}
