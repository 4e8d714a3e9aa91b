package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the single persons that a text all in capitals tells of by name or by title: "the murder of Judge X", "Y, who
 * had been threatened, was shot", "Z's death".
 */
final class NamedVictims {

    private static final Set<String> PLURAL = Set.of("were", "are", "have");

    private static final Set<String> SINGULAR = Set.of("was", "is", "has");

    private static final Set<String> PRONOUNS = Set.of("him", "her");

    /** Words of a phrase before its noun. */
    private static final int NEAR = 5;

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final NameLists lists;
    private final NameSubjects subjects;
    private final SubjectLists subjectLists;
    private final Slayings slayings;
    private final NamedDead dead;

    NamedVictims(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new NounPhrases(lexicon);
        this.lists = new NameLists(lexicon, phrases);
        this.subjects = new NameSubjects(lexicon, phrases);
        this.subjectLists = new SubjectLists(lexicon, phrases);
        this.dead = new NamedDead(lexicon, lists);
        this.slayings = new Slayings(lexicon, phrases);
    }

    /**
     * The mentions of a sentence together with the persons that these do not tell of.
     *
     * @param before what the text told so far
     */
    List<Mention> in(Clause clause, List<Mention> told, BitSet elsewhere, List<Reading> before) {
        var all = new ArrayList<>(told);
        for (var event : clause.events) {
            if (event.measure() == Measure.KILLED || event.measure() == Measure.INJURED) {
                add(clause, event, persons(clause, event, told), all);
            }
        }
        for (var slaying : slayings.in(clause.sentence)) {
            if (!elsewhere.get(slaying.event().from())) {
                var persons = slaying.person() == null
                        ? lists.after(clause, slaying.event().to())
                        : List.of(slaying.person().people());
                if (!slaying.ofMany()
                        || !persons.isEmpty() && !persons.getFirst().single()) {
                    add(clause, slaying.event(), persons, all);
                }
            }
        }
        var roll = dead.in(clause, before);
        add(clause, roll.event(), roll.people(), all);
        all.sort(Comparator.comparingInt(Mention::at));
        return all;
    }

    private List<People> persons(Clause clause, Event event, List<Mention> told) {
        return switch (event.kind()) {
            case OF -> lists.after(clause, event.to());
            case DOING ->
                pronoun(clause, event)
                        ? List.of(NounPhrase.pronoun(event.to()).people())
                        : plain(lists.after(clause, event.to()));
            case DONE, SHOT, SEND -> ofVerb(clause, event, told);
            case HAPPENED -> withOthers(clause, event, before(clause, event, told));
            case DO, STATE, COUNTED, TOLL, TAKE -> List.of();
        };
    }

    private List<People> ofVerb(Clause clause, Event event, List<Mention> told) {
        var verbs = new Verbs(clause);
        var inverted = verbs.inverted(event);
        if (inverted >= 0) {
            return lists.after(clause, inverted);
        }
        return verbs.passive(event)
                ? withOthers(clause, event, before(clause, event, told))
                : active(clause, event, told);
    }

    /** "Ruiz was murdered together with his driver". */
    private List<People> withOthers(Clause clause, Event event, List<People> subjects) {
        var with = clause.sentence.is(event.to() + 1, "with")
                && (clause.sentence.is(event.to(), "together") || clause.sentence.is(event.to(), "along"));
        if (!with || subjects.isEmpty()) {
            return subjects;
        }
        var all = new ArrayList<>(subjects);
        all.addAll(lists.after(clause, event.to() + 2));
        return all;
    }

    private List<People> active(Clause clause, Event event, List<Mention> told) {
        var objects = plain(lists.after(clause, event.to()));
        if (!objects.isEmpty()
                || lexicon.is(Cue.DETERMINER, clause.sentence, event.from() - 1)
                || several(clause, event.to())) {
            return objects;
        }
        if (pronoun(clause, event)) {
            return List.of(NounPhrase.pronoun(event.to()).people());
        }
        var attached = first(event, told) == null ? subjects.attached(clause.sentence, event.from()) : null;
        return attached == null ? before(clause, event, told) : List.of(attached.people());
    }

    /** "Murdered the peasant leaders", "the maimed guerrillas": people whom no number counts, and nobody before the verb. */
    private boolean several(Clause clause, int object) {
        var at = object;
        while (at < object + NEAR
                && !clause.sentence.boundary(at)
                && !lexicon.is(Cue.PREPOSITION, clause.sentence, at)) {
            var person = lexicon.persons.at(clause.sentence, at);
            if (person.length() > 0 && Nouns.plural(person.values().getFirst().form())) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** "Killed him", "killing her instantly". */
    private static boolean pronoun(Clause clause, Event event) {
        var ends = new Verbs(clause).endsAfter(event.to() + 1) || clause.sentence.is(event.to() + 1, "to");
        return PRONOUNS.contains(clause.sentence.word(event.to())) && ends;
    }

    /** A lone word behind a verb that is no title says too little: "killed instantly". */
    private static List<People> plain(List<People> objects) {
        return objects.stream()
                .filter(object -> object.form() != People.Form.NAMED
                        || object.to() - object.from() > 1
                        || !object.category().equals(NounPhrase.PERSON))
                .toList();
    }

    private List<People> before(Clause clause, Event event, List<Mention> told) {
        var verb = event.from();
        var plural = false;
        var singular = false;
        while (verb > 0
                && (lexicon.is(Cue.BE, clause.sentence, verb - 1)
                        || lexicon.is(Cue.ADVERB, clause.sentence, verb - 1)
                        || clause.sentence.endsWith(verb - 1, "ly"))) {
            verb--;
            plural |= PLURAL.contains(clause.sentence.word(verb));
            singular |= SINGULAR.contains(clause.sentence.word(verb));
        }
        var finite = verb < event.from() || event.kind() == Lexicon.Kind.HAPPENED;
        var listed = singular || !finite ? List.<NounPhrase>of() : listed(clause, event, verb, told);
        if (!listed.isEmpty()) {
            return people(listed);
        }
        var first = first(event, told);
        if (first != null) {
            var persons = new ArrayList<>(subjects.joinedTo(clause.sentence, first.people()));
            var name = first.people().single()
                    ? phrases.at(clause.sentence, first.people().to())
                    : null;
            if (name != null && name.named()) {
                persons.add(name);
            }
            return people(persons);
        }
        var found = subjects.before(clause.sentence, verb);
        return plural && found.size() == 1 ? List.of() : people(found);
    }

    private List<NounPhrase> listed(Clause clause, Event event, int verb, List<Mention> told) {
        var counted = new ArrayList<People>();
        for (var mention : told) {
            if (mention.event() == event) {
                counted.add(mention.people());
            }
        }
        return subjectLists.before(clause.sentence, verb, counted);
    }

    private static List<People> people(List<NounPhrase> persons) {
        return persons.stream().map(NounPhrase::people).toList();
    }

    private static @Nullable Mention first(Event event, List<Mention> told) {
        Mention first = null;
        for (var mention : told) {
            var earlier =
                    first == null || mention.people().from() < first.people().from();
            first = mention.event() == event && earlier ? mention : first;
        }
        return first;
    }

    private static void add(Clause clause, Event event, List<People> people, List<Mention> all) {
        for (var one : people) {
            if (patient(clause, event, one) && !called(one, event, all) && untold(one, event, all)) {
                all.add(new Mention(clause.sentence, one, measure(clause, event, one), event, Rule.NAMED));
            }
        }
    }

    /** "His brother Luis": a noun and the name behind it are one person, who goes by the name from here on. */
    private static boolean called(People name, Event event, List<Mention> all) {
        for (var i = 0; i < all.size(); i++) {
            var noun = all.get(i).people();
            var same = noun.single() && noun.form() != People.Form.NAMED && noun.to() == name.from();
            if (same && name.form() == People.Form.NAMED && sameFate(all.get(i), event)) {
                all.set(i, all.get(i).counting(name.as(noun.category()).on(noun.party())));
                return true;
            }
        }
        return false;
    }

    private static boolean untold(People one, Event event, List<Mention> all) {
        for (var mention : all) {
            var people = mention.people();
            if (people.from() < one.to() && one.from() < people.to() && sameFate(mention, event)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameFate(Mention mention, Event event) {
        return mention.measure() == event.measure() || mention.measure() == Measure.KILLED;
    }

    /** "Shot him to death", "shot Ruiz dead". */
    private static Measure measure(Clause clause, Event event, People struck) {
        var dead = event.measure() == Measure.INJURED
                && struck.from() >= event.to()
                && new Deaths(clause).of(struck) != null;
        return dead ? Measure.KILLED : event.measure();
    }

    private static boolean patient(Clause clause, Event event, People one) {
        return event.kind() != Lexicon.Kind.SEND || new Verbs(clause).patient(one, event);
    }
}
