package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.Set;

/** Finds to whom it happened when they stand on the left: "21 hostages and four soldiers were killed". */
final class Subjects {

    private static final int REACH = 40;
    /** Words between "who" and whom they did something to. */
    private static final int RELATIVE = 12;
    /** Words of a phrase that ends with a deed: "in a deadly Orvel shooting". */
    private static final int PHRASE = 7;
    /** Tokens of an age between commas. */
    private static final int AGE = 3;

    /** Tokens of several ages between commas. */
    private static final int AGES = 7;

    private static final Set<String> COPULAS = Set.of("was", "is", "been", "became");

    /** Words of an office before a name. */
    private static final int TITLE = 7;

    /** Tokens of an aside between dashes. */
    private static final int ASIDE = 14;

    private final Clause clause;
    private final boolean[] taken;

    /** @param taken which people are already the object of something else */
    Subjects(Clause clause, boolean[] taken) {
        this.clause = clause;
        this.taken = taken;
    }

    /**
     * The rightmost of the people it happened to, or -1.
     *
     * @param verbal whether the event is a verb with its own auxiliary, that may stand far from its subject
     */
    int before(int event, boolean verbal) {
        var near = true;
        var single = true;
        for (var at = event - 1; at >= 0 && event - at < REACH; at--) {
            if (clause.sentence.mark(at)) {
                at -= age(at) ? AGE : ages(at);
                at = aside(at);
            }
            var who = who(at) ? clause.peopleBefore(at) : -1;
            if (who >= 0) {
                return taken[who] ? -1 : who;
            }
            if (near && clause.lexicon.is(Cue.NOBODY_BEFORE, clause.sentence, at)) {
                single = false;
            }
            var index = clause.peopleEndingAt(at + 1);
            if (index >= 0 && !single && clause.people.get(index).single()) {
                return -1;
            }
            if (index >= 0) {
                var people = clause.people.get(index);
                if (suits(index, near, verbal)) {
                    return clause.pronoun(index) ? antecedent(index) : index;
                }
                if (taken[index] && !people.part() && !clause.oblique(index)) {
                    return verbal ? whoDidSo(people.from(), event) : -1;
                }
                near = near && people.part();
                at = people.from();
            } else if (stops(at)) {
                return verbal ? reduced(at) : -1;
            } else {
                near = near && light(at);
            }
        }
        return -1;
    }

    /** "Who", and "that" where a verb follows at once: "the six priests that were killed". */
    private boolean who(int at) {
        var that = clause.sentence.is(at, "that") && clause.peopleEndingAt(at) >= 0;
        return clause.sentence.is(at, "who") || that && clause.trueAuxiliary(at + 1);
    }

    /** "The girl shot on Friday has died": the people before a participle without an auxiliary; -1 where none stand. */
    private int reduced(int at) {
        var participle = clause.eventEndingAt(at + 1);
        if (participle == null || participle.kind() != Lexicon.Kind.DONE && participle.kind() != Lexicon.Kind.SHOT) {
            return -1;
        }
        var index = relative(participle.from());
        if (index > 0 && someOf(index)) {
            return taken[index - 1] ? -1 : index - 1;
        }
        return index < 0 || taken[index] || clause.people.get(index).part() || clause.oblique(index) ? -1 : index;
    }

    /** "A man who killed two clerks was shot dead": the people before a relative clause with people of its own; -1 where none stand. */
    private int whoDidSo(int object, int verb) {
        for (var at = object - 1; at > 0 && object - at < RELATIVE; at--) {
            var joined = clause.sentence.is(at, ",") && clause.eventEndingAt(at) != null;
            if (clause.sentence.mark(at) && !joined) {
                return -1; // but "shooting, killing a boy"
            }
            if (clause.sentence.is(at, "who") || accusedOf(at) && dies(verb)) {
                return doer(clause.peopleBefore(at));
            }
            if (clause.sentence.is(at, "that") || clause.sentence.is(at, "which")) {
                return ofDeed(clause.sentence.is(at - 1, ",") ? at - 2 : at - 1);
            }
        }
        return -1;
    }

    /** "A man accused of killing two clerks died". */
    private boolean accusedOf(int at) {
        return clause.lexicon.is(Cue.ACCUSED, clause.sentence, at) && clause.sentence.is(at + 1, "of");
    }

    /** Nobody does it to anybody: "died". */
    private boolean dies(int verb) {
        for (var event : clause.events) {
            if (event.from() == verb) {
                return event.kind() == Lexicon.Kind.HAPPENED && event.measure() == Measure.KILLED;
            }
        }
        return false;
    }

    /** "A victim of the shooting that killed two clerks has died": the people before the phrase that ends with the deed; -1 where none stand. */
    private int ofDeed(int deed) {
        for (var at = deed; clause.lexicon.is(Cue.OCCURRENCE, clause.sentence, deed) && at > deed - PHRASE; at--) {
            if (clause.lexicon.is(Cue.PREPOSITION, clause.sentence, at)) {
                return doer(clause.peopleEndingAt(at));
            }
            if (clause.sentence.mark(at)) {
                return -1;
            }
        }
        return -1;
    }

    private int doer(int who) {
        return who < 0 || taken[who] || !clause.people.get(who).single() || clause.oblique(who) ? -1 : who;
    }

    /** "One of the five people hurt in the blast has died": the one. */
    private boolean someOf(int index) {
        var some = clause.people.get(index - 1);
        return some.part() && clause.sentence.is(some.to(), "of");
    }

    /** Whom a participle tells of: "the girl shot on Friday", "the girl who was shot on Friday". */
    private int relative(int participle) {
        var at = participle;
        while (clause.lexicon.is(Cue.BE, clause.sentence, at - 1)
                || clause.lexicon.is(Cue.ADVERB, clause.sentence, at - 1)) {
            at--;
        }
        return clause.sentence.is(at - 1, "who") ? clause.peopleBefore(at - 1) : clause.peopleEndingAt(participle);
    }

    /** "A boy died after he was shot": the first person of the sentence, or the pronoun itself where there is none. */
    private int antecedent(int pronoun) {
        var patient = patient(pronoun);
        if (patient >= 0) {
            return patient;
        }
        for (var index = 0; index < pronoun; index++) {
            var plain = !taken[index]
                    && !clause.oblique(index)
                    && leads(clause.people.get(index))
                    && !otherSex(index, pronoun);
            if (clause.people.get(index).single() && plain && (!clause.pronoun(index) || same(index, pronoun))) {
                return speaks(index, pronoun) ? pronoun : index;
            }
        }
        return pronoun;
    }

    /** "Brought a boy to a hospital where he died": who was brought there; -1 where the pronoun stands otherwise. */
    private int patient(int pronoun) {
        var from = clause.people.get(pronoun).from();
        var before = pronoun - 1;
        var brought = before >= 0
                && clause.sentence.is(from - 1, "where")
                && clause.lexicon.is(Cue.HOSPITAL, clause.sentence, from - 2)
                && clause.people.get(before).single()
                && !clause.pronoun(before)
                && !otherSex(before, pronoun);
        return brought ? before : -1;
    }

    /** "A mother will bury her son after he was shot": no "he" is a mother. */
    private boolean otherSex(int index, int pronoun) {
        var people = clause.people.get(index);
        var she = clause.sentence.is(clause.people.get(pronoun).from(), "she");
        for (var at = people.from(); at < people.to(); at++) {
            if (clause.lexicon.is(she ? Cue.MALE : Cue.FEMALE, clause.sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb may follow, and no office stands before: "spokeswoman Jane Doe", "her aunt when". */
    private boolean leads(People people) {
        return !clause.sentence.is(people.to(), ":")
                && !clause.lexicon.is(Cue.STOP, clause.sentence, people.to())
                && !clause.lexicon.is(Cue.PREPOSITION, clause.sentence, people.to())
                && clause.lexicon
                                .speakers
                                .at(clause.sentence, people.from() - 1)
                                .length()
                        == 0;
    }

    private boolean same(int one, int other) {
        return clause.sentence
                .word(clause.people.get(one).from())
                .equals(clause.sentence.word(clause.people.get(other).from()));
    }

    private boolean speaks(int index, int pronoun) {
        for (var at = clause.people.get(index).to();
                at < clause.people.get(pronoun).from();
                at++) {
            if (clause.lexicon.sayings.at(clause.sentence, at).length() > 0) {
                return true;
            }
        }
        return false;
    }

    /** "Girl, 6, shot": an age between commas. */
    private boolean age(int comma) {
        var sentence = clause.sentence;
        return sentence.is(comma, ",")
                && sentence.is(comma - 2, ",")
                && sentence.number(comma - 1)
                && clause.peopleEndingAt(comma - 2) >= 0;
    }

    /** "Four children, aged two to nine, drowned": how many tokens back the ages between commas begin; 0 where none are. */
    private int ages(int comma) {
        var sentence = clause.sentence;
        for (var back = 2; sentence.is(comma, ",") && back <= AGES; back++) {
            if (sentence.is(comma - back, ",")) {
                var aged = clause.lexicon.is(Cue.AGED, sentence, comma - back + 1)
                        && clause.peopleEndingAt(comma - back) >= 0;
                return aged ? back + 1 : 0;
            }
        }
        return 0;
    }

    /** "A boy, whose name was not released, was shot": the people before the first comma; the place itself where no aside ends. */
    private int relativeAside(int comma) {
        for (var open = comma - 2; clause.sentence.is(comma, ",") && open > 0 && comma - open <= ASIDE; open--) {
            if (clause.sentence.is(open, ",")) {
                return clause.sentence.is(open + 1, "whose") && clause.peopleEndingAt(open) >= 0 ? open - 1 : comma;
            }
        }
        return comma;
    }

    /** "Two men - a driver and a guard - were shot": the people before the first dash; the place itself where no aside ends. */
    private int aside(int dash) {
        if (!dash(dash)) {
            return relativeAside(dash);
        }
        var closed = dash(dash - 1) ? dash - 1 : dash;
        for (var open = closed - 2; open > 0 && dash - open <= ASIDE; open--) {
            if (dash(open)) {
                var first = dash(open - 1) ? open - 1 : open;
                return clause.peopleEndingAt(first) >= 0 ? first - 1 : dash;
            }
        }
        return dash;
    }

    /** "According to police Sergeant Ann Poe, Rowe was hurt": who says so. */
    private boolean source(People people) {
        var named = people.form() == Form.KNOWN
                && clause.sentence.capital(people.from())
                && !clause.lexicon.is(Cue.DETERMINER, clause.sentence, people.from());
        for (var at = people.from() - 1; named && at > 0 && people.from() - at <= TITLE; at--) {
            if (clause.sentence.mark(at)) {
                return false;
            }
            if (clause.sentence.is(at, "to")) {
                return clause.sentence.is(at - 1, "according");
            }
        }
        return false;
    }

    private boolean dash(int at) {
        return clause.sentence.is(at, "—") || clause.sentence.is(at, "–") || clause.sentence.is(at, "-");
    }

    /** "Ruiz, who was a teacher, died": what somebody is. */
    private boolean predicate(People people) {
        return people.form() == Form.ONE && COPULAS.contains(clause.sentence.word(people.from() - 1));
    }

    private boolean suits(int index, boolean near, boolean verbal) {
        var people = clause.people.get(index);
        if (people.part()
                || taken[index]
                || predicate(people)
                || !(near && verbal) && clause.pronoun(index)
                || source(people)) {
            return false;
        }
        if (people.form() == Form.BARE || !verbal) {
            return near && !(people.form() == Form.BARE && clause.oblique(index) && !among(people));
        }
        return !clause.oblique(index) || near && people.from() == 1;
    }

    /** "Relatives among seven slain in Orvel": the number is of those slain. */
    private boolean among(People people) {
        return clause.sentence.is(people.from() - 1, "among") && clause.eventFrom(people.to());
    }

    /** "The priests that were killed": a relative that is no bound. */
    private boolean stops(int at) {
        var sentence = clause.sentence;
        if (sentence.is(at, ";") || sentence.is(at, ":") || sentence.is(at, "—")) {
            return true;
        }
        if (sentence.is(at, "that") && clause.peopleEndingAt(at) >= 0) {
            return false;
        }
        var event = clause.eventEndingAt(at + 1);
        var finite =
                event != null && event.kind() != Lexicon.Kind.STATE && event.kind() != Lexicon.Kind.OF && !deed(event);
        var passive = clause.lexicon.is(Cue.BE, sentence, at) && clause.passive(at - 1);
        return finite
                || clause.lexicon.is(Cue.STOP, sentence, at)
                        && !clause.lexicon.is(Cue.ADVERB, sentence, at)
                        && !passive;
    }

    /** "Last week's shooting", "the shooting": a noun. */
    private boolean deed(Event event) {
        var sentence = clause.sentence;
        var before = sentence.word(event.from() - 1);
        return event.kind() == Lexicon.Kind.DOING
                && clause.lexicon.is(Cue.OCCURRENCE, sentence, event.from())
                && (before.endsWith("'s") || clause.lexicon.is(Cue.DETERMINER, sentence, event.from() - 1));
    }

    /** Words that may stand between a number and what happened without making it somebody else's. */
    private boolean light(int at) {
        return clause.sentence.quote(at)
                || clause.lexicon.is(Cue.ABSENT, clause.sentence, at)
                || clause.lexicon.is(Cue.ABSENT, clause.sentence, at - 1)
                || clause.lexicon.is(Cue.BE, clause.sentence, at)
                || clause.lexicon.is(Cue.ADVERB, clause.sentence, at)
                || clause.lexicon.is(Cue.PART, clause.sentence, at)
                || clause.sentence.is(at, ",") && at > 0 && clause.peopleEndingAt(at) >= 0;
    }
}
