package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.extraction.Rule;
import io.tollstream.enricher.domain.extraction.lead.Language.Happening.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the people of one sentence what happened to them: the nearest first, then those listed with them. */
final class Linker {

    /** Words between people with a noun and their deed, and between a bare number and its deed. */
    private static final int FAR = 10;

    /** The same with the small words that weigh nothing. */
    private static final int FARTHEST = 3 * FAR;

    private static final int NEAR = 2;
    private static final int LISTED = 5;

    /** Who was trapped or missing and then found counts as found. */
    private static final int WEAK = 2 * FAR;

    private static final int NEVER = 1000;

    /**
     * People and what happened to them.
     *
     * @param replaces the earlier number that this one replaces, or null
     * @param deed the words that say so; null where the people's own words do
     * @param rule what joined them
     */
    record Link(
            People people,
            Measure measure,
            boolean part,
            @Nullable Count replaces,
            @Nullable Deed deed,
            Rule rule) {}

    private record Pair(int people, int deed, int cost) {}

    private final Language language;
    private final Words words;
    private final List<People> people;
    private final List<Deed> deeds;
    private final @Nullable Deed[] by;
    private final @Nullable Measure[] measures;
    private final boolean[] parts;
    private final boolean[] listed;
    private final boolean[] summed;
    private final boolean[] taken;

    private Linker(Language language, Words words, List<People> people, List<Deed> deeds) {
        this.language = language;
        this.words = words;
        this.people = new ArrayList<>(people);
        this.deeds = deeds;
        this.by = new Deed[people.size()];
        this.measures = new Measure[people.size()];
        this.parts = new boolean[people.size()];
        this.listed = new boolean[people.size()];
        this.summed = new boolean[people.size()];
        this.taken = new boolean[deeds.size()];
    }

    /** The people of the sentence to whom something happened, in the order of the text. */
    static List<Link> links(Language language, Words words, List<People> people, List<Deed> deeds) {
        var linker = new Linker(language, words, people, deeds);
        linker.own();
        linker.nearest();
        linker.parts();
        linker.families();
        return linker.links();
    }

    private void own() {
        for (var i = 0; i < people.size(); i++) {
            measures[i] = people.get(i).told();
            if (measures[i] == Measure.INJURED) {
                died(i);
            }
        }
    }

    /** "Dos de los heridos murieron": their own word says what they were before. */
    private void died(int index) {
        var who = people.get(index);
        for (var i = 0; i < deeds.size(); i++) {
            var deed = deeds.get(i);
            var dead = deed.measure() == Measure.KILLED && deed.takesBefore() && deed.kind() != Kind.TOLL;
            var near = deed.from() >= who.to() && gap(who.to(), deed.from(), deed) <= NEAR;
            if (dead && near && !divided(who.to(), deed.from())) {
                give(index, deed);
                taken[i] = true;
            }
        }
    }

    private boolean divided(int from, int to) {
        for (var at = from; at < to; at++) {
            if (words.mark(at) || language.is(Cue.AND, words, at)) {
                return true;
            }
        }
        return false;
    }

    private void nearest() {
        var pairs = new ArrayList<Pair>();
        for (var deed = 0; deed < deeds.size(); deed++) {
            for (var i = 0; i < people.size(); i++) {
                var cost = cost(people.get(i), deeds.get(deed), i);
                if (cost < NEVER) {
                    pairs.add(new Pair(i, deed, cost));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::cost));
        for (var pair : pairs) {
            if (!taken[pair.deed()] && measures[pair.people()] == null) {
                taken[pair.deed()] = true;
                give(pair.people(), deeds.get(pair.deed()));
                list(pair.people(), deeds.get(pair.deed()));
            }
        }
    }

    private void give(int index, Deed deed) {
        measures[index] = deed.measure();
        by[index] = deed;
        parts[index] = people.get(index).part() && language.is(Cue.PART, words, deed.from() - 1);
    }

    private int cost(People who, Deed deed, int index) {
        var before = who.to() <= deed.from();
        var apart = before ? deed.from() - who.to() : who.from() - deed.to();
        if (apart > FARTHEST
                || who.told() != null
                || (before ? !deed.takesBefore() : !deed.takesAfter())
                || deed.kind() == Kind.HOSTAGES && !who.category().equals("hostage")
                || deed.kind() != Kind.TOLL && who.form() == People.Form.UNSURE
                || earlier(who)
                || who.part() && deed.kind() == Kind.TOLL && !language.is(Cue.PART, words, deed.from() - 1)
                || deed.kind() == Kind.TOLL && old(who)
                || before && aboard(who)
                || deed.kind() != Kind.TOLL && agent(who)) {
            return NEVER;
        }
        var gap = before ? gap(who.to(), deed.from(), deed) : gap(deed.to(), who.from(), deed);
        var limit = who.noun() || deed.kind() == Kind.TOLL ? FAR : NEAR;
        if (gap > limit || who.part() && whole(index) >= 0 && gap > 0) {
            return NEVER;
        }
        var side = deed.kind() == Kind.TOLL ? before : !before;
        var weak = deed.measure() == Measure.MISSING ? WEAK : 0;
        return gap * 2 + weak + (side ? 1 : 0);
    }

    /** How many words that weigh stand between; beyond reach where another deed, other people or a new clause do. */
    private int gap(int from, int to, Deed own) {
        var gap = 0;
        for (var one : people) {
            if (one.from() >= from && one.to() <= to) {
                if (!one.part() && !(own.kind() == Kind.TOLL && old(one))) {
                    return NEVER;
                }
                for (var at = one.from(); at < one.to(); at++) {
                    gap -= weight(at);
                }
            }
        }
        for (var deed : deeds) {
            if (deed.from() >= from && deed.to() <= to && deed.kind() != Kind.HOSTAGES) {
                return NEVER;
            }
        }
        for (var at = from; at < to; at++) {
            gap += weight(at);
        }
        return gap;
    }

    private int weight(int at) {
        if (words.mark(at)) {
            return switch (words.word(at)) {
                case ",", "،", ":" -> 1;
                case ";", "؛", "(", ")", "[", "]", "|" -> NEVER;
                case "-", "–", "—" -> 3;
                default -> 0;
            };
        }
        if (language.is(Cue.STOP, words, at)) {
            return NEVER;
        }
        if (language.is(Cue.AND, words, at)) {
            return 2;
        }
        return language.is(Cue.LIGHT, words, at) || language.is(Cue.DETERMINER, words, at) ? 0 : 1;
    }

    /** Who did it, or who only rode along: "por 33 atacantes", "6 बंदूकधारियों ने", "un tren con 450 pasajeros". */
    private boolean agent(People who) {
        return language.is(Cue.AGENT_AFTER, words, who.to())
                || endsAt(Cue.AGENT_BEFORE, who.from())
                || endsAt(Cue.CARRY, who.from());
    }

    /** Who is said to be aboard and no more: "50 مسافر سوار تھے". */
    private boolean aboard(People who) {
        return language.is(Cue.ABOARD, words, who.to());
    }

    /** The earlier number of a toll: "de [25] a 31", "[25] से बढ़कर 31". */
    private boolean old(People who) {
        return earlier(who) || endsAt(Cue.FROM, who.from()) || language.is(Cue.FROM_AFTER, words, who.to());
    }

    /** "31, frente a [25]". */
    private boolean earlier(People who) {
        return endsAt(Cue.EARLIER, who.from());
    }

    private boolean endsAt(Cue cue, int to) {
        for (var at = Math.max(0, to - 4); at < to; at++) {
            if (at + language.length(cue, words, at) == to && language.is(cue, words, at)) {
                return true;
            }
        }
        return false;
    }

    /** "21 pasajeros y 33 atacantes fallecieron": who is listed with them has their share. */
    private void list(int first, Deed deed) {
        var step = people.get(first).to() <= deed.from() ? -1 : 1;
        for (var i = first + step; i >= 0 && i < people.size() && deed.kind() != Kind.TOLL; i += step) {
            var left = step > 0 ? people.get(i - 1) : people.get(i);
            var right = step > 0 ? people.get(i) : people.get(i + 1);
            var apart = measures[i] != null || !listed(left.to(), right.from()) || hasOwn(i, deed);
            if (apart
                    || aboard(people.get(i))
                    || agent(people.get(i))
                    || people.get(i).form() == People.Form.UNSURE) {
                return;
            }
            if (!inside(i)) {
                give(i, deed);
                listed[i] = true;
            }
        }
    }

    /** Whether another deed can take these people. */
    private boolean hasOwn(int index, Deed but) {
        for (var deed : deeds) {
            if (deed != but && cost(people.get(index), deed, index) < NEVER) {
                return true;
            }
        }
        return false;
    }

    /** Whether they are among others, or listed with some that are. */
    private boolean inside(int index) {
        var at = index;
        while (at > 0
                && !people.get(at).part()
                && listed(people.get(at - 1).to(), people.get(at).from())) {
            at--;
        }
        return people.get(at).part();
    }

    private boolean listed(int from, int to) {
        var joined = false;
        var gap = 0;
        for (var at = from; at < to; at++) {
            if (words.word(at).equals(",") || words.word(at).equals("،") || language.is(Cue.AND, words, at)) {
                joined = true;
            } else {
                gap += weight(at);
            }
        }
        for (var deed : deeds) {
            if (deed.from() >= from && deed.to() <= to) {
                return false;
            }
        }
        return joined && gap <= LISTED;
    }

    /** Those among others share what happened to them, and so do those listed with them. */
    private void parts() {
        for (var i = 0; i < people.size(); i++) {
            var beside = i > 0
                    && parts[i - 1]
                    && measures[i] == null
                    && listed(people.get(i - 1).to(), people.get(i).from());
            var among = i > 0
                    && measures[i] == null
                    && endsAt(Cue.AMONG, people.get(i - 1).from());
            var inside =
                    among || people.get(i).part() || beside && people.get(i).noun() || included(i);
            var whole = inside ? whole(i) : -1;
            if (whole < 0 || measures[whole] == null) {
                continue;
            }
            if (measures[i] == null && people.get(i).form() != People.Form.UNSURE) {
                measures[i] = measures[whole];
                by[i] = by[whole];
            }
            parts[i] = measures[i] == measures[whole];
        }
    }

    /** "Un hombre y sus dos hijas" are three, and so are two freed on Tuesday and one more on Wednesday. */
    private void families() {
        for (var i = people.size() - 1; i > 0; i--) {
            var before = people.get(i - 1);
            var one = people.get(i);
            var together = by[i] != null && by[i] == by[i - 1] && !parts[i] && !parts[i - 1];
            var joined = together && before.party() == one.party() && listed(before.to(), one.from());
            if (joined && (kin(one) || more(before, one))) {
                people.set(i - 1, before.and(one));
                summed[i - 1] = true;
                measures[i] = null;
            }
        }
    }

    private boolean kin(People who) {
        return language.is(Cue.POSSESSIVE, words, who.from())
                || endsAt(Cue.POSSESSIVE, who.from())
                || language.is(Cue.POSSESSIVE, words, who.to());
    }

    private static boolean more(People before, People who) {
        return who.more() && (who.form() == People.Form.BARE || who.category().equals(before.category()));
    }

    /** "4 सैनिक शामिल हैं": the word stands behind the people. */
    private boolean included(int index) {
        var at = people.get(index).to();
        return language.is(Cue.INCLUDED, words, at) || language.is(Cue.INCLUDED, words, at + 1);
    }

    /** The people that a part is part of: the last ones before it to whom something happened. */
    private int whole(int part) {
        for (var i = part - 1; i >= 0; i--) {
            if (!people.get(i).part() && !parts[i]) {
                return measures[i] != null || people.get(i).noun() ? i : -1;
            }
        }
        return -1;
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        for (var i = 0; i < people.size(); i++) {
            if (measures[i] != null) {
                links.add(new Link(people.get(i), measures[i], parts[i], replaced(i), by[i], rule(i)));
            }
        }
        return links;
    }

    private Rule rule(int index) {
        var deed = by[index];
        if (deed != null && people.get(index).told() != null) {
            return Rule.DIED_LATER;
        }
        if (parts[index] || deed == null) {
            return parts[index] ? Rule.PART : Rule.HAPPENINGS;
        }
        if (summed[index]) {
            return Rule.SUM;
        }
        if (deed.kind() == Kind.TOLL) {
            return Rule.TOLL;
        }
        var behind = people.get(index).from() >= deed.to();
        return listed[index] ? Rule.LISTED : behind ? Rule.OBJECT : Rule.SUBJECT;
    }

    private @Nullable Count replaced(int index) {
        var deed = by[index];
        for (var i = 0; i < people.size(); i++) {
            var beside = deed != null && deed.kind() == Kind.TOLL && old(people.get(i));
            var behind = i > index && earlier(people.get(i));
            if (measures[i] == null && !parts[index] && (beside || behind)) {
                return people.get(i).count();
            }
        }
        return null;
    }
}
