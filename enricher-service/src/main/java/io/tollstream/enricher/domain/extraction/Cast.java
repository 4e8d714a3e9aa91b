package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The persons of one item by their last names, and which of them attacked: "the suspect, John Doe, ... Doe died". */
final class Cast {

    /** No item names more persons than this; the bound keeps hostile texts cheap. */
    private static final int MOST = 200;

    private static final int APPOSITION = 4;

    /** How far behind a name the people stand at most who tell on which side it is. */
    static final int NEAR = 4;

    private static final int VERB = 6;

    /** How far before "him" the police may stand who struck him. */
    private static final int REACH = 10;

    /** Words of a deed before "by". */
    private static final int DEED = 3;

    private final Lexicon lexicon;
    private final Map<String, Party> byName = new HashMap<>();
    private Party before = Party.VICTIM;
    private String pronounBefore = "";

    Cast(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean knows(Sentence sentence, int name) {
        return !byName.isEmpty() && byName.containsKey(sentence.word(name));
    }

    /** The people of the next sentence, each on the side on which the item has put them so far. */
    List<People> sided(Sentence sentence, List<People> people) {
        for (var i = 0; i < people.size(); i++) {
            if (named(sentence, people.get(i)) && byName.size() < MOST) {
                meet(sentence, people, i);
            }
        }
        var sided = new ArrayList<People>(people.size());
        var subject = Party.VICTIM;
        var sex = "";
        var met = false;
        for (var i = 0; i < people.size(); i++) {
            var one = people.get(i);
            var pronoun = lexicon.is(Cue.PRONOUN, sentence, one.from());
            var its = pronoun ? sentence.word(one.from()) : met ? "" : sexOf(sentence, one);
            var object = lexicon.is(Cue.OBJECT_PRONOUN, sentence, one.from()) && one.to() - one.from() == 1;
            Party party = object
                    ? byPolice(sentence, one.from())
                            ? struck(sentence, one, met ? subject : before, met ? sex : pronounBefore)
                            : Party.VICTIM
                    : pronoun ? met ? subject : fits(its, pronounBefore) ? before : Party.VICTIM : side(sentence, one);
            party = alike(sentence, one, sided) ? Party.ATTACKER : party;
            sided.add(party == Party.ATTACKER ? one.as("").on(party) : one.on(party));
            if (one.single() && !met) {
                subject = party;
                sex = its;
                met = true;
            }
        }
        before = subject;
        pronounBefore = sex;
        return sided;
    }

    /** "Officers returned fire, killing him": whom the police strike is whom the sentence before told of. */
    private boolean byPolice(Sentence sentence, int object) {
        for (var at = object - 1; at >= Math.max(0, object - REACH); at--) {
            var speaker = lexicon.speakers.at(sentence, at);
            if (speaker.length() > 0 && speaker.values().getFirst() == AttributionKind.OFFICIAL) {
                return true;
            }
        }
        return false;
    }

    /** "One suspect was caught and another shot": another suspect. */
    private static boolean alike(Sentence sentence, People people, List<People> before) {
        return people.to() - people.from() == 1
                && sentence.is(people.from(), "another")
                && !before.isEmpty()
                && before.getLast().party() == Party.ATTACKER;
    }

    /** The side of who was told of last, where "him" or "her" may mean them. */
    private static Party struck(Sentence sentence, People people, Party party, String sex) {
        return fits(sentence.is(people.from(), "him") ? "he" : "she", sex) ? party : Party.VICTIM;
    }

    private static boolean fits(String pronoun, String sex) {
        return sex.equals(pronoun) || sex.isEmpty() && !pronoun.equals("she");
    }

    /** The pronoun that would mean them; empty where their noun leaves it open. */
    private String sexOf(Sentence sentence, People people) {
        for (var at = people.to() - 1; at >= people.from(); at--) {
            if (lexicon.is(Cue.MALE, sentence, at)) {
                return "he";
            }
            if (lexicon.is(Cue.FEMALE, sentence, at)) {
                return "she";
            }
        }
        return "";
    }

    private Party side(Sentence sentence, People people) {
        if (!named(sentence, people)) {
            var attacker = people.single() && (suspected(sentence, people.to()) || killer(sentence, people));
            return attacker ? Party.ATTACKER : people.party();
        }
        return byName.isEmpty() ? people.party() : byName.getOrDefault(key(sentence, people), people.party());
    }

    /** First and last name, or the last name alone where the item leaves out the first. */
    private static String key(Sentence sentence, People people) {
        var last = sentence.word(people.to() - 1);
        return people.to() - people.from() > 1 ? sentence.word(people.from()) + " " + last : last;
    }

    private boolean named(Sentence sentence, People people) {
        return people.form() == People.Form.KNOWN
                && sentence.capital(people.from())
                && !lexicon.is(Cue.DETERMINER, sentence, people.from())
                && !lexicon.is(Cue.PRONOUN, sentence, people.from());
    }

    private void meet(Sentence sentence, List<People> people, int index) {
        var party = attacker(sentence, people, index) ? Party.ATTACKER : Party.VICTIM;
        var alone = people.get(index).to() - people.get(index).from() == 1;
        if (alone && party != Party.ATTACKER) {
            return;
        }
        var key = key(sentence, people.get(index));
        byName.merge(key, party, (old, now) -> now == Party.ATTACKER ? now : old);
        if (!alone) {
            // Two of one name, on both sides: who is meant by the name alone stays open, and counts as a victim.
            var full = byName.getOrDefault(key, party);
            byName.merge(
                    sentence.word(people.get(index).to() - 1), full, (old, now) -> old == now ? now : Party.VICTIM);
        }
    }

    private boolean attacker(Sentence sentence, List<People> people, int index) {
        var name = people.get(index);
        var before = index > 0 ? people.get(index - 1) : null;
        if (before != null && before.single() && before.party() == Party.ATTACKER) {
            var gap = name.from() - before.to();
            var joint = sentence.word(name.from() - 1);
            if (gap == 0 || gap == 1 && joint.equals(",") || gap <= APPOSITION && joint.equals("as")) {
                return true;
            }
        }
        if (gunman(sentence, name.from() - 1)) {
            return true;
        }
        var at = name.to();
        if (sentence.is(at, ",") && sentence.is(at + 2, ",")) {
            at += 3;
        }
        for (var next = index + 1; next < people.size() && people.get(next).from() <= at + 1; next++) {
            var one = people.get(next);
            if (one.single() && !named(sentence, one) && one.party() == Party.ATTACKER && one.from() <= at + 1) {
                return true;
            }
        }
        return accused(sentence, at);
    }

    /** "Shot by gunman John Doe": what somebody is, without an article before the name. */
    private boolean gunman(Sentence sentence, int at) {
        for (var person : lexicon.persons.at(sentence, at).values()) {
            if (person.party() == Party.ATTACKER && !Nouns.plural(person.form())) {
                return true;
            }
        }
        return false;
    }

    /** "Killed by a man", "shot by her husband". */
    private boolean killer(Sentence sentence, People people) {
        var by = people.from() - 1;
        if (!sentence.is(by, "by") || !Wholes.ANYBODY.contains(people.category())) {
            return false;
        }
        for (var at = by - 1; at >= Math.max(0, by - DEED); at--) {
            for (var happening : lexicon.happenings.at(sentence, at).values()) {
                var deed = happening.kind() == Lexicon.Kind.DONE || happening.kind() == Lexicon.Kind.SHOT;
                if (deed && (happening.measure() == Measure.KILLED || happening.measure() == Measure.INJURED)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "A man accused of killing two", "a man who was suspected of it". */
    private boolean suspected(Sentence sentence, int after) {
        var at = accusation(sentence, sentence.is(after, "who") ? after + 1 : after);
        return at >= 0 && sentence.is(at + 1, "of");
    }

    private boolean accused(Sentence sentence, int from) {
        return accusation(sentence, from) >= 0;
    }

    /** Where the verb accuses that follows here; -1 where none does. */
    private int accusation(Sentence sentence, int from) {
        for (var at = from; at < from + VERB && !sentence.mark(at); at++) {
            if (lexicon.is(Cue.ACCUSED, sentence, at)) {
                return at;
            }
            if (!lexicon.is(Cue.BE, sentence, at) && !lexicon.is(Cue.ADVERB, sentence, at)) {
                return -1;
            }
        }
        return -1;
    }
}
