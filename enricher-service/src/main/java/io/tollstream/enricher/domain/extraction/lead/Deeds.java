package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.extraction.lead.Language.Happening.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds what happened in a sentence; leaves out what was only threatened, planned, feared or denied. */
final class Deeds {

    private static final int BACK = 8;
    private static final int NOT_BACK = 3;
    private static final int AHEAD = 4;

    private final Language language;

    Deeds(Language language) {
        this.language = language;
    }

    /** The deeds outside the words of these people, who tell of themselves what happened to them. */
    List<Deed> in(Words words, List<People> people) {
        var found = new ArrayList<Deed>();
        var next = 0;
        for (var at = 0; at < words.size(); ) {
            if (next < people.size() && at >= people.get(next).from()) {
                at = Math.max(at, people.get(next).to());
                next++;
                continue;
            }
            var entry = language.happenings.at(words, at);
            if (entry == null) {
                at++;
                continue;
            }
            for (var happening : entry.values()) {
                if (linking(happening.kind())
                        && !noun(words, at, entry)
                        && real(words, at, at + entry.length(), happening.kind() == Kind.TOLL)) {
                    found.add(new Deed(at, at + entry.length(), happening.measure(), happening.kind()));
                }
            }
            at += entry.length();
        }
        return found;
    }

    private static boolean linking(Kind kind) {
        return switch (kind) {
            case BEFORE, AFTER, AROUND, HOSTAGES, TOLL -> true;
            case COUNTED, ONE, TWO, NONE -> false;
        };
    }

    /** "Los heridos" are people told of before, unless others are said to be among them. */
    private boolean noun(Words words, int at, Phrases.Entry<Language.Happening> entry) {
        var counted = entry.values().stream().anyMatch(happening -> happening.kind() == Kind.COUNTED);
        return counted
                && language.is(Cue.DETERMINER, words, at - 1)
                && !language.is(Cue.PART, words, at - 2)
                && !language.is(Cue.PART, words, at + entry.length());
    }

    /** Whether what these people's own words say has happened. */
    boolean real(Words words, People people) {
        return real(words, people.from(), people.to(), false);
    }

    /** What stands before a toll moves it; what stands behind it may say that it is only feared. */
    private boolean real(Words words, int from, int to, boolean toll) {
        for (var at = from - 1; at >= Math.max(0, from - BACK) && !toll; at--) {
            if (words.mark(at) || language.is(Cue.STOP, words, at)) {
                break;
            }
            var near = from - at <= NOT_BACK && (not(words, at) || language.is(Cue.PURPOSE, words, at));
            if (near || language.is(Cue.UNREAL, words, at)) {
                return false;
            }
        }
        for (var at = to; at < Math.min(words.size(), to + AHEAD); at++) {
            var ends = words.mark(at)
                    || words.is(Token.Kind.NUMBER, at)
                    || language.is(Cue.AND, words, at)
                    || language.bounds.at(words, at) != null
                    || language.is(Cue.STOP, words, at);
            if (ends) {
                break;
            }
            if (language.is(Cue.UNREAL, words, at) || at < to + 2 && not(words, at)) {
                return false;
            }
        }
        return true;
    }

    /** "Not" alone; "not only" and "is still" (Arabic "does not cease") stand among the light words. */
    private boolean not(Words words, int at) {
        var not = language.length(Cue.NOT, words, at);
        return not > 0 && language.length(Cue.LIGHT, words, at) <= not;
    }
}
