package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one person told of without a number: "a police officer", "the driver", "he", and "both" or "his parents", two. */
final class SinglePeople {

    private static final int DIE = 4;
    private static final Set<String> MASS = Set.of("police", "personnel", "staff");
    private static final Set<String> KNOWN =
            Set.of("the", "this", "that", "my", "our", "his", "her", "their", "its", "these");

    private final Lexicon lexicon;
    private final Numerals numerals;
    private final PersonNames names;
    private final YearsOld years;
    private final CountedByAges ages;
    private final PeopleNouns nouns;
    private final int begins;

    SinglePeople(Lexicon lexicon, PeopleNouns nouns) {
        this.lexicon = lexicon;
        this.numerals = new Numerals(lexicon);
        this.names = new PersonNames(lexicon);
        this.years = new YearsOld(lexicon);
        this.ages = new CountedByAges(lexicon);
        this.nouns = nouns;
        this.begins = lexicon.vocabulary.mark(this::begins);
    }

    /** Whether words for one person may begin with it: "the", "she", "another", "17". */
    private boolean begins(Word word) {
        return lexicon.begins(Cue.DETERMINER, word)
                || lexicon.begins(Cue.PRONOUN, word)
                || word.value() >= 0
                || lexicon.numbers.begin(word)
                || word.text().equals("another")
                || word.text().equals("other")
                || word.text().equals("both");
    }

    /** Whether words for one person may begin here; most words are passed over by this. */
    boolean mayBegin(Sentence sentence, int at) {
        return sentence.capital(at) || mayBeUnnamed(sentence, at);
    }

    /** Whether words that are no name may begin here. */
    private boolean mayBeUnnamed(Sentence sentence, int at) {
        return sentence.entry(at).opens(begins)
                || sentence.inDigits(at)
                || YearsOld.mayBe(sentence, at)
                || opensHeadline(sentence, at);
    }

    private static boolean opensHeadline(Sentence sentence, int at) {
        return at == 0 || sentence.is(at - 1, ":");
    }

    /** Where a noun may stand without an article: right behind a verb, as headlines write. */
    BitSet objects(Sentence sentence, List<Event> events) {
        var places = new BitSet();
        if (sentence.allCapitals()) {
            return places; // wire reports leave out more articles than those of one person
        }
        for (var event : events) {
            switch (event.kind()) {
                case DONE, SHOT, DO, DOING, OF, SEND ->
                    places.set(sentence.is(event.to(), "of") ? event.to() + 1 : event.to());
                case HAPPENED, STATE, COUNTED, TOLL, TAKE -> {}
            }
        }
        var left = lexicon.mayBeIn(sentence, Cue.LEAVE) || lexicon.mayBeIn(sentence, Cue.PART);
        for (var at = 0; left && !events.isEmpty() && at < sentence.size(); at++) {
            if (lexicon.is(Cue.LEAVE, sentence, at) || lexicon.is(Cue.PART, sentence, at)) {
                places.set(at + 1);
            }
        }
        return places;
    }

    /** Where "him" and "her" stand for somebody killed, or for somebody struck with others: "killing her and a friend". */
    BitSet struck(Sentence sentence, List<Event> events) {
        var places = new BitSet();
        if (sentence.allCapitals() || !lexicon.mayBeIn(sentence, Cue.OBJECT_PRONOUN)) {
            return places;
        }
        for (var event : events) {
            var at = event.to();
            var verb =
                    switch (event.kind()) {
                        case DONE, SHOT, DO, DOING -> true;
                        case OF, SEND, HAPPENED, STATE, COUNTED, TOLL, TAKE -> false;
                    };
            if (verb && lexicon.is(Cue.OBJECT_PRONOUN, sentence, at)) {
                var slain = event.measure() == Measure.KILLED;
                var after = slain ? at + 1 : struckDead(sentence, at + 1);
                var dead = (slain || after > at + 1)
                        && (sentence.boundary(after) || lexicon.is(Cue.PREPOSITION, sentence, after));
                places.set(at, dead || sentence.is(at + 1, "and") && mayBegin(sentence, at + 2));
            }
        }
        return places;
    }

    /** "Him", "her" and no word behind it. */
    static People pronoun(int at) {
        return new People(at, at + 1, Count.exactly(1), "", Party.VICTIM, Form.KNOWN, null, false, false);
    }

    /** The place behind "dead", "to death"; the same place where neither stands. */
    private static int struckDead(Sentence sentence, int at) {
        if (sentence.is(at, "dead")) {
            return at + 1;
        }
        return sentence.is(at, "to") && sentence.is(at + 1, "death") ? at + 2 : at;
    }

    /** Where the next member of a list may stand: "his wife, son and daughter". */
    static int listed(Sentence sentence, int at) {
        var comma = sentence.is(at, ",") ? at + 1 : at;
        return sentence.is(comma, "and") ? comma + 1 : comma;
    }

    /** "Kills friend", "his wife, son and daughter": one, though no article stands; but "the shooting suspect" is whole. */
    @Nullable
    People bareOrSingle(Sentence sentence, int at, Cast cast) {
        var person = nouns.person(sentence, at);
        var length = lexicon.persons.at(sentence, at).length();
        var next = at + length;
        var ends = sentence.boundary(next)
                || lexicon.is(Cue.PREPOSITION, sentence, next)
                || lexicon.is(Cue.BE, sentence, next)
                || sentence.is(next, "and")
                || sentence.is(next, "who")
                || lexicon.happenings.at(sentence, next).length() > 0;
        var one = Count.exactly(1);
        if (length == 0
                || sentence.is(at - 1, "shooting")
                || !ends
                || person == null
                || !Nouns.agrees(person.form(), one)
                || MASS.contains(sentence.word(next - 1))) {
            return single(sentence, at, cast);
        }
        return new People(at, next, one, person.category(), person.party(), Form.ONE, null, false, false);
    }

    /** "His parents", "both": two, whom no number counts. */
    private static People adults(int from, int to) {
        return new People(from, to, Count.exactly(2), "adult", Party.VICTIM, Form.COUNTED, null, false, false);
    }

    /** "His parents", "both were killed". */
    private @Nullable People pair(Sentence sentence, int at, boolean determined) {
        if (determined && lexicon.is(Cue.PAIR, sentence, at + 1) && !sentence.quote(at + 2)) {
            return adults(at, at + 2);
        }
        return sentence.is(at, "both") && sentence.boundary(at - 1) && die(sentence, at + 1)
                ? adults(at, at + 1)
                : null;
    }

    private boolean die(Sentence sentence, int from) {
        for (var at = from; at < from + DIE; at++) {
            var happenings = lexicon.happenings.at(sentence, at).values();
            if (!happenings.isEmpty()) {
                return happenings.getFirst().measure() == Measure.KILLED;
            }
            if (!lexicon.is(Cue.BE, sentence, at) && !lexicon.is(Cue.ADVERB, sentence, at)) {
                return false;
            }
        }
        return false;
    }

    /** "A teen killed, another wounded": one more person. */
    private boolean anotherOne(Sentence sentence, int next) {
        return lexicon.is(Cue.BE, sentence, next)
                || lexicon.is(Cue.ADVERB, sentence, next)
                || lexicon.happenings.at(sentence, next).length() > 0;
    }

    /** "A police officer", "the driver", and at the head of a headline "Officer". */
    @Nullable
    People single(Sentence sentence, int at, Cast cast) {
        if (!mayBeUnnamed(sentence, at)) {
            return names.at(sentence, at, cast);
        }
        var determined = lexicon.is(Cue.DETERMINER, sentence, at) && !lexicon.is(Cue.LEAVE, sentence, at + 1);
        var headline = opensHeadline(sentence, at);
        var aged = !determined && years.length(sentence, at) > 0 && !lexicon.is(Cue.DETERMINER, sentence, at - 1);
        if (lexicon.is(Cue.PRONOUN, sentence, at)) {
            return pronoun(at);
        }
        if (sentence.is(at, "another") && anotherOne(sentence, at + 1)) {
            return new People(at, at + 1, Count.exactly(1), "", Party.VICTIM, Form.ONE, null, false, false);
        }
        var second = sentence.is(at, "a") && lexicon.is(Cue.ORDINAL, sentence, at + 1);
        if (second && anotherOne(sentence, at + 2) && !sentence.is(at + 2, "shot")) {
            return new People(at, at + 2, Count.exactly(1), "", Party.VICTIM, Form.ONE, null, false, true);
        }
        var pair = pair(sentence, at, determined);
        if (pair != null) {
            return pair;
        }
        if (!determined && sentence.is(at, "other")) {
            return null; // "other houses were struck"
        }
        if (!determined && !headline && !aged) {
            return names.at(sentence, at, cast);
        }
        var byAges = determined ? ages.counted(sentence, at) : null;
        if (byAges != null) {
            return byAges;
        }
        var one = Count.exactly(1);
        var people = nouns.named(sentence, at, determined ? at + 1 : at, one, sentence.is(at, "another"));
        if (people == null) {
            return determined ? null : names.at(sentence, at, cast);
        }
        if (determined && lexicon.is(Cue.PAIR, sentence, people.to() - 1)) {
            return adults(at, people.to());
        }
        if (!determined && called(sentence, at, people.to())) {
            return names.at(sentence, at, cast);
        }
        if (people.form() == Form.HAPPENINGS && people.told() != null) {
            return null;
        }
        if (people.told() != null && !attributive(sentence, determined ? at + 1 : at, people.to())) {
            return null;
        }
        if (MASS.contains(sentence.word(people.to() - 1)) || numerals.at(sentence, people.to()) != null) {
            return null;
        }
        if (sentence.is(people.to(), "'s") || !determined && !aged && people.to() - at > 3) {
            return null;
        }
        var form = KNOWN.contains(sentence.word(at)) ? Form.KNOWN : Form.ONE;
        return new People(
                people.from(),
                people.to(),
                one,
                people.category(),
                people.party(),
                form,
                people.told(),
                false,
                people.more());
    }

    /** "Ann Porter, 34, was shot": the noun is a name. */
    private static boolean called(Sentence sentence, int from, int to) {
        return to - from > 1
                && !sentence.titleCase()
                && sentence.capital(to - 1)
                && sentence.is(to, ",")
                && to + 1 < sentence.size()
                && sentence.number(to + 1);
    }

    /** "A badly wounded man", but not "a car killed the man": a noun before the participle makes it a verb. */
    private boolean attributive(Sentence sentence, int from, int to) {
        for (var at = from; at < to; at++) {
            if (lexicon.happenings.at(sentence, at).length() > 0) {
                return true;
            }
            if (!lexicon.is(Cue.ADVERB, sentence, at) && !sentence.endsWith(at, "ly")) {
                return sentence.endsWith(at, "ed") || !sentence.allCapitals();
            }
        }
        return true;
    }
}
