package io.tollstream.enricher.domain.extraction;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the clauses that tell of another event: one of another year, a separate, a similar or an earlier one. */
final class Background {

    /** An item that knows no time of publication stands at the epoch. */
    private static final int UNKNOWN = 1970;

    private static final int REACH = 3;
    /** Words between "among" and how far the number reaches. */
    private static final int SPAN = 14;
    /** Letters that tell months apart: "Dec." and "December". */
    private static final int MONTH = 3;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Set<String> OPENERS =
            Set.of("which", "when", "while", "but", "after", "before", "although", "whereas", "than", "since");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    private static final Set<String> CLOSERS = Set.of(";", "—", "but", "while", "whereas", "although");
    private static final Set<String> HARD = Set.of(";", ":", "—", "(");
    private static final Set<String> PERFECT = Set.of("have", "has", "had");
    private static final Set<String> DATING =
            Set.of("in", "since", "of", "during", "early", "late", "back", "until", "the");

    private final Lexicon lexicon;
    private final Set<Integer> years = new HashSet<>();
    private final Set<String> months = new HashSet<>();
    private final boolean dated;
    private final Campaigns campaigns;
    private final int begins;
    private @Nullable Sentence last;
    private boolean left;

    /** Marks the words that may tell of another event, once for all items of a language; most words are passed over by it. */
    static int mark(Lexicon lexicon) {
        return lexicon.vocabulary.mark(word -> lexicon.begins(Cue.CAMPAIGN, word)
                || lexicon.begins(Cue.WAR, word)
                || lexicon.begins(Cue.YEARS_APART, word)
                || lexicon.begins(Cue.LONG_AGO, word)
                || lexicon.begins(Cue.OTHER, word)
                || lexicon.begins(Cue.WIDER, word)
                || lexicon.begins(Cue.MONTH, word));
    }

    /** @param lead the head of the item: the years it tells, but for "the worst since 2009", are the item's own */
    Background(Lexicon lexicon, int begins, List<Sentence> lead, LocalDate published) {
        this.lexicon = lexicon;
        this.begins = begins;
        this.campaigns = new Campaigns(lexicon);
        this.dated = published.getYear() != UNKNOWN;
        years.add(published.getYear());
        months.add(MONTHS.get(published.getMonth().minus(1).ordinal()));
        months.add(MONTHS.get(published.getMonth().ordinal()));
        for (var sentence : lead) {
            for (var at = 0; at < sentence.size(); at++) {
                if (lexicon.is(Cue.MONTH, sentence, at)) {
                    months.add(prefix(sentence.word(at)));
                }
                var year = Years.at(sentence, at);
                if (year > 0 && !sentence.is(at - 1, "since")) {
                    years.add(year);
                }
            }
        }
    }

    private static String prefix(String month) {
        return month.length() > MONTH ? month.substring(0, MONTH) : month;
    }

    /**
     * Whether a sentence goes on with another event of which the one before told: "two were hurt in that shooting".
     *
     * @param told what of the sentence tells of another event by its own words
     */
    boolean goesOn(@Nullable Sentence before, Sentence sentence, BitSet told) {
        var goesOn = before != null
                && before == last
                && (lexicon.in(sentence, Cue.THAT_DEED) || lexicon.in(sentence, Cue.OF_THEM));
        if (goesOn || !told.isEmpty()) {
            last = sentence;
        }
        return goesOn;
    }

    /**
     * Whether the item has turned to other events than its own: "in other developments".
     *
     * @param begun whether it has told of its own
     */
    boolean leaves(Sentence sentence, boolean begun) {
        left |= begun && lexicon.is(Cue.APART_STORY, sentence, 0);
        return left;
    }

    /** Adds what once happened at a place that an item comes upon: "in the valley where four soldiers died last week". */
    void formerly(Sentence sentence, List<Event> events, BitSet told) {
        for (var at = 1; lexicon.mayBeIn(sentence, Cue.FORMERLY) && at < sentence.size(); at++) {
            if (lexicon.is(Cue.FORMERLY, sentence, at)) {
                var where = at - 1;
                while (where > 0 && !sentence.is(where, "where") && !HARD.contains(sentence.word(where))) {
                    where--;
                }
                var to = end(sentence, at, where);
                if (sentence.is(where, "where") && eventIn(events, where, to)) {
                    told.set(where, to);
                }
            }
        }
    }

    /**
     * The tokens of a sentence that tell of another event.
     *
     * @param later whether the item has told of its own event before, so that another month is another event
     */
    BitSet in(Sentence sentence, List<Event> events, boolean later) {
        var told = new BitSet();
        var possible = sentence.digits()
                || lexicon.mayBeIn(sentence, Cue.CAMPAIGN)
                || lexicon.mayBeIn(sentence, Cue.WAR)
                || lexicon.mayBeIn(sentence, Cue.YEARS_APART)
                || lexicon.mayBeIn(sentence, Cue.LONG_AGO)
                || lexicon.mayBeIn(sentence, Cue.OTHER)
                || lexicon.mayBeIn(sentence, Cue.WIDER)
                || later && lexicon.mayBeIn(sentence, Cue.MONTH);
        if (!possible) {
            return told;
        }
        for (var at = 0; at < sentence.size(); at++) {
            var token = sentence.token(at);
            if (!token.word().opens(begins) && token.kind() != Token.Kind.NUMBER || told.get(at)) {
                continue;
            }
            if (campaigns.at(sentence, at, later)) {
                told.set(campaignStart(sentence, at, events), end(sentence, at, -1));
                continue;
            }
            if (campaigns.war(sentence, at)) {
                var ended = !eventIn(events, at, sentence.size());
                told.set(ended ? Math.max(0, start(sentence, at - 1, events)) : at, end(sentence, at, -1));
                continue;
            }
            if (wider(sentence, at)) {
                told.set(at, sentence.size());
                continue;
            }
            var apart = lexicon.length(Cue.YEARS_APART, sentence, at);
            if (apart > 0) {
                told.set(Math.max(0, at - 1), end(sentence, at, -1));
            } else if (lexicon.is(Cue.LONG_AGO, sentence, at)
                    || other(sentence, at)
                    || otherYear(sentence, at)
                    || later && otherMonth(sentence, at)) {
                var from = campaign(sentence, at, events);
                var start = sentence.word(from - 1).equals("that") ? from - 1 : start(sentence, from, events);
                told.set(Math.max(0, start), end(sentence, at, start));
            }
        }
        return told;
    }

    /** "Two boys were shot, among at least 13 people shot since Tuesday": the number is of more events than this. */
    private boolean wider(Sentence sentence, int at) {
        if (at < 1 || !lexicon.is(Cue.WIDER, sentence, at)) {
            return false;
        }
        var bound = lexicon.bounds.at(sentence, at + 1).length();
        if (at + 1 + bound >= sentence.size()) {
            return false;
        }
        var counts = sentence.token(at + 1 + bound).kind() == Token.Kind.NUMBER
                || lexicon.numbers.at(sentence, at + 1 + bound).length() > 0;
        for (var next = at + 2; counts && next < at + SPAN && !sentence.mark(next); next++) {
            if (lexicon.is(Cue.SPAN, sentence, next)) {
                return true;
            }
        }
        return false;
    }

    /** "A separate accident", "an earlier bomb attack"; several separate ones may be what the item is about. */
    private boolean other(Sentence sentence, int at) {
        if (!lexicon.is(Cue.OTHER, sentence, at)) {
            return false;
        }
        for (var noun = at + 1; noun <= at + REACH; noun++) {
            if (lexicon.is(Cue.OCCURRENCE, sentence, noun)) {
                return !(sentence.word(at).equals("separate")
                        && sentence.word(noun).endsWith("s"));
            }
            if (sentence.boundary(noun) || lexicon.is(Cue.PREPOSITION, sentence, noun)) {
                return false;
            }
        }
        return false;
    }

    private boolean otherYear(Sentence sentence, int at) {
        if (!sentence.digits()) {
            return false;
        }
        var year = Years.at(sentence, at);
        if (year < 0 || years.contains(year)) {
            return false;
        }
        var before = at - 1;
        if (Years.dayBefore(lexicon, sentence, at)) {
            return dated;
        }
        if (lexicon.is(Cue.MONTH, sentence, before)) {
            before--;
        }
        var dates = DATING.contains(sentence.word(before))
                && (!sentence.word(before).equals("the") || lexicon.is(Cue.OCCURRENCE, sentence, at + 1));
        return dates && (!datesAnotherVerb(sentence, before - 1) || when(sentence, at + 1));
    }

    /** "Used in 1985 when they killed": the year dates what the clause behind it tells. */
    private static boolean when(Sentence sentence, int from) {
        for (var at = from; at < from + REACH; at++) {
            if (sentence.is(at, "when")) {
                return true;
            }
        }
        return false;
    }

    /** "In July", "on Dec. 3", "a December shooting" in an item of March. */
    private boolean otherMonth(Sentence sentence, int at) {
        if (!dated
                || !lexicon.is(Cue.MONTH, sentence, at)
                || !sentence.token(at).capital()) {
            return false;
        }
        var next = sentence.word(at + 1).equals(".") ? at + 2 : at + 1;
        var dates = DATING.contains(sentence.word(at - 1))
                || sentence.word(at - 1).equals("on")
                || Character.isDigit(
                        sentence.word(next).isEmpty()
                                ? ' '
                                : sentence.word(next).charAt(0))
                || lexicon.is(Cue.OCCURRENCE, sentence, next);
        return dates && !months.contains(prefix(sentence.word(at))) && !datesAnotherVerb(sentence, at - 2);
    }

    /** "Built in 1960", "elected in 2018": the year of something else than the casualties. */
    private boolean datesAnotherVerb(Sentence sentence, int at) {
        var word = sentence.word(at);
        var verb = word.endsWith("ed") || word.equals("built") || word.equals("born");
        return verb && lexicon.happenings.at(sentence, at).length() == 0 && !lexicon.is(Cue.COMMITTED, sentence, at);
    }

    /** "Have been killed since 1980": the year opens all that the clause counts. */
    private int campaign(Sentence sentence, int year, List<Event> events) {
        if (!sentence.word(year - 1).equals("since")) {
            return year;
        }
        for (var event : events) {
            for (var at = event.from() - 1; event.to() < year && at >= Math.max(0, event.from() - REACH); at--) {
                if (PERFECT.contains(sentence.word(at))) {
                    return at;
                }
            }
        }
        return year;
    }

    /** "Two died in a conflict that has claimed 15,000 lives since 1980": only the conflict is of those years. */
    private int campaignStart(Sentence sentence, int cue, List<Event> events) {
        var first = Math.max(0, start(sentence, cue - 1, events));
        for (var at = cue; at > first; at--) {
            if (RELATIVES.contains(sentence.word(at)) && eventIn(events, first, at)) {
                return at;
            }
        }
        return first;
    }

    private int start(Sentence sentence, int cue, List<Event> events) {
        for (var at = cue; at >= 0; at--) {
            var word = sentence.word(at);
            if (HARD.contains(word) || OPENERS.contains(word) && !bound(sentence, at)) {
                return at;
            }
            var joint = word.equals(",") || word.equals("and");
            if (joint
                    && (eventIn(events, 0, at) && eventIn(events, at, sentence.size())
                            || aside(sentence, at, cue, events))) {
                return at;
            }
        }
        return -1;
    }

    /** "More than 500 people": the words open a number, no clause. */
    private boolean bound(Sentence sentence, int at) {
        return sentence.word(at).equals("than")
                && lexicon.bounds.at(sentence, at - 1).length() > 1;
    }

    /** "The dam, the oldest since 1960, burst": nothing happens between the commas. */
    private static boolean aside(Sentence sentence, int from, int cue, List<Event> events) {
        var to = comma(sentence, cue);
        return sentence.word(from).equals(",") && to < sentence.size() && !eventIn(events, from, to);
    }

    private static int comma(Sentence sentence, int from) {
        var at = from;
        while (at < sentence.size() && !sentence.word(at).equals(",")) {
            at++;
        }
        return at;
    }

    private static boolean eventIn(List<Event> events, int from, int to) {
        for (var event : events) {
            if (event.from() >= from && event.to() <= to) {
                return true;
            }
        }
        return false;
    }

    private static int end(Sentence sentence, int cue, int start) {
        var bracket = sentence.word(start).equals("(");
        var relative = sentence.word(start).equals("which");
        for (var at = cue + 1; at < sentence.size(); at++) {
            var word = sentence.word(at);
            if (CLOSERS.contains(word) || bracket && word.equals(")") || relative && word.equals(",")) {
                return at;
            }
        }
        return sentence.size();
    }
}
