package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.Set;

/** How the verbs of a clause stand: active or passive, what they take, where their phrase ends. */
record Verbs(Clause clause) {

    private static final Set<String> OTHERS =
            Set.of("him", "her", "them", "me", "us", "into", "toward", "towards", "his", "their");
    private static final int JOINED = 8;

    /** Words between "killed" and "were": "killed in the attack on the station were". */
    private static final int PLACED = 8;

    /** Words behind "at" among which somebody may be told of who was shot at. */
    private static final int PLACE = 3;

    private static final Set<String> MORE_TO_COME = Set.of("and", "or", "others");
    private static final Set<String> HOSTAGE = Set.of("hostage", "hostages", "captive", "captives", "prisoner");

    /** "Were caught in the crossfire and killed": the auxiliary of the verb before is that of both. */
    private boolean joined(int joint) {
        for (var at = joint - 1; at > Math.max(0, joint - JOINED); at--) {
            if (clause.passive(at)) {
                return participle(clause.sentence.word(at + 1));
            }
            if (clause.sentence.mark(at) || clause.eventEndingAt(at + 1) != null) {
                return false;
            }
        }
        return false;
    }

    private static boolean participle(String word) {
        return word.endsWith("ed") || word.equals("caught") || word.equals("swept") || word.equals("hit");
    }

    /** "Wounded were two men", "killed in the attack were": the place of the people behind the auxiliary; -1 where none stands so. */
    int inverted(Event event) {
        var sentence = clause.sentence;
        var from = clause.lexicon.is(Cue.ADVERB, sentence, event.from() - 1) ? event.from() - 1 : event.from();
        var opens = from == 0 || sentence.is(from - 1, "]") || sentence.is(from - 1, "-");
        if (!opens || event.kind() != Lexicon.Kind.DONE) {
            return -1;
        }
        var at = event.to();
        var placed = clause.lexicon.is(Cue.PREPOSITION, sentence, at);
        while (placed && at < event.to() + PLACED && !sentence.mark(at) && !clause.passive(at)) {
            at++;
        }
        return clause.passive(at) ? at + 1 : -1;
    }

    boolean passive(Event event) {
        if (clause.passive(event.from())) {
            return true; // "were hit", auxiliary and all
        }
        if (clause.sentence.is(event.from() - 1, "and")
                && clause.peopleFrom(event.to(), 1) < 0
                && joined(event.from() - 1)) {
            return true;
        }
        for (var at = event.from() - 1; at >= Math.max(0, event.from() - 5); at--) {
            if (clause.passive(at)) {
                return true;
            }
            if (clause.sentence.is(at, "have") && clause.sentence.is(at - 1, "to")) {
                return false; // "is believed to have shot"
            }
            if (!clause.lexicon.is(Cue.ADVERB, clause.sentence, at)
                    && !clause.lexicon.is(Cue.BE, clause.sentence, at)
                    && !himself(at)) {
                return false;
            }
        }
        return false;
    }

    /** "Who was himself wounded". */
    private boolean himself(int at) {
        return clause.sentence.endsWith(at, "self") && clause.passive(at - 1);
    }

    /** "The suspect shot Patel", "fired and shot at officers": somebody else is hit. */
    boolean hits(Event event) {
        var next = clause.sentence.word(event.to());
        if (passive(event) || event.kind() != Lexicon.Kind.DONE && event.kind() != Lexicon.Kind.SHOT) {
            return false;
        }
        if (OTHERS.contains(next) || at(event) || who(event) || shares(event)) {
            return true;
        }
        if (clause.sentence.allCapitals()) {
            return person(event.to());
        }
        if (called(event.to())) {
            return true;
        }
        var before = event.from() > 0 && clause.sentence.capital(event.from());
        return !before
                && !next.isEmpty()
                && !next.endsWith("day")
                && clause.sentence.kind(event.to()) == Token.WORD
                && clause.sentence.capital(event.to());
    }

    /** "To slain officer's family", "of wounded driver": the participle tells of whom it stands before. */
    boolean attributive(Event event) {
        var before = event.from() - 1;
        return (event.kind() == Lexicon.Kind.DONE || event.kind() == Lexicon.Kind.SHOT)
                && clause.lexicon.is(Cue.PREPOSITION, clause.sentence, before)
                && !clause.lexicon.is(Cue.CONJUNCTION, clause.sentence, before)
                && !clause.sentence.boundary(event.to());
    }

    /** "Two men shot at police"; whoever was wounded at a party was so there. */
    private boolean at(Event event) {
        return event.kind() == Lexicon.Kind.SHOT && clause.sentence.is(event.to(), "at") && !atPlace(event);
    }

    /** "Four shot at party", "left four shot at a party": so many were shot somewhere; "two men shot at police" did so themselves. */
    private boolean atPlace(Event event) {
        var index = clause.peopleEndingAt(event.from());
        if (index != 0 || !clause.sentence.is(event.to(), "at") || clause.sentence.allCapitals()) {
            return false;
        }
        var people = clause.people.getFirst();
        var opens = people.from() == 0
                || clause.sentence.is(people.from() - 1, ":")
                || clause.lexicon.is(Cue.LEAVE, clause.sentence, people.from() - 1);
        if (people.single() || !opens) {
            return false;
        }
        for (var at = event.to() + 1; at <= event.to() + PLACE; at++) {
            if (clause.lexicon.persons.at(clause.sentence, at).length() > 0
                    || clause.lexicon.is(Cue.OBJECT_PRONOUN, clause.sentence, at)) {
                return false;
            }
        }
        return true;
    }

    /** "Shot, killed a teenager", "shot and killed two men": both verbs have one object. */
    private boolean shares(Event event) {
        for (var other : clause.events) {
            if (other.from() == event.to() + 1
                    && other.kind() == Lexicon.Kind.DONE
                    && event.kind() == Lexicon.Kind.SHOT) {
                var object = clause.sentence.mark(event.to()) ? clause.peopleFrom(other.to(), 1) : -1;
                return object >= 0 && !hasOwnVerb(object) && !speaks(object);
            }
        }
        return false;
    }

    /** "Shot suspect Adam Rowe": what somebody is and the name. */
    private boolean called(int at) {
        var length = clause.lexicon.persons.at(clause.sentence, at).length();
        return length > 0
                && at + length < clause.sentence.size()
                && !clause.sentence.capital(at)
                && clause.sentence.capital(at + length);
    }

    /** "Two officers who shot and killed someone", "who allegedly shot"; but "two who drowned". */
    private boolean who(Event event) {
        var at = event.from() - 1;
        while (at > 0 && clause.lexicon.is(Cue.ADVERB, clause.sentence, at)) {
            at--;
        }
        return clause.sentence.is(at, "who") && !clause.lexicon.is(Cue.INTRANSITIVE, clause.sentence, event.from());
    }

    /** "Killed Senator Ruiz" where capitals tell no names: a title and more behind it. */
    private boolean person(int at) {
        var person = new NounPhrases(clause.lexicon).at(clause.sentence, at);
        return person != null && person.titled() && person.named();
    }

    boolean captured(Event event, int first) {
        var people = clause.people.get(first);
        if (people.category().equals("hostage")) {
            return true;
        }
        for (var at = people.to(); at < people.to() + 4; at++) {
            if (HOSTAGE.contains(clause.sentence.word(at))) {
                return true;
            }
        }
        var verb = clause.sentence.word(event.from());
        return people.form() == Form.COUNTED && (verb.equals("holding") || verb.equals("held"));
    }

    /** "Killed 14 and injured 30": a bare number is an object where the phrase ends with it. */
    boolean endsAfter(int at) {
        var sentence = clause.sentence;
        return sentence.boundary(at)
                || clause.lexicon.is(Cue.PREPOSITION, sentence, at)
                || clause.lexicon.is(Cue.STOP, sentence, at)
                || MORE_TO_COME.contains(sentence.word(at))
                || clause.lexicon.is(Cue.ADVERB, sentence, at);
    }

    /** "... and four soldiers were hurt": the last of a list may begin a new clause. */
    boolean hasOwnVerb(int index) {
        var to = clause.people.get(index).to();
        if (clause.linkedAt(index)) {
            return false;
        }
        for (var at = to; at < to + 4; at++) {
            if (clause.trueAuxiliary(at)) {
                return true;
            }
            if (!clause.lexicon.is(Cue.ADVERB, clause.sentence, at)) {
                return clause.eventFrom(at);
            }
        }
        return false;
    }

    /** "Killed 12 people, the mayor said": the one speaks and is no member of the list. */
    boolean speaks(int index) {
        var people = clause.people.get(index);
        return people.single()
                && clause.lexicon.sayings.at(clause.sentence, people.to()).length() > 0;
    }

    boolean resumes(int at) {
        var sentence = clause.sentence;
        var all = sentence.is(at, "all") && sentence.is(at + 1, "of") && sentence.startsWith(at + 2, "them");
        return all || sentence.is(at, "them") && (sentence.startsWith(at + 1, "all") || endsAfter(at + 1));
    }

    /** "Drove himself to a hospital". */
    boolean reflexive(Event event) {
        var last = clause.sentence.word(event.to() - 1);
        return last.endsWith("self") || last.endsWith("selves");
    }

    /** Whether who is brought to a hospital is hurt: suspects are for other reasons, too, and some die there. */
    boolean patient(People people, Event brought) {
        for (var event : clause.events) {
            if (people.single() && event.from() > brought.to() && event.measure() == Measure.KILLED) {
                return false;
            }
        }
        return people.party() != Party.ATTACKER;
    }
}
