package io.tollstream.enricher.domain.extraction;

import java.util.Set;

/** Finds the words that make a number the toll of years: "have been killed since 1980", "in ten years of war". */
final class Campaigns {

    private static final int REACH = 8;
    private static final Set<String> LONG = Set.of("years", "decades", "months", "decade");
    private static final Set<String> PERFECT = Set.of("have", "has", "had");

    private final Lexicon lexicon;

    Campaigns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "The war that ended in 2009", "a conflict that has cost 6,000 lives": where the years of it begin to count. */
    boolean war(Sentence sentence, int at) {
        if (!lexicon.is(Cue.WAR, sentence, at) || !sentence.is(at + 1, "that") && !sentence.is(at + 1, "which")) {
            return false;
        }
        for (var next = at + 2; next < at + 2 + REACH && !sentence.boundary(next); next++) {
            if (PERFECT.contains(sentence.word(next)) || Years.at(sentence, next) > 0) {
                return true;
            }
        }
        return false;
    }

    boolean at(Sentence sentence, int at) {
        if (!lexicon.is(Cue.CAMPAIGN, sentence, at)) {
            return false;
        }
        return switch (sentence.word(at)) {
            case "since" -> sinceYear(sentence, at) && perfect(sentence);
            case "years" -> lexicon.is(Cue.PREPOSITION, sentence, at - 2);
            case "past", "last" -> period(sentence, at);
            default -> true;
        };
    }

    /** "Since 1980", "since it was founded in 1985". */
    private static boolean sinceYear(Sentence sentence, int at) {
        for (var next = at + 1; next < at + REACH && !sentence.boundary(next); next++) {
            if (Years.at(sentence, next) > 0) {
                return true;
            }
        }
        return false;
    }

    /** "Ten people died in the worst attack since 1980" counts one attack; "have been killed since 1980" counts all. */
    private static boolean perfect(Sentence sentence) {
        for (var at = 0; at < sentence.size(); at++) {
            if (PERFECT.contains(sentence.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "Over the past four years", "in the last months". */
    private boolean period(Sentence sentence, int at) {
        var next = sentence.word(at + 1);
        return lexicon.is(Cue.PREPOSITION, sentence, at - 2)
                && (LONG.contains(next) || LONG.contains(sentence.word(at + 2)));
    }
}
