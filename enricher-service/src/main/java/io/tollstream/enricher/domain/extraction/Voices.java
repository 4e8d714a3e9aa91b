package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who speaks in each sentence of one item; remembers names, so that "Chaudhry stated" is the army. */
final class Voices {

    private static final int LEFT = 24;
    private static final int RIGHT = 8;
    private static final int NAMES = 200;
    private static final int NOUN = 3;
    private static final int AGENT = 3;
    /** "..., but witnesses put the number at": a new clause with a voice of its own. */
    private static final Set<String> TURNS = Set.of("but", "while", "whereas", "although", "though");

    /** How many words may stand before the colon of a heading. */
    private static final int HEAD = 4;

    private final Lexicon lexicon;
    private final Map<String, Attribution> names = new HashMap<>();
    private final Spellings spellings = new Spellings();
    private @Nullable Attribution last;
    private @Nullable Sentence previous;

    Voices(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The voices of the next sentence; sentences are to come in order. */
    List<Voice> in(Sentence sentence) {
        remember(sentence);
        var voices = new ArrayList<Voice>();
        var headed = heading(sentence);
        if (headed != null) {
            voices.add(headed);
        }
        var size = lexicon.sayings.mayStandIn(sentence) ? sentence.size() : 0;
        for (var at = lexicon.sayings.next(sentence, 0); at < size; at = lexicon.sayings.next(sentence, at + 1)) {
            var saying = lexicon.sayings.at(sentence, at);
            if (saying.length() == 0 || lexicon.happenings.at(sentence, at).length() > 0 || partOfEvent(sentence, at)) {
                continue;
            }
            var voice = voice(sentence, at, at + saying.length(), saying.values());
            if (voice != null) {
                voices.add(voice);
                last = voice.isStranger() ? last : voice.who();
            }
            at += saying.length() - 1;
        }
        previous = sentence;
        return voices;
    }

    /** "Reported dead", "were reported killed", "claimed responsibility": no verb of saying. */
    private boolean partOfEvent(Sentence sentence, int at) {
        if (lexicon.is(Cue.EARLIER, sentence, at - 1)
                        && !sentence.is(at, "said")
                        && lexicon.sayings.at(sentence, at).length() == 1
                || determined(sentence, at - 1)) {
            return true;
        }
        if (alleged(sentence, at) || responsible(sentence, at + 1)) {
            return true;
        }
        return lexicon.is(Cue.IS, sentence, at - 1) && !sentence.is(at + 1, "by") || sentence.is(at + 1, "dead");
    }

    private static boolean determined(Sentence sentence, int at) {
        return sentence.is(at, "this") || sentence.is(at, "the") || sentence.is(at, "that") || sentence.is(at, "any");
    }

    /** "Four alleged rebels", "of alleged rebels": what they are said to be. */
    private boolean alleged(Sentence sentence, int at) {
        if (!sentence.is(at, "alleged") || lexicon.persons.at(sentence, at + 1).length() == 0) {
            return false;
        }
        return sentence.boundary(at - 1)
                || sentence.is(at - 1, "and")
                || sentence.is(at - 1, "some")
                || sentence.number(at - 1)
                || lexicon.plainNumber(sentence.word(at - 1)) >= 0
                || lexicon.is(Cue.DETERMINER, sentence, at - 1)
                || lexicon.is(Cue.PREPOSITION, sentence, at - 1)
                || lexicon.vague.at(sentence, at - 1).length() > 0;
    }

    /** "Claimed responsibility", "denied any part in", "denied having had a hand in": said of who did it, not of the dead. */
    private boolean responsible(Sentence sentence, int at) {
        for (var next = at; next <= at + 2; next++) {
            if (lexicon.is(Cue.RESPONSIBILITY, sentence, next)) {
                return true;
            }
        }
        return false;
    }

    /** "Police: four found dead". */
    private @Nullable Voice heading(Sentence sentence) {
        var colon = 1;
        while (colon <= HEAD && !sentence.is(colon, ":")) {
            colon++;
        }
        if (colon > HEAD) {
            return null;
        }
        for (var at = 0; at < colon; at++) {
            if (lexicon.happenings.at(sentence, at).length() > 0
                    || lexicon.numbers.at(sentence, at).length() > 0) {
                return null;
            }
        }
        var who = speakerBefore(sentence, colon - 1, 0);
        return who == null ? null : new Voice(colon, false, who, Lexicon.Saying.SAY);
    }

    private @Nullable Voice voice(Sentence sentence, int from, int to, List<Lexicon.Saying> kinds) {
        var said = to - from == 2 && sentence.is(from, "according");
        var how = kinds.contains(Lexicon.Saying.DOUBT) && !kinds.contains(Lexicon.Saying.DENY)
                ? Lexicon.Saying.DOUBT
                : kinds.getFirst();
        if (how == Lexicon.Saying.DOUBT && rumour(sentence, to)) {
            how = Lexicon.Saying.DENY;
        }
        var left = said ? null : speakerBefore(sentence, from - 1, Math.max(0, from - LEFT));
        var itsOwn = left == null && lexicon.is(Cue.DETERMINER, sentence, to) && speakerSoon(sentence, to + 1);
        var inverted = itsOwn || (left == null || sentence.mark(from - 1)) && opensSpeaker(sentence, to);
        var right = said || inverted ? speakerAfter(sentence, to) : null;
        var who = right == null ? left : right;
        if (who == null && from == 0 && previous != null) {
            who = speakerBefore(previous, previous.size() - 1, Math.max(0, previous.size() - RIGHT));
        }
        if (how == Lexicon.Saying.CLAIM && sentence.endsWith(from - 1, "'s")) {
            return new Voice(from, false, claimant(sentence, from - 1), how);
        }
        if (who == null) {
            return how == Lexicon.Saying.CLAIM && from <= 1
                    ? new Voice(from, false, new Attribution(AttributionKind.PARTY, ""), how)
                    : stranger(sentence, from, to, how);
        }
        return new Voice(from, said || who == right || trails(sentence, from), who, how);
    }

    /** "Rejected reports that 50 had died", "dismissed as rumour that 50 had died": nobody else's claim, so that who rejects it denies it. */
    private boolean rumour(Sentence sentence, int from) {
        var as = sentence.is(from, "as") ? NOUN : 0;
        for (var at = from + Math.min(as, 1); at < from + NOUN + as; at++) {
            if (lexicon.is(Cue.RUMOUR, sentence, at)) {
                return true;
            }
            var passed = as > 0 || lexicon.is(Cue.DETERMINER, sentence, at) || lexicon.is(Cue.EARLIER, sentence, at);
            if (!passed || sentence.mark(at)) {
                return false;
            }
        }
        return false;
    }

    /** "The group's claim that": whoever is said to claim is a party to what is claimed. */
    private static Attribution claimant(Sentence sentence, int at) {
        var name = sentence.written(at);
        return new Attribution(AttributionKind.PARTY, name.substring(0, name.length() - 2));
    }

    /** "Said its captain", "Maria Lopez said": the verb has a subject, though nobody we know. */
    private @Nullable Voice stranger(Sentence sentence, int from, int to, Lexicon.Saying how) {
        var before = from > 0 && sentence.kind(from - 1) == Token.WORD;
        var turned = sentence.boundary(from - 1) && !sentence.endsWith(from, "ing");
        var after = turned && lexicon.is(Cue.DETERMINER, sentence, to) || to < sentence.size() && sentence.capital(to);
        return before || after ? Voice.stranger(from, !before || trails(sentence, from), how) : null;
    }

    /** "..., said Police Chief Doe", "..., said the army". */
    private boolean opensSpeaker(Sentence sentence, int at) {
        return at < sentence.size()
                && (sentence.capital(at)
                        || sentence.is(at, "the") && speakerSoon(sentence, at + 1)
                        || sentence.is(at, "a") && speakerSoon(sentence, at + 1)
                        || lexicon.speakers.at(sentence, at).length() > 0);
    }

    private boolean speakerSoon(Sentence sentence, int at) {
        return lexicon.speakers.at(sentence, at).length() > 0
                || lexicon.speakers.at(sentence, at + 1).length() > 0
                || at < sentence.size() && sentence.capital(at);
    }

    /** Whether a comma or a closing quote stands right before the speaker: "..., the army said". */
    private boolean trails(Sentence sentence, int verb) {
        for (var at = verb - 1; at >= Math.max(0, verb - RIGHT); at--) {
            if (sentence.is(at, ",") || sentence.quote(at)) {
                return at > 0
                        && !sentence.is(verb + 1, "that")
                        && !TURNS.contains(sentence.word(at + 1))
                        && !apposition(sentence, at, verb);
            }
        }
        return false;
    }

    /** "The BLA, a separatist group, claimed": the commas belong to the speaker. */
    private boolean apposition(Sentence sentence, int comma, int verb) {
        return comma == verb - 1 && !sentence.quote(comma)
                || lexicon.speakers.at(sentence, comma - 1).length() > 0 && comma < 6;
    }

    private @Nullable Attribution speakerBefore(Sentence sentence, int from, int limit) {
        for (var at = from; at >= limit; at--) {
            if (from - at >= 0 && lexicon.sayings.at(sentence, at).length() > 0) {
                return joined(sentence, at, from) ? last : null;
            }
            if (sentence.mark(from) && lexicon.happenings.at(sentence, at).length() > 0) {
                return null;
            }
            var known = known(sentence, at);
            if (known != null) {
                return known;
            }
            if (from - at < 4 && last != null && lexicon.is(Cue.SPEAKS_ON, sentence, at)) {
                return last;
            }
            if (sentence.mark(at) && (onlyName(sentence, at + 1, from) || unknown(sentence, at + 1, from))) {
                return null;
            }
            var who = speakerAt(sentence, at);
            if (who != null && agent(sentence, at, from)) {
                return null;
            }
            if (who != null) {
                var named = apposed(sentence, at, limit, who.kind());
                return named != null && named.kind() == who.kind() ? named : who;
            }
        }
        return null;
    }

    /** "Killed by rebels, church sources said": who did it is not who says so. */
    private boolean agent(Sentence sentence, int speaker, int last) {
        for (var at = speaker - 1; at >= speaker - AGENT && !sentence.mark(at); at--) {
            if (sentence.is(at, "by")) {
                return lexicon.happenings.at(sentence, at - 1).length() > 0 && comma(sentence, speaker + 1, last);
            }
        }
        return false;
    }

    private static boolean comma(Sentence sentence, int from, int to) {
        for (var at = from; at <= to; at++) {
            if (sentence.is(at, ",")) {
                return true;
            }
        }
        return false;
    }

    /** "..., Maria Lopez said": whoever stands before the comma is not the speaker. */
    private static boolean onlyName(Sentence sentence, int from, int to) {
        for (var at = from; at <= to; at++) {
            if (!sentence.capital(at)) {
                return false;
            }
        }
        return from <= to && sentence.is(from - 1, ",");
    }

    /** "..., a negotiator said": somebody, though no office we know. */
    private boolean unknown(Sentence sentence, int from, int to) {
        return sentence.is(from - 1, ",")
                && to > from
                && to - from < NOUN
                && !sentence.mark(to)
                && (sentence.is(from, "a") || sentence.is(from, "an"));
    }

    /** "The BLA, a separatist group, claimed": the name stands before the comma. */
    private @Nullable Attribution apposed(Sentence sentence, int at, int limit, AttributionKind kind) {
        for (var back = at - 1; back > Math.max(limit, at - RIGHT); back--) {
            var article = sentence.is(back, "a") || sentence.is(back, "an");
            if (article && sentence.is(back - 1, ",") && back > 1) {
                var named = speakerAt(sentence, back - 2);
                return (named == null || named.kind() != kind) && sentence.capital(back - 2)
                        ? spellings.one(new Attribution(kind, Names.around(lexicon, sentence, back - 2, back - 1)))
                        : named;
            }
            if (sentence.mark(back)) {
                return null;
            }
        }
        return null;
    }

    /** "Denied any losses and claimed": one speaker, two verbs. */
    private static boolean joined(Sentence sentence, int saying, int from) {
        for (var at = from; at > saying; at--) {
            if (sentence.is(at, "and") || sentence.is(at, "but")) {
                return from - at < 3;
            }
        }
        return false;
    }

    private @Nullable Attribution speakerAfter(Sentence sentence, int from) {
        for (var at = from; at < Math.min(sentence.size(), from + RIGHT); at++) {
            var known = known(sentence, at);
            if (known != null) {
                return known;
            }
            var who = speakerAt(sentence, at);
            if (who != null) {
                return who;
            }
            if (sentence.mark(at) && !sentence.is(at, ".") && !sentence.is(at, ",")) {
                return null;
            }
        }
        return null;
    }

    /** Whom a name stands for that an office was told with before. */
    private @Nullable Attribution known(Sentence sentence, int at) {
        return sentence.capital(at) && !names.isEmpty() ? names.get(sentence.word(at)) : null;
    }

    private @Nullable Attribution speakerAt(Sentence sentence, int at) {
        if (!lexicon.speakers.mayStandIn(sentence)) {
            return null;
        }
        for (var start = Math.max(0, at - 3); start <= at; start++) {
            var hit = lexicon.speakers.at(sentence, start);
            if (start + hit.length() > at && (start < at || !part(sentence, at))) {
                return attribution(sentence, start, hit);
            }
        }
        return null;
    }

    /** Words that speak only at the end of a name: "the Free Coast Front", but not "in front". */
    private boolean part(Sentence sentence, int at) {
        return lexicon.is(Cue.NAMED_BODY, sentence, at)
                && !(at > 1
                        && sentence.capital(at)
                        && sentence.capital(at - 1)
                        && !lexicon.is(Cue.PREPOSITION, sentence, at - 1));
    }

    /** "Captain Doe" is an officer, "the captain" of a ship is not. */
    private Attribution attribution(Sentence sentence, int at, Phrases.Hit<AttributionKind> hit) {
        var end = at + hit.length();
        var rank = sentence.is(at, "captain") && sentence.capital(at) && end < sentence.size() && sentence.capital(end);
        return spellings.one(new Attribution(
                rank ? AttributionKind.OFFICIAL : hit.values().getFirst(), Names.around(lexicon, sentence, at, end)));
    }

    /** Keeps the surname behind an authority's word, "Officer Jose Estrada", and the short name behind a long one. */
    private void remember(Sentence sentence) {
        if (!lexicon.speakers.mayStandIn(sentence)) {
            return;
        }
        for (var at = lexicon.speakers.next(sentence, 0);
                at < sentence.size() && names.size() < NAMES;
                at = lexicon.speakers.next(sentence, at + 1)) {
            var hit = lexicon.speakers.at(sentence, at);
            if (hit.length() > 0) {
                var end = Names.end(lexicon, sentence, at + hit.length());
                var surname = sentence.word(end - 1);
                if (end > at + hit.length()
                        && lexicon.speakers.at(sentence, end - 1).length() == 0) {
                    names.putIfAbsent(surname, attribution(sentence, at, hit));
                }
                if (sentence.is(end, "(") && sentence.is(end + 2, ")")) {
                    names.putIfAbsent(sentence.word(end + 1), attribution(sentence, at, hit));
                }
            }
        }
    }
}
