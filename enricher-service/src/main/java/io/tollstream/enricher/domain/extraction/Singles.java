package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which single persons are new and which were heard of before: "a boy ... the victim ... the 17-year-old". */
final class Singles implements Persons {

    /** No text tells more persons apart than this; the bound keeps hostile texts cheap. */
    private static final int MOST = 100;

    /** Persons of one sentence stand no further apart. */
    private static final int NEAR = 6;

    /** Words of a verb group before the verb. */
    private static final int VERB = 4;

    private final Lexicon lexicon;
    private final HeadlinePerson headline;
    private final List<Person> persons = new ArrayList<>();

    private Singles(Lexicon lexicon, HeadlinePerson headline) {
        this.lexicon = lexicon;
        this.headline = headline;
    }

    /** The persons of a document, by its readings in the order of the text. */
    static Singles of(Lexicon lexicon, List<Reading> readings) {
        var singles = new Singles(lexicon, HeadlinePerson.of(readings));
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (reading.single()) {
                singles.meet(reading, besideDead(readings, i));
            }
        }
        return singles;
    }

    @Override
    public List<Reading> besides(List<Reading> numbers) {
        var covered = new Covered(lexicon, numbers);
        var kept = new ArrayList<Person>();
        for (var person : persons) {
            if (!covered.includes(person.told()) && !diedLater(person) && !amongDead(person, numbers)) {
                kept.add(person);
            }
        }
        return NamesWithin.marked(OneByOne.summed(kept), kept);
    }

    @Override
    public boolean dies(Reading reading) {
        if (!reading.single() || reading.measure() != Measure.INJURED) {
            return false;
        }
        var person = known(reading, Traits.of(lexicon, reading));
        return person != null && diedLater(person);
    }

    /** "Shot his daughter dead and wounded his wife": who is told wounded in one breath with the dead is not one of them. */
    private static boolean besideDead(List<Reading> readings, int index) {
        var hurt = readings.get(index);
        if (hurt.measure() != Measure.INJURED || hurt.shot() || !object(hurt.mention()) && !state(hurt.mention())) {
            return false;
        }
        for (var at = Math.max(0, index - NEAR); at < Math.min(readings.size(), index + NEAR); at++) {
            var other = readings.get(at);
            if (other.measure() == Measure.KILLED
                    && other.party() == hurt.party()
                    && other.mention().sentence() == hurt.mention().sentence()
                    && (object(other.mention()) || state(other.mention()) && state(hurt.mention()))) {
                return true;
            }
        }
        return false;
    }

    /** "Left a woman dead and her son in a coma". */
    private static boolean state(Mention mention) {
        var event = mention.event();
        return event != null && event.kind() == Lexicon.Kind.STATE;
    }

    private static boolean object(Mention mention) {
        var event = mention.event();
        return event != null && mention.people().from() >= event.to();
    }

    private void meet(Reading reading, boolean wounded) {
        var traits = Traits.of(lexicon, reading);
        var person = known(reading, traits);
        if (person != null) {
            person.meet(reading, traits);
        } else if (persons.size() < MOST) {
            person = new Person(reading, traits);
            person.apart(!persons.isEmpty() && killedToo(reading, traits));
            persons.add(person);
        }
        if (person != null && reading.measure() == Measure.INJURED && (wounded || survives(reading.mention()))) {
            person.lives();
        }
    }

    /** "Was also wounded", "is expected to survive": the words set them apart from the dead. */
    private boolean survives(Mention mention) {
        var event = mention.event();
        var sentence = mention.sentence();
        if (event == null || event.from() < mention.people().to()) {
            return false;
        }
        if (lexicon.is(Cue.ALIVE, sentence, event.from())) {
            return true;
        }
        for (var at = event.to(); at < event.to() + VERB && !sentence.boundary(at); at++) {
            if (lexicon.is(Cue.ALIVE, sentence, at)) {
                return true;
            }
        }
        return also(mention);
    }

    /** "Ruiz was also killed": besides whoever was told of before without a name. */
    private static boolean killedToo(Reading reading, Traits traits) {
        return reading.measure() == Measure.KILLED && !traits.name().isEmpty() && also(reading.mention());
    }

    /** "Was also killed": others are told of before. */
    private static boolean also(Mention mention) {
        var event = mention.event();
        var sentence = mention.sentence();
        if (event == null) {
            return false;
        }
        for (var at = event.from() - 1; at >= Math.max(mention.people().to(), event.from() - VERB); at--) {
            if (sentence.is(at, "also")) {
                return sentence.is(at - 1, "was") || sentence.is(at - 1, "were");
            }
        }
        return false;
    }

    /** "The death of a woman who was driving when she was shot": who she is stands in her sentence. */
    private boolean pronoun(Mention mention) {
        return lexicon.is(Cue.PRONOUN, mention.sentence(), mention.people().from());
    }

    /** Whom the words mean: of several whom they may mean, the first of their own sort. */
    private @Nullable Person known(Reading reading, Traits traits) {
        Person first = null;
        var besides = killedToo(reading, traits);
        for (var person : persons) {
            var told = person.told();
            var same = told.measure() == reading.measure()
                    && (told.party() == reading.party() || selfInflicted(told) && selfInflicted(reading));
            if (same
                    && !(besides && !traits.name().equals(person.name()))
                    && person.fits(traits)
                    && (told == reading || headline.again(told, reading) || means(reading, person))) {
                if (told.category().equals(reading.category())) {
                    return person;
                }
                first = first == null ? person : first;
            }
        }
        return first;
    }

    private static boolean means(Reading reading, Person person) {
        var one = person.told().category();
        var other = reading.category();
        if (person.another()) {
            return true;
        }
        if (one.equals(other)) {
            return !(added(reading.mention()) && person.besides(reading.mention()));
        }
        if (person.besides(reading.mention())) {
            return false;
        }
        var known = reading.mention().people().form() == People.Form.KNOWN;
        var anybody = Wholes.ANYBODY.contains(one);
        return Wholes.ANYBODY.contains(other) && (known || anybody) || anybody && describes(reading.mention());
    }

    /** "His mother and grandmother": two, where a comma alone may stand before what somebody is. */
    private static boolean added(Mention mention) {
        return mention.sentence().is(mention.people().from() - 1, "and");
    }

    /** "Ana Ruiz, a bus driver,", "the teenager, a student,": what somebody is who was named before the comma. */
    private static boolean describes(Mention mention) {
        var from = mention.people().from();
        var sentence = mention.sentence();
        return mention.people().form() == People.Form.ONE
                && from > 1
                && sentence.is(from - 1, ",")
                && (sentence.capital(from - 2) || sentence.is(from - 3, "the"));
    }

    /** "Four people are dead ... he shot his brother": who is shot and nothing more is one of several dead. */
    private boolean amongDead(Person person, List<Reading> numbers) {
        if (!person.onlyShot() || person.alive()) {
            return false;
        }
        // "One suspect is dead ... the suspect was shot": only words that know the person mean the one.
        var least = person.told().mention().people().form() == People.Form.KNOWN ? 1 : 2;
        for (var number : numbers) {
            var dead = number.measure() == Measure.KILLED
                    && number.party() == person.told().party()
                    && number.stance().accepted()
                    && number.count().low() >= least
                    && number.mention().sentence() != person.told().mention().sentence();
            if (dead && Wholes.ANYBODY.contains(person.told().category())) {
                return true;
            }
        }
        return false;
    }

    /** "Shot himself": who did so is the one who died, by whatever words. */
    private boolean selfInflicted(Reading told) {
        var event = told.mention().event();
        for (var at = event == null ? 0 : event.from(); event != null && at < event.to(); at++) {
            if (lexicon.is(Cue.SELF, told.mention().sentence(), at)) {
                return true;
            }
        }
        return false;
    }

    /** A person shot who then died is counted once, as dead. */
    private boolean diedLater(Person person) {
        var told = person.told();
        if (told.measure() != Measure.INJURED) {
            return false;
        }
        for (var other : persons) {
            var died = other.told().measure() == Measure.KILLED && other.told().party() == told.party();
            // "A teen died. Another teen was hurt": another than the dead; but the dead may be told of after "another".
            var another = told.mention().people().more()
                    && other.told().mention().at() < told.mention().at();
            if (died
                    && !another
                    && !person.alive()
                    && (pronoun(told.mention())
                            || other.told().mention().sentence()
                                    != told.mention().sentence())
                    && other.fits(person)
                    && (means(told, other) || selfInflicted(told))) {
                return true;
            }
        }
        return false;
    }
}
