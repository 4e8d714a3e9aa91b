package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins people with what happened to them, inside one sentence. */
final class Linker {

    /** How far back the verb may stand whose subject another verb shares. */
    private static final int SHARED = 12;

    private static final int NEAR = 4;

    private final Clause clause;
    private final Measure[] measures;
    private final Event[] by;
    private final Rule[] rules;
    private final boolean[] taken;
    private final Subjects subjects;
    private final Verbs verbs;
    private final Deaths deaths;
    private final Added added;
    private final List<Mention> again = new ArrayList<>();

    private Linker(Clause clause) {
        this.clause = clause;
        this.measures = new Measure[clause.people.size()];
        this.by = new Event[clause.people.size()];
        this.rules = new Rule[clause.people.size()];
        this.taken = new boolean[clause.people.size()];
        this.verbs = new Verbs(clause);
        this.deaths = new Deaths(clause);
        this.added = new Added(clause);
        this.subjects = new Subjects(clause, taken);
    }

    static List<Mention> mentions(Clause clause) {
        return clause.people.isEmpty() ? List.of() : new Linker(clause).link();
    }

    private List<Mention> link() {
        for (var i = 0; i < measures.length; i++) {
            measures[i] = clause.people.get(i).told();
            rules[i] = ownWords(clause.people.get(i));
        }
        for (var event : clause.events) {
            objects(event);
        }
        for (var event : clause.events) {
            subjects(event);
        }
        Tolls.assign(clause, this::give);
        parts();
        broken();
        var mentions = new ArrayList<Mention>(measures.length);
        for (var i = 0; i < measures.length; i++) {
            if (measures[i] != null) {
                mentions.add(new Mention(clause.sentence, counted(i), measures[i], by[i], rules[i]));
            }
        }
        mentions.addAll(again);
        return mentions;
    }

    /** By which of their own words people are read, where these tell what happened to them. */
    private Rule ownWords(People people) {
        if (people.part()) {
            return Rule.AMONG;
        }
        if (people.form() != Form.HAPPENINGS) {
            return Rule.ATTRIBUTE;
        }
        var group =
                clause.lexicon.happenings.at(clause.sentence, people.to() - 1).values();
        for (var happening : group) {
            if (happening.measure() == people.told()) {
                return Rule.HAPPENINGS;
            }
        }
        return group.isEmpty() ? Rule.HAPPENINGS : Rule.DIED_LATER;
    }

    /** "Five were killed and another three hurt": another three people, but all of the hurt; else of the same sort. */
    private People counted(int index) {
        var people = clause.people.get(index);
        if (rules[index] == Rule.BREAKDOWN) {
            return people.inside();
        }
        if (people.part() && (rules[index] == Rule.SUBJECT || rules[index] == Rule.OBJECT)) {
            var whole = wholeOf(index);
            return whole >= 0 && measures[whole] == measures[index] ? people : people.outside();
        }
        if (elliptic(index)) {
            return people.attacking();
        }
        if (people.single() && measures[index] == Measure.KILLED && ordinal(people)) {
            return people.apart();
        }
        if (people.form() == Form.BARE && (rules[index] == Rule.TOLL || rules[index] == Rule.TOTAL)) {
            var sort = Tolls.sort(clause);
            return sort == null ? people : people.of(sort);
        }
        if (!people.more()) {
            return people;
        }
        for (var i = index - 1; i >= 0; i--) {
            if (measures[i] == measures[index]) {
                return people.form() == Form.BARE ? people.like(clause.people.get(i)) : people;
            }
        }
        for (var i = 0; i < index; i++) {
            if (measures[i] != null) {
                return people.alone();
            }
        }
        return people;
    }

    /** "Eight attackers were killed and two captured", "killed 12 rebels, wounded 20": so many attackers. */
    private boolean elliptic(int index) {
        var people = clause.people.get(index);
        if (index == 0 || people.single() || people.form() == Form.COUNTED || measures[index - 1] == null) {
            return false;
        }
        var before = clause.people.get(index - 1);
        if (before.single() || before.party() != Party.ATTACKER && !elliptic(index - 1)) {
            return false;
        }
        var own = by[index];
        if (people.form() == Form.BARE && !people.more() && own != null && own.to() == people.from()) {
            return joint(own.from()) == before.to();
        }
        if (!clause.sentence.is(people.from() - 1, "and")) {
            return false;
        }
        var verb = clause.eventEndingAt(joint(people.from()));
        return verb != null && (verb == by[index - 1] || verb.from() == before.to());
    }

    /** The place before "and", "," and ", and"; the same place where none stands. */
    private int joint(int from) {
        var and = clause.sentence.is(from - 1, "and") ? from - 1 : from;
        return clause.sentence.is(and - 1, ",") ? and - 1 : and;
    }

    /** "A second victim has died": one more. */
    private boolean ordinal(People people) {
        return clause.lexicon.is(Cue.ORDINAL, clause.sentence, people.from())
                || clause.lexicon.is(Cue.ORDINAL, clause.sentence, people.from() + 1);
    }

    private void objects(Event event) {
        var active =
                switch (event.kind()) {
                    case OF, DOING, DO -> true;
                    case DONE, SHOT, SEND -> !verbs.passive(event);
                    case TAKE -> clause.sentence.endsWith(event.from(), "ing") || !verbs.passive(event);
                    case HAPPENED, STATE, COUNTED, TOLL -> false;
                };
        if (active && verbs.resumes(event.to()) && !clause.people.isEmpty()) {
            resume(event);
            return;
        }
        var inverted = verbs.inverted(event);
        var first = inverted >= 0 ? clause.peopleFrom(inverted, 1) : active ? clause.peopleFrom(event.to(), 2) : -1;
        if (first < 0 && event.kind() == Lexicon.Kind.OF) {
            var one = new PersonNames(clause.lexicon).after(clause.sentence, event.to());
            if (one != null) {
                again.add(new Mention(clause.sentence, one, event.measure(), event, Rule.NAMED));
            }
        }
        if (first < 0
                || event.kind() == Lexicon.Kind.TAKE && !verbs.captured(event, first)
                || begins(event, first)
                || suspected(event, first)) {
            return;
        }
        if ((event.kind() != Lexicon.Kind.OF || vague(clause.people.get(first)))
                && clause.people.get(first).form() == Form.BARE
                && !verbs.endsAfter(clause.people.get(first).to())) {
            return;
        }
        if (first > 0 && event.equals(by[first - 1]) && clause.people.get(first).single()) {
            return; // "shot a teen in the chest, killing the youth": whom the verb before struck
        }
        give(first, event, event.kind() == Lexicon.Kind.OF ? Rule.NOUN_OF_DEED : Rule.OBJECT);
        taken[first] = true;
        struckDead(first, event);
        for (var next = first + 1; next < measures.length && clause.linked(next - 1); next++) {
            if (verbs.hasOwnVerb(next) || verbs.speaks(next)) {
                return;
            }
            if (!clause.people.get(next).part()) {
                give(next, event, Rule.LISTED);
                taken[next] = true;
            }
        }
    }

    /** "The remains of several huts": of a loose number, what it counts must be known. */
    private static boolean vague(People people) {
        return people.count().quantifier() == Quantifier.VAGUE;
    }

    /** "Police seek 18-year-old murder suspect": the noun of the deed, no verb. */
    private boolean suspected(Event event, int index) {
        var people = clause.people.get(index);
        return event.kind() == Lexicon.Kind.DO
                && clause.lexicon.is(Cue.SLAYING, clause.sentence, event.from())
                && people.single()
                && people.party() == Party.ATTACKER
                && people.from() == event.to()
                && !clause.lexicon.is(Cue.DETERMINER, clause.sentence, people.from());
    }

    /** "In a fatal shooting A suspect is held": the capital begins a sentence, and a full stop is lost. */
    private boolean begins(Event event, int index) {
        var from = clause.people.get(index).from();
        return clause.sentence.capital(from)
                && clause.lexicon.is(Cue.DETERMINER, clause.sentence, from)
                && !clause.sentence.capital(event.from())
                && event.from() > 0
                && event.to() == from;
    }

    /** "Shot two people dead", "shot a man, killing him". */
    private void struckDead(int index, Event struck) {
        var death = struck.measure() == Measure.INJURED ? deaths.of(clause.people.get(index)) : null;
        if (death != null) {
            measures[index] = Measure.KILLED;
            by[index] = death;
        }
    }

    /** "Escaped with 214 hostages and executed all of them": the people counted last, once more. */
    private void resume(Event event) {
        for (var i = measures.length - 1; i >= 0; i--) {
            var people = clause.people.get(i);
            if (people.to() <= event.from() && !people.single()) {
                again.add(new Mention(clause.sentence, people, event.measure(), event, Rule.RESUMED));
                return;
            }
        }
    }

    private void subjects(Event event) {
        var left =
                switch (event.kind()) {
                    case HAPPENED, STATE -> true;
                    case DONE, SHOT -> verbs.passive(event) || clause.peopleFrom(event.to(), 1) < 0 || !isTaken(event);
                    case SEND -> verbs.passive(event) || verbs.reflexive(event);
                    case OF, DOING, DO, COUNTED, TOLL, TAKE -> false;
                };
        if (!left) {
            return;
        }
        if (alternative(event) || verbs.hits(event) || verbs.attributive(event)) {
            return;
        }
        var verbal = event.kind() == Lexicon.Kind.HAPPENED || verbs.passive(event);
        var last = subjects.before(event.from(), verbal);
        if (last < 0) {
            share(event);
            behind(event);
            return;
        }
        if (event.kind() == Lexicon.Kind.SEND && !verbs.patient(clause.people.get(last), event)) {
            return;
        }
        give(last, event, Rule.SUBJECT);
        for (var index = last + 1;
                index < measures.length && clause.people.get(index).to() <= event.from() && clause.linked(index - 1);
                index++) {
            if (!clause.people.get(index).part()) {
                give(index, event, Rule.LISTED);
            }
        }
        for (var index = last - 1;
                index >= 0
                        && !clause.people.get(last).part()
                        && clause.linked(index)
                        && !taken[index]
                        && (!clause.oblique(index) || pair(index, event));
                index--) {
            if (!clause.people.get(index).part() && measures[index] == null) {
                give(index, event, Rule.LISTED);
            }
        }
        behind(event);
    }

    /** "Was killed at the house, along with his wife and a friend": those who are added behind the verb. */
    private void behind(Event event) {
        var first = added.behind(event);
        if (first < 0) {
            return;
        }
        give(first, event, Rule.LISTED);
        for (var index = first + 1; index < measures.length && clause.linked(index - 1); index++) {
            if (clause.people.get(index).part() || verbs.hasOwnVerb(index)) {
                return;
            }
            give(index, event, Rule.LISTED);
        }
    }

    /** "To Ana Ruiz and Juan Paz, who were killed": the verb of many tells it of both, whatever stands before them. */
    private boolean pair(int index, Event event) {
        return clause.people.get(index).single()
                && clause.people.get(index + 1).single()
                && clause.sentence.is(clause.people.get(index).to(), "and")
                && clause.sentence.is(event.from() - 1, "were")
                && clause.sentence.is(event.from() - 2, "who");
    }

    /** "Injured or killed": for none it says both, for some it does not say how many of which. */
    private boolean alternative(Event event) {
        var joint = clause.sentence.word(event.from() - 1);
        var other = joint.equals("or") ? clause.eventEndingAt(event.from() - 1) : null;
        if (other == null) {
            return false;
        }
        for (var i = 0; i < measures.length; i++) {
            if (by[i] == other && clause.people.get(i).count().none()) {
                again.add(new Mention(clause.sentence, clause.people.get(i), event.measure(), event, Rule.EITHER));
            } else if (by[i] != null && (by[i] == other || enumerated(by[i], other))) {
                measures[i] = null;
            }
        }
        return true;
    }

    /** "Killed, injured or made homeless": a comma joins the first to the second. */
    private boolean enumerated(Event first, Event second) {
        return first.to() + 1 == second.from() && clause.sentence.is(first.to(), ",");
    }

    /** "Was struck and died": two verbs, one subject. */
    private void share(Event event) {
        var at = event.from() - 1;
        while (at >= 0
                && (clause.sentence.is(at, "and")
                        || clause.lexicon.is(Cue.BE, clause.sentence, at)
                        || clause.lexicon.is(Cue.ADVERB, clause.sentence, at))) {
            at--;
        }
        var before = clause.eventEndingAt(at + 1);
        var far = before == null;
        if (far) {
            before = coordinated(event, at);
        }
        for (var i = 0; before != null && at < event.from() && i < measures.length; i++) {
            if (by[i] == before && !taken[i] && (!far || clause.people.get(i).single())) {
                give(i, event, Rule.SHARED_SUBJECT);
            }
        }
    }

    /** "Was shot on a porch and died", "boy shot in the head, killed": the verb before the joint, with where or when between. */
    private @Nullable Event coordinated(Event event, int last) {
        var joint = clause.sentence.is(last, ",") ? last : last + 1;
        var joined = joint == last
                ? clause.sentence.boundary(event.to())
                        || clause.lexicon.is(Cue.PREPOSITION, clause.sentence, event.to())
                : clause.sentence.is(joint, "and");
        if (!joined || event.measure() != Measure.KILLED || event.kind() == Lexicon.Kind.STATE) {
            return null;
        }
        for (var at = joint - 1; at >= Math.max(0, joint - SHARED); at--) {
            var before = clause.eventEndingAt(at + 1);
            if (before != null) {
                return before;
            }
            if (clause.peopleEndingAt(at + 1) >= 0 || clause.sentence.is(at, ";")) {
                return null;
            }
        }
        return null;
    }

    private boolean isTaken(Event event) {
        var object = clause.peopleFrom(event.to(), 1);
        return object >= 0 && taken[object];
    }

    private void give(int index, Event event, Rule rule) {
        var shot = by[index] != null && by[index].kind() == Lexicon.Kind.SHOT;
        var counted = clause.people.get(index).form() == Form.HAPPENINGS;
        var died = clause.people.get(index).single() && event.measure() == Measure.KILLED;
        var found = measures[index] == Measure.MISSING && event.measure() == Measure.KILLED;
        if (measures[index] == Measure.HELD && event.measure() == Measure.KILLED) {
            again.add(new Mention(clause.sentence, clause.people.get(index), event.measure(), event, rule));
            return;
        }
        if (measures[index] == null || found || (shot || died) && !counted) {
            measures[index] = event.measure();
            by[index] = event;
            rules[index] = rule;
        }
    }

    /** "Two of whom later died": what happened to those of them alone. */
    private boolean died(int index) {
        var people = clause.people.get(index);
        var whole = wholeOf(index);
        if (people.form() != Form.BARE
                || clause.lexicon.length(Cue.OF_THEM, clause.sentence, people.to() - 2) == 0
                || whole < 0
                || measures[whole] == Measure.KILLED) {
            return false;
        }
        for (var event : clause.events) {
            var dead = event.measure() == Measure.KILLED
                    && (event.kind() == Lexicon.Kind.HAPPENED
                            || event.kind() == Lexicon.Kind.STATE
                            || event.kind() == Lexicon.Kind.DONE);
            if (dead && event.from() >= people.to() && event.from() - people.to() < NEAR) {
                measures[index] = Measure.KILLED;
                by[index] = event;
                rules[index] = Rule.SUBJECT;
                return true;
            }
        }
        return false;
    }

    /** "Including 15 children", "18 of the 26": what happened to the whole happened to the part. */
    private void parts() {
        for (var i = 0; i < measures.length; i++) {
            if (clause.people.get(i).part() && measures[i] == null && !died(i)) {
                var whole = wholeOf(i);
                if (whole >= 0 && measures[whole] != null) {
                    measures[i] = measures[whole];
                    by[i] = by[whole];
                    rules[i] = Rule.PART;
                }
            }
        }
    }

    /** "Fifteen died: 11 drivers, three nurses and a guard": the list behind the colon breaks the number down. */
    private void broken() {
        for (var i = 1; i < measures.length; i++) {
            var whole = clause.people.get(i - 1);
            var colon = clause.people.get(i).from() - 1;
            if (measures[i] != null || measures[i - 1] == null || whole.single()) {
                continue;
            }
            var opened = clause.sentence.is(colon, ":") || clause.sentence.is(colon, "—");
            if (opened || rules[i - 1] == Rule.BREAKDOWN && clause.linked(i - 1)) {
                measures[i] = measures[i - 1];
                by[i] = by[i - 1];
                rules[i] = Rule.BREAKDOWN;
            }
        }
    }

    private int wholeOf(int part) {
        if (clause.sentence.is(clause.people.get(part).to(), "of")) {
            return part + 1 < measures.length ? part + 1 : -1;
        }
        var nearest = -1;
        for (var left = part - 1; left >= Math.max(0, part - SHARED); left--) {
            if (!clause.people.get(left).part()) {
                if (measures[left] != null) {
                    return left;
                }
                nearest = nearest < 0 ? left : nearest;
            }
        }
        return nearest;
    }

    /** What gives people an event, and says by which rule. */
    interface Giver {
        void give(int people, Event event, Rule rule);
    }
}
