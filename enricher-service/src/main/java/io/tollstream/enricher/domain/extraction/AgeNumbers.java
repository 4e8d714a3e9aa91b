package io.tollstream.enricher.domain.extraction;

/** Numbers that are ages though no word for years stands with them: "ages 16 and 17", "another teen, also 15,". */
record AgeNumbers(Lexicon lexicon) {

    private static final int LIST = 12;

    boolean at(Sentence sentence, int from, int to) {
        if (lexicon.is(Cue.AGED, sentence, from - 1)) {
            return sentence.startsWith(from - 1, "age") || sentence.boundary(to);
        }
        if (sentence.is(from - 1, "from") && sentence.startsWith(from - 2, "age")) {
            return true; // "range in age from 23 to 41"
        }
        if (sentence.is(from - 1, "of") && sentence.is(from - 2, "age")) {
            return true; // "children under the age of eight"
        }
        if (joins(sentence, from - 1) && number(sentence, from - 2) && between(sentence, from - 3)) {
            return true;
        }
        return listed(sentence, from, to)
                || oneAndOther(sentence, from)
                || of(sentence, from, to)
                || younger(sentence, from, to)
                || joins(sentence, to) && sentence.word(to + 1).contains("-year-old")
                || pair(sentence, from, to);
    }

    /** "Ages 20, 28, 29 and 31", "her daughters, 6, 8 and 11,". */
    private boolean listed(Sentence sentence, int from, int to) {
        var at = from - 1;
        while (at > from - LIST && at >= 0 && (listing(sentence, at) || number(sentence, at))) {
            at--;
        }
        if (at < from - 1 && sentence.startsWith(at, "age") && lexicon.is(Cue.AGED, sentence, at)) {
            return true;
        }
        var ends = sentence.boundary(to) || joins(sentence, to) && number(sentence, to + 1);
        return ends
                && at < from - 1
                && sentence.is(at + 1, ",")
                && lexicon.persons.at(sentence, at).length() > 0
                && lexicon.is(Cue.DETERMINER, sentence, at - 1);
    }

    /** "Between the ages of 18 and 23". */
    private static boolean between(Sentence sentence, int before) {
        var age = sentence.is(before, "of") ? before - 1 : before;
        return sentence.startsWith(age, "age");
    }

    /** "A girl of seven", "a shepherd of 70": one person; "a crew of 12" is no person. */
    private boolean of(Sentence sentence, int from, int to) {
        if (!sentence.is(from - 1, "of") || !sentence.boundary(to)) {
            return false;
        }
        var noun = from - 2;
        var person = lexicon.persons.at(sentence, noun);
        var article = sentence.word(noun - 1);
        return person.length() == 1
                && !Nouns.plural(person.values().getFirst().form())
                && !lexicon.is(Cue.PAIR, sentence, noun)
                && (article.equals("a") || article.equals("an"));
    }

    /** "Children under eight", "men over 60", "all 16 or younger". */
    private boolean younger(Sentence sentence, int from, int to) {
        if (sentence.is(to, "or") && (sentence.is(to + 1, "younger") || sentence.is(to + 1, "older"))) {
            return true;
        }
        var bound = sentence.is(from - 1, "under") || sentence.is(from - 1, "over");
        return bound && lexicon.persons.at(sentence, from - 2).length() == 1 && !lexicon.is(Cue.BE, sentence, from - 2);
    }

    /** "One 16 and the other 17". */
    private static boolean oneAndOther(Sentence sentence, int from) {
        if (sentence.is(from, "one")) {
            return number(sentence, from + 1) && joins(sentence, from + 2);
        }
        if (!number(sentence, from)) {
            return false;
        }
        return sentence.is(from - 1, "one")
                || sentence.is(from - 1, "other") && number(sentence, from - 4) && sentence.is(from - 5, "one");
    }

    /** "Two boys, 16 and 10, were shot". */
    private boolean pair(Sentence sentence, int from, int to) {
        if (sentence.is(from - 1, ",") && joins(sentence, to)) {
            return person(sentence, from - 2) && number(sentence, to + 1) && sentence.boundary(to + 2);
        }
        return joins(sentence, from - 1)
                && number(sentence, from - 2)
                && sentence.is(from - 3, ",")
                && person(sentence, from - 4)
                && sentence.boundary(to);
    }

    private boolean person(Sentence sentence, int at) {
        return at >= 0 && (lexicon.persons.at(sentence, at).length() > 0 || sentence.capital(at));
    }

    private static boolean number(Sentence sentence, int at) {
        return at >= 0 && at < sentence.size() && sentence.number(at) && sentence.length(at) < 3;
    }

    private static boolean joins(Sentence sentence, int at) {
        return sentence.is(at, "and") || sentence.is(at, "or") || sentence.is(at, "&");
    }

    private static boolean listing(Sentence sentence, int at) {
        return sentence.is(at, ",") || joins(sentence, at) || sentence.is(at, "to");
    }
}
