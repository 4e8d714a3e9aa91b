package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.extraction.lead.Language.Saying;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks in the sentences of an item, and so how sure a figure is. */
final class Voices {

    /** Words between a verb of saying and its speaker. */
    private static final int REACH = 8;

    private static final int LONGEST_NAME = 6;

    /** How many sentences after a claim somebody may contest it. */
    private static final int CONTEST = 3;

    /**
     * Who says something, how surely, and who contests it.
     *
     * @param untold whether nobody is named and a medium publishes it
     */
    record Statement(
            Attribution who, Stance stance, @Nullable Attribution contestedBy, boolean untold) {

        /** The same by hearsay: nobody's number. */
        Statement heard() {
            return new Statement(who, stance, contestedBy, false);
        }
    }

    private record Voice(int at, Saying saying, Attribution who) {}

    private final Language language;
    private final List<Words> sentences;
    private final List<List<Voice>> voices = new ArrayList<>();
    private final Statement own;

    Voices(Language language, List<Words> sentences, Source source) {
        this.language = language;
        this.sentences = sentences;
        this.own = own(source);
        sentences.forEach(words -> voices.add(in(words)));
    }

    /** Whose word stands at a token of a sentence. */
    Statement at(int sentence, int token) {
        var voice = nearest(sentence, token);
        if (voice == null) {
            voice = inherited(sentence);
        }
        if (voice == null) {
            return own;
        }
        var stance = stance(voice);
        return new Statement(
                voice.who(), stance, stance == Stance.CLAIMED ? contest(sentence, voice.who()) : null, false);
    }

    /** What the publisher says in its own words. */
    private static Statement own(Source source) {
        return switch (source.kind()) {
            case OFFICIAL ->
                new Statement(new Attribution(AttributionKind.OFFICIAL, source.name()), Stance.CONFIRMED, null, false);
            case PARTY ->
                new Statement(new Attribution(AttributionKind.PARTY, source.name()), Stance.CLAIMED, null, false);
            case NGO ->
                new Statement(new Attribution(AttributionKind.NGO, source.name()), Stance.REPORTED, null, false);
            case AGENCY, MEDIA, DESK, UNKNOWN ->
                new Statement(new Attribution(AttributionKind.MEDIA, ""), Stance.REPORTED, null, true);
        };
    }

    private static Stance stance(Voice voice) {
        if (voice.saying() == Saying.DENY) {
            return Stance.DENIED;
        }
        if (voice.saying() == Saying.CLAIM) {
            return Stance.CLAIMED;
        }
        return switch (voice.who().kind()) {
            case OFFICIAL -> Stance.CONFIRMED;
            case PARTY -> Stance.CLAIMED;
            case NGO, MEDIA, WITNESS -> Stance.REPORTED;
        };
    }

    private @Nullable Voice nearest(int sentence, int token) {
        var words = sentences.get(sentence);
        Voice best = null;
        var cost = Integer.MAX_VALUE;
        for (var voice : voices.get(sentence)) {
            var apart = Math.abs(voice.at() - token) + (divided(words, voice.at(), token) ? words.size() : 0);
            if (voice.saying() != Saying.DOUBT && apart < cost) {
                best = voice;
                cost = apart;
            }
        }
        return best;
    }

    private boolean divided(Words words, int one, int other) {
        for (var at = Math.min(one, other); at < Math.max(one, other); at++) {
            if (words.word(at).equals(";") || language.is(Cue.STOP, words, at)) {
                return true;
            }
        }
        return false;
    }

    /** An authority's word, and a claim, go on through the next sentence of their paragraph. */
    private @Nullable Voice inherited(int sentence) {
        if (sentence == 0
                || sentences.get(sentence - 1).paragraph()
                        != sentences.get(sentence).paragraph()) {
            return null;
        }
        for (var voice : voices.get(sentence - 1).reversed()) {
            if (voice.saying() == Saying.CLAIM
                    || voice.saying() == Saying.SAY && voice.who().kind() == AttributionKind.OFFICIAL) {
                return voice;
            }
        }
        return null;
    }

    private @Nullable Attribution contest(int sentence, Attribution speaker) {
        for (var next = sentence; next < Math.min(sentences.size(), sentence + CONTEST); next++) {
            for (var voice : voices.get(next)) {
                var contests = voice.saying() == Saying.DOUBT || voice.saying() == Saying.DENY;
                if (contests && !voice.who().equals(speaker) && voice.who().kind() != AttributionKind.PARTY) {
                    return voice.who();
                }
            }
        }
        return null;
    }

    private List<Voice> in(Words words) {
        var found = new ArrayList<Voice>();
        for (var at = 0; at < words.size(); ) {
            var saying = language.sayings.at(words, at);
            if (saying == null) {
                at++;
                continue;
            }
            for (var kind : saying.values()) {
                var who = speaker(words, at, at + saying.length());
                if (who == null && kind == Saying.CLAIM) {
                    who = new Attribution(AttributionKind.PARTY, "");
                }
                if (who != null) {
                    found.add(new Voice(at, kind, who));
                }
            }
            at += saying.length();
        }
        colon(words, found);
        return found;
    }

    /** "Ejército: 33 atacantes abatidos": who stands before a colon at the head speaks. */
    private void colon(Words words, List<Voice> found) {
        for (var at = 0; at < Math.min(3, words.size()); at++) {
            var entry = language.speakers.at(words, at);
            if (entry != null && words.word(at + entry.length()).equals(":")) {
                found.add(new Voice(at, Saying.SAY, attribution(words, at, entry)));
                return;
            }
        }
    }

    /** The speaker nearest to a verb of saying, on either side, in its clause. */
    private @Nullable Attribution speaker(Words words, int from, int to) {
        for (var far = 0; far < REACH; far++) {
            var before = words.mark(from - 1) ? -1 : endingAt(words, from - far);
            var entry = before < 0 ? null : language.speakers.at(words, before);
            if (entry != null && !cut(words, from - far, from)) {
                return attribution(words, before, entry);
            }
            entry = language.speakers.at(words, to + far);
            if (entry != null && !cut(words, to, to + far)) {
                return attribution(words, to + far, entry);
            }
        }
        return null;
    }

    /** Where the longest name of a speaker begins that ends there; -1 where none does. */
    private int endingAt(Words words, int end) {
        for (var at = Math.max(0, end - LONGEST_NAME); at < end; at++) {
            if (at + language.speakers.length(words, at) == end) {
                return at;
            }
        }
        return -1;
    }

    private boolean cut(Words words, int from, int to) {
        for (var between = from; between < to; between++) {
            if (words.word(between).equals(";") || language.is(Cue.STOP, words, between)) {
                return true;
            }
        }
        return false;
    }

    /** The speaker's own words, with an article that is written as one word with them. */
    private Attribution attribution(Words words, int at, Phrases.Entry<AttributionKind> entry) {
        var article = words.glued(at) && language.is(Cue.DETERMINER, words, at - 1);
        var from = words.start(article ? at - 1 : at) - words.start();
        var to = words.end(at + entry.length()) - words.start();
        return new Attribution(entry.values().getFirst(), words.text().substring(from, to));
    }
}
