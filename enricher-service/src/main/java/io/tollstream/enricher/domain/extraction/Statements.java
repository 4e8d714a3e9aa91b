package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whose word each place of a text is, from the voices around it and from who published it. */
final class Statements {

    private static final int QUOTE = 4;
    private static final int CONTEST = 2;
    private static final Set<String> GROUPS =
            Set.of("group", "militants", "rebels", "insurgents", "separatists", "statement");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we");

    private final List<Sentence> sentences;
    private final Voices speaking;
    private final List<List<Voice>> heard = new ArrayList<>();
    private final Statement own;

    Statements(List<Sentence> sentences, Voices speaking, Source source) {
        this.sentences = sentences;
        this.speaking = speaking;
        this.own = own(source);
    }

    Sentence sentence(int index) {
        return sentences.get(index);
    }

    /** What nobody's word is needed for: the publisher's own. */
    Statement own() {
        return own;
    }

    /** What the publisher says in its own words. */
    private static Statement own(Source source) {
        return switch (source.kind()) {
            case OFFICIAL ->
                new Statement(new Attribution(AttributionKind.OFFICIAL, source.name()), Stance.CONFIRMED, null);
            case PARTY -> new Statement(new Attribution(AttributionKind.PARTY, source.name()), Stance.CLAIMED, null);
            case NGO -> new Statement(new Attribution(AttributionKind.NGO, source.name()), Stance.REPORTED, null);
            case AGENCY, MEDIA, DESK, UNKNOWN ->
                new Statement(new Attribution(AttributionKind.MEDIA, ""), Stance.REPORTED, null, true);
        };
    }

    /** Whose word stands at a token of a sentence. */
    Statement at(int sentence, int token) {
        var voice = voice(sentence, token);
        if (voice == null) {
            return own;
        }
        if (voice.isStranger()) {
            return own.told();
        }
        return new Statement(voice.who(), voice.stance(), contest(sentence, token, voice.who()));
    }

    /** Somebody's voice and the sentence it speaks in. */
    record Heard(int sentence, Voice voice) {}

    /** Whose voice stands at a token of a sentence, and where it speaks; null where it is the publisher's own. */
    @Nullable
    Heard heard(int sentence, int token) {
        var voice = voice(sentence, token);
        for (var at = Math.max(0, sentence - QUOTE); at < Math.min(sentences.size(), sentence + QUOTE); at++) {
            for (var other : voices(at)) {
                if (other == voice) {
                    return new Heard(at, other);
                }
            }
        }
        return null;
    }

    /** Who speaks in a sentence: texts are listened to only as far as their figures reach. */
    List<Voice> voices(int sentence) {
        while (heard.size() <= sentence) {
            heard.add(speaking.in(sentences.get(heard.size())));
        }
        return heard.get(sentence);
    }

    private @Nullable Voice voice(int sentence, int token) {
        var inside = inside(voices(sentence), token);
        if (inside != null) {
            return inside;
        }
        var quoted = sentences.get(sentence).quoted() || sentences.get(sentence).quote(0);
        var after = quoted ? closing(sentence) : next(sentence);
        return after != null ? after : inherited(sentence, quoted);
    }

    private static @Nullable Voice inside(List<Voice> voices, int token) {
        Voice opened = null;
        Voice closed = null;
        Voice any = null;
        Voice stranger = null;
        for (var voice : voices) {
            if (voice.how() == Lexicon.Saying.DOUBT) {
                continue;
            }
            if (voice.isStranger()) {
                stranger = voice;
            } else if (!voice.trailing() && voice.at() < token) {
                opened = voice;
            } else if (voice.trailing() && voice.at() > token && closed == null) {
                closed = voice;
            } else if (voice.at() < token) {
                any = voice;
            } else if (any == null) {
                any = voice;
            }
        }
        var known = opened != null ? opened : closed != null ? closed : any;
        return known != null ? known : stranger;
    }

    /** The speaker named at the end of a quotation of several sentences. */
    private @Nullable Voice closing(int sentence) {
        for (var next = sentence + 1; next < Math.min(sentences.size(), sentence + QUOTE); next++) {
            if (!sentences.get(next).quoted()
                    || sentences.get(next).paragraph()
                            != sentences.get(sentence).paragraph()) {
                return null;
            }
            for (var voice : voices(next)) {
                if (voice.trailing()) {
                    return voice;
                }
            }
        }
        return null;
    }

    /** "[...] confirmed the military on Friday": the verb opens what is left of the sentence. */
    private @Nullable Voice next(int sentence) {
        if (sentence + 1 >= sentences.size()) {
            return null;
        }
        var following = voices(sentence + 1);
        var elided = !following.isEmpty()
                && following.getFirst().at() == 0
                && following.getFirst().trailing()
                && !sentences.get(sentence + 1).capital(0);
        return elided ? following.getFirst() : null;
    }

    /** An authority's word goes on through its paragraph; a party's only where it plainly goes on speaking. */
    private @Nullable Voice inherited(int sentence, boolean quoted) {
        for (var back = sentence - 1; back >= Math.max(0, sentence - 2); back--) {
            if (sentences.get(back).paragraph() != sentences.get(sentence).paragraph()) {
                return null;
            }
            var voices = voices(back);
            for (var last = voices.size() - 1; last >= 0; last--) {
                var voice = voices.get(last);
                if (voice.isStranger()) {
                    return null;
                }
                if (voice.how() == Lexicon.Saying.SAY || voice.how() == Lexicon.Saying.CLAIM) {
                    var official = voice.who().kind() == AttributionKind.OFFICIAL;
                    var goesOn = quoted
                            || PRONOUNS.contains(sentences.get(sentence).word(0))
                            || group(sentences.get(sentence))
                            || participle(sentences.get(sentence));
                    return official || goesOn ? voice : null;
                }
            }
        }
        return null;
    }

    /** "[...] killing over 30 soldiers": what is left of the sentence before. */
    private static boolean participle(Sentence sentence) {
        return !sentence.capital(0) && sentence.endsWith(0, "ing");
    }

    private static boolean group(Sentence sentence) {
        return sentence.is(0, "the") && GROUPS.contains(sentence.word(1));
    }

    private @Nullable Attribution contest(int sentence, int token, Attribution speaker) {
        for (var next = sentence; next < Math.min(sentences.size(), sentence + CONTEST); next++) {
            for (var voice : voices(next)) {
                var contests = voice.how() == Lexicon.Saying.DOUBT || voice.how() == Lexicon.Saying.DENY;
                var later = next > sentence
                        || voice.at() > token
                        || voice.how() == Lexicon.Saying.DOUBT
                        || speaker.kind() == AttributionKind.PARTY;
                if (contests
                        && later
                        && !voice.who().equals(speaker)
                        && voice.who().kind() != AttributionKind.PARTY) {
                    return voice.who();
                }
            }
        }
        return null;
    }
}
