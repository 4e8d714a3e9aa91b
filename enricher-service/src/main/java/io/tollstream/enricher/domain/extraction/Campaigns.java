package io.tollstream.enricher.domain.extraction;

import java.util.Set;

/** Finds the words that make a number the toll of years: "have been killed since 1980", "in ten years of war". */
final class Campaigns {

    private static final int REACH = 8;
    private static final Set<String> LONG = Set.of("years", "decades", "months", "decade");

    private final Lexicon lexicon;

    Campaigns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "The war that ended in 2009", "a conflict that has cost 6,000 lives": where the years of it begin to count. */
    boolean war(Sentence sentence, int at, boolean later) {
        if (!lexicon.is(Cue.WAR, sentence, at)) {
            return false;
        }
        if (!sentence.is(at + 1, "that") && !sentence.is(at + 1, "which")) {
            return later && during(sentence, at);
        }
        for (var next = at + 2; next < at + 2 + REACH && !sentence.boundary(next); next++) {
            if (lexicon.is(Cue.PERFECT, sentence, next) || Years.at(sentence, next) > 0) {
                return true;
            }
        }
        return false;
    }

    /** "Have died in the ten-year-old war": but "died in the war" may be this event. */
    private boolean during(Sentence sentence, int war) {
        for (var in = war - 1; in > Math.max(0, war - REACH) && !sentence.boundary(in); in--) {
            if (sentence.is(in, "in") || sentence.is(in, "during")) {
                for (var at = in - 1; at >= Math.max(0, in - REACH) && !sentence.boundary(at); at--) {
                    if (lexicon.is(Cue.PERFECT, sentence, at)) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** @param later whether the item has told of its own event before, so that the toll of weeks is of more than this */
    boolean at(Sentence sentence, int at, boolean later) {
        if (!lexicon.is(Cue.CAMPAIGN, sentence, at)) {
            return false;
        }
        return switch (sentence.word(at)) {
            case "days", "weeks", "months" -> later && within(sentence, at);
            case "as" -> sinceYear(sentence, at);
            case "since" -> sinceYear(sentence, at) && perfect(sentence);
            case "years" -> lexicon.is(Cue.PREPOSITION, sentence, at - 2);
            case "past", "last" -> period(sentence, at);
            default -> true;
        };
    }

    /** "Since 1980", "since it was founded in 1985", "as of 1990". */
    private static boolean sinceYear(Sentence sentence, int at) {
        for (var next = at + 1; next < at + REACH && !sentence.boundary(next); next++) {
            if (Years.at(sentence, next) > 0) {
                return true;
            }
        }
        return false;
    }

    /** "Ten people died in the worst attack since 1980" counts one attack; "have been killed since 1980" counts all. */
    private boolean perfect(Sentence sentence) {
        for (var at = 0; at < sentence.size(); at++) {
            if (lexicon.is(Cue.PERFECT, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "Have been murdered in two months", "in less than 40 days"; but "in two days of fighting" is one event. */
    private boolean within(Sentence sentence, int unit) {
        var number = unit - 1;
        var counts = number >= 0 && (sentence.number(number) || lexicon.plainNumber(sentence.word(number)) >= 0);
        if (!counts || sentence.is(unit + 1, "of")) {
            return false;
        }
        var before = number - lexicon.bounds.at(sentence, number - 2).length();
        if (!sentence.is(before - 1, "in") && !sentence.is(before - 1, "within")) {
            return false;
        }
        for (var at = before - 2; at >= Math.max(0, before - REACH) && !sentence.boundary(at); at--) {
            if (lexicon.is(Cue.PERFECT, sentence, at)) {
                return sentence.is(at + 1, "been") || sentence.is(at + 1, "died");
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
