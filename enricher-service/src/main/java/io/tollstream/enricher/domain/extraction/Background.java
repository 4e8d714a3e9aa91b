package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the clauses that tell of another event: one of another date, a separate, a similar or an earlier one. */
final class Background {

    private static final int REACH = 3;
    /** Words between "comes" and "after": "just less than two weeks". */
    private static final int SINCE = 7;
    /** Words between "among" and how far the number reaches. */
    private static final int SPAN = 14;

    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    private static final Set<String> SPANS =
            Set.of("hours", "day", "days", "week", "weeks", "month", "months", "year", "years");

    private final Lexicon lexicon;
    private final OtherDates dates;
    private final Campaigns campaigns;
    private final int begins;
    private final Set<Sentence> others = new HashSet<>();
    private @Nullable Sentence last;
    private boolean opened;
    private boolean whole;
    private boolean left;

    /** Marks the words that may tell of another event, once for all items of a language; most words are passed over by it. */
    static int mark(Lexicon lexicon) {
        return lexicon.vocabulary.mark(word -> lexicon.begins(Cue.CAMPAIGN, word)
                || lexicon.begins(Cue.WAR, word)
                || lexicon.begins(Cue.YEARS_APART, word)
                || lexicon.begins(Cue.LONG_AGO, word)
                || lexicon.begins(Cue.OTHER, word)
                || lexicon.begins(Cue.WIDER, word)
                || lexicon.begins(Cue.COMES, word)
                || lexicon.begins(Cue.STRETCH, word)
                || lexicon.begins(Cue.MONTH, word));
    }

    Background(Lexicon lexicon, int begins, OtherDates dates) {
        this.lexicon = lexicon;
        this.begins = begins;
        this.dates = dates;
        this.campaigns = new Campaigns(lexicon);
    }

    /**
     * Whether a sentence goes on with another event of which the one before told: "two were hurt in that shooting".
     *
     * @param told what of the sentence tells of another event by its own words
     */
    boolean goesOn(@Nullable Sentence before, Sentence sentence, BitSet told) {
        var goesOn = before != null
                && before == last
                && (lexicon.in(sentence, Cue.THAT_DEED)
                        || lexicon.in(sentence, Cue.OF_THEM)
                        || opened
                        || whole && resumes(sentence, before));
        whole = goesOn || told.get(0);
        opened = goesOn && opened || !told.isEmpty() && opens(sentence);
        if (goesOn || !told.isEmpty()) {
            last = sentence;
        }
        if (goesOn) {
            others.add(sentence);
        }
        return goesOn;
    }

    /** Whether a sentence went on with another event. */
    boolean wentOn(Sentence sentence) {
        return others.contains(sentence);
    }

    /** "The bullet hit her", "She died": the same paragraph, or the next that takes up what the one before told. */
    private boolean resumes(Sentence sentence, Sentence before) {
        var takesUp = sentence.is(0, "the") || lexicon.is(Cue.PRONOUN, sentence, 0);
        return sentence.paragraph() == before.paragraph() || takesUp && !sentence.allCapitals();
    }

    /** "In a separate shooting on Monday, a man was hurt": the paragraph is of that one. */
    private boolean opens(Sentence sentence) {
        for (var at = 1; at <= REACH; at++) {
            if (other(sentence, at)) {
                return sentence.is(0, "in")
                        || lexicon.is(Cue.OCCURRENCE, sentence, at + 1) && lexicon.is(Cue.BE, sentence, at + 2);
            }
        }
        return false;
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
                while (where > 0 && !sentence.is(where, "where") && !lexicon.is(Cue.CLAUSE_EDGE, sentence, where)) {
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
                || lexicon.mayBeIn(sentence, Cue.COMES)
                || later && lexicon.mayBeIn(sentence, Cue.STRETCH)
                || later && lexicon.mayBeIn(sentence, Cue.MONTH);
        if (!possible) {
            return told;
        }
        for (var at = 0; at < sentence.size(); at++) {
            if (!sentence.entry(at).opens(begins) && !sentence.number(at) || told.get(at)) {
                continue;
            }
            if (campaigns.at(sentence, at, later)) {
                told.set(campaignStart(sentence, at, events), end(sentence, at, -1));
                continue;
            }
            if (campaigns.war(sentence, at, later)) {
                var ended = !eventIn(events, at, sentence.size());
                told.set(ended ? Math.max(0, start(sentence, at - 1, events)) : at, end(sentence, at, -1));
                continue;
            }
            if (lastBefore(sentence, at)) {
                told.set(0, sentence.size());
                continue;
            }
            if (wider(sentence, at)) {
                told.set(at, sentence.size());
                continue;
            }
            if (later && stretch(sentence, at)) {
                told.set(at, sentence.size());
                continue;
            }
            var earlier = comesAfter(sentence, at);
            if (earlier > 0) {
                told.set(earlier, end(sentence, earlier, -1));
                continue;
            }
            var apart = lexicon.length(Cue.YEARS_APART, sentence, at);
            if (apart > 0) {
                told.set(Math.max(0, at - 1), end(sentence, at, -1));
            } else if (lexicon.is(Cue.LONG_AGO, sentence, at)
                    || other(sentence, at)
                    || dates.year(sentence, at)
                    || later && dates.month(sentence, at)) {
                var from = campaign(sentence, at, events);
                var start = sentence.is(from - 1, "that") ? from - 1 : start(sentence, from, events);
                told.set(Math.max(0, start), end(sentence, at, start));
            }
        }
        return told;
    }

    /** "Amid a violent span in Orvel in which ten people were shot": of more events than this one. */
    private boolean stretch(Sentence sentence, int at) {
        if (!lexicon.is(Cue.STRETCH, sentence, at)) {
            return false;
        }
        for (var next = at + 1; next <= at + SINCE && !sentence.boundary(next); next++) {
            if (sentence.is(next, "in") && sentence.is(next + 1, "which")) {
                return true;
            }
        }
        return false;
    }

    /** "The shooting comes two weeks after a boy was killed": where the earlier event begins; -1 where none does. */
    private int comesAfter(Sentence sentence, int at) {
        if (!lexicon.is(Cue.COMES, sentence, at) || !occurrenceBefore(sentence, at)) {
            return -1;
        }
        for (var after = at + 1; after <= at + SINCE && !sentence.boundary(after); after++) {
            if ((sentence.is(after, "after") || sentence.is(after, "since"))
                    && SPANS.contains(sentence.word(after - 1))) {
                return after;
            }
        }
        return -1;
    }

    private boolean occurrenceBefore(Sentence sentence, int verb) {
        for (var at = verb - 1; at >= Math.max(0, verb - SPAN); at--) {
            if (lexicon.is(Cue.OCCURRENCE, sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** "The last two officers slain on duty were Quill and Holt": of deeds before this one. */
    private boolean lastBefore(Sentence sentence, int at) {
        if (at != 1 || !sentence.is(0, "the") || !sentence.is(1, "last")) {
            return false;
        }
        for (var verb = at + 2; verb <= at + SINCE && !lexicon.is(Cue.BE, sentence, verb); verb++) {
            for (var happening : lexicon.happenings.at(sentence, verb).values()) {
                if (happening.measure() == Measure.KILLED && happening.kind() == Lexicon.Kind.DONE) {
                    return true;
                }
            }
        }
        return false;
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
        var counts = sentence.number(at + 1 + bound)
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
                return !(sentence.is(at, "separate") && sentence.endsWith(noun, "s"));
            }
            if (sentence.boundary(noun) || lexicon.is(Cue.PREPOSITION, sentence, noun)) {
                return false;
            }
        }
        return false;
    }

    /** "Have been killed since 1980": the year opens all that the clause counts. */
    private int campaign(Sentence sentence, int year, List<Event> events) {
        if (!sentence.is(year - 1, "since")) {
            return year;
        }
        for (var event : events) {
            for (var at = event.from() - 1; event.to() < year && at >= Math.max(0, event.from() - REACH); at--) {
                if (lexicon.is(Cue.PERFECT, sentence, at)) {
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
            if (lexicon.is(Cue.CLAUSE_EDGE, sentence, at)
                    || lexicon.is(Cue.CLAUSE_OPENER, sentence, at)
                            && !bound(sentence, at)
                            && !meanwhile(sentence, at)) {
                return at;
            }
            var joint = sentence.is(at, ",") || sentence.is(at, "and");
            if (joint
                    && (eventIn(events, 0, at) && eventIn(events, at, sentence.size())
                            || aside(sentence, at, cue, events))) {
                return at;
            }
        }
        return -1;
    }

    /** "While working at a shop in 2005": of whom the verb before tells, and of the same time. */
    private static boolean meanwhile(Sentence sentence, int at) {
        return sentence.is(at, "while") && sentence.endsWith(at + 1, "ing");
    }

    /** "More than 500 people": the words open a number, no clause. */
    private boolean bound(Sentence sentence, int at) {
        return sentence.is(at, "than") && lexicon.bounds.at(sentence, at - 1).length() > 1;
    }

    /** "The dam, the oldest since 1960, burst": nothing happens between the commas. */
    private static boolean aside(Sentence sentence, int from, int cue, List<Event> events) {
        var to = comma(sentence, cue);
        return sentence.is(from, ",") && to < sentence.size() && !eventIn(events, from, to);
    }

    private static int comma(Sentence sentence, int from) {
        var at = from;
        while (at < sentence.size() && !sentence.is(at, ",")) {
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

    private int end(Sentence sentence, int cue, int start) {
        var bracket = sentence.is(start, "(");
        var relative = sentence.is(start, "which");
        for (var at = cue + 1; at < sentence.size(); at++) {
            if (lexicon.is(Cue.CLAUSE_END, sentence, at)
                    || bracket && sentence.is(at, ")")
                    || relative && sentence.is(at, ",")) {
                return at;
            }
        }
        return sentence.size();
    }
}
