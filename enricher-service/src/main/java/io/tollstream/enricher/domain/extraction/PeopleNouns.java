package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the noun that a number counts, or that stands for one person, past the words that describe them. */
final class PeopleNouns {

    private static final int MODIFIERS = 6;
    private static final int HEAD = 5;
    /** Words for people that may follow another word for people without being its head. */
    private static final Set<String> SECOND = Set.of("other", "others", "hostage", "hostages", "captive", "captives");

    /** Words of "of the same Quill family" up to the family. */
    private static final int FAMILY = 4;

    private final Lexicon lexicon;
    private final YearsOld years;
    private final int telling;

    PeopleNouns(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.years = new YearsOld(lexicon);
        this.telling = lexicon.vocabulary.mark(this::noun);
    }

    /** Whether it says something of who is counted, or ends the search for it. */
    private boolean noun(Word word) {
        return lexicon.persons.begin(word)
                || lexicon.happenings.begin(word)
                || lexicon.begins(Cue.MODIFIER_STOP, word)
                || lexicon.numbers.begin(word)
                || word.value() >= 0;
    }

    /** Whether the word is none that tells who is counted: most are passed over by this. */
    private boolean plain(Sentence sentence, int at) {
        return sentence.kind(at) == Token.WORD && !sentence.entry(at).opens(telling) && !YearsOld.mayBe(sentence, at);
    }

    @Nullable
    People named(Sentence sentence, int from, int start, Count count, boolean more) {
        var none = count.none();
        Measure told = null;
        for (var at = start; at < sentence.size() && at - start <= MODIFIERS; at++) {
            if (plain(sentence, at) || sentence.quote(at)) {
                continue;
            }
            if (none && sentence.number(at)) {
                return null; // "None. 1 of 2. 5 dead": a caption, whose stops were lost
            }
            var aged = years.length(sentence, at);
            if (aged > 0) {
                var people = aged(sentence, from, at, aged, count, told, more);
                if (people != null) {
                    return people;
                }
            }
            var person = person(sentence, at);
            if (person != null && lexicon.is(Cue.UNBORN, sentence, at - 1)) {
                return null;
            }
            if (person != null && Nouns.agrees(person.form(), count)) {
                var to = at + Math.max(1, lexicon.persons.at(sentence, at).length());
                var deaths = sentence.is(to - 1, "other") ? null : deaths(sentence, to);
                if (deaths != null) {
                    return new People(
                            from,
                            to + 1,
                            count,
                            person.category(),
                            person.party(),
                            Form.HAPPENINGS,
                            deaths,
                            false,
                            more);
                }
                var family = family(sentence, to);
                return family > 0
                        ? new People(from, family, count, "relative", person.party(), Form.COUNTED, told, false, more)
                        : new People(
                                from, to, count, person.category(), person.party(), Form.COUNTED, told, false, more);
            }
            var happens = lexicon.happenings.at(sentence, at);
            var happening = measure(happens, Lexicon.Kind.COUNTED);
            if (happening != null) {
                var to = at + happens.length();
                if (lexicon.is(Cue.NO_TOLL, sentence, to) || ofOne(sentence, from, to)) {
                    return null;
                }
                if (!nounAhead(sentence, to, count) && ofTwoKinds(sentence, at) && count.low() > 0) {
                    return atMost(from, to, count, happening, more);
                }
                if (!nounAhead(sentence, to, count)) {
                    return Nouns.agreesHappening(sentence.word(to - 1), count)
                                    && !(count.low() == 0 && sentence.is(start - 1, "the"))
                            ? new People(from, to, count, "", Party.VICTIM, Form.HAPPENINGS, happening, false, more)
                            : null;
                }
            }
            var attribute = attribute(happens);
            told = attribute != null ? attribute : told;
            var blocked = attribute == null && lexicon.is(Cue.MODIFIER_STOP, sentence, at)
                    || sentence.mark(at) && !saint(sentence, at);
            if (blocked || attribute == null && happens.length() > 0) {
                return null;
            }
        }
        return null;
    }

    /** "A St. Mary's student": the full stop of an abbreviation before a name. */
    private static boolean saint(Sentence sentence, int stop) {
        return sentence.is(stop, ".") && sentence.is(stop - 1, "st") && !sentence.boundary(stop + 1);
    }

    /** "Members of a family", "of the Quill family": the place behind it; 0 where none follows. */
    private int family(Sentence sentence, int of) {
        if (!sentence.is(of, "of") || !sentence.startsWith(of - 1, "member")) {
            return 0;
        }
        for (var at = of + 1; at <= of + FAMILY; at++) {
            if (lexicon.is(Cue.HOUSEHOLD, sentence, at)) {
                return at + 1;
            }
        }
        return 0;
    }

    /** "A 12-year-old Ohio girl", "a 40-year-old": what the noun behind the age says, or else the age itself. */
    private @Nullable People aged(
            Sentence sentence, int from, int at, int length, Count count, @Nullable Measure told, boolean more) {
        var age = years.person(sentence, at);
        var to = at + length;
        Lexicon.Person head = null;
        for (var next = to; head == null && next < at + length + HEAD && !blocks(sentence, next); next++) {
            var noun = person(sentence, next);
            if (noun != null && Nouns.agrees(noun.form(), count)) {
                head = noun;
                to = next + lexicon.persons.at(sentence, next).length();
            }
        }
        if (age == null || sentence.endsWith(to, "'s") || head == null && !Nouns.agrees(age.form(), count)) {
            return null;
        }
        var young = head != null && head.party() == Party.VICTIM && years.child(sentence, at);
        var category = head == null || young ? age : head;
        var party = head == null ? age.party() : head.party();
        return new People(from, to, count, category.category(), party, Form.COUNTED, told, false, more);
    }

    private boolean blocks(Sentence sentence, int at) {
        return sentence.boundary(at)
                || lexicon.is(Cue.MODIFIER_STOP, sentence, at)
                || lexicon.is(Cue.ADVERB, sentence, at)
                || lexicon.happenings.at(sentence, at).length() > 0;
    }

    /** "Civilian deaths": what the noun behind the people counts; null where none stands there, or a verb might. */
    private @Nullable Measure deaths(Sentence sentence, int at) {
        Measure counted = null;
        for (var happening : lexicon.happenings.at(sentence, at).values()) {
            if (happening.kind() != Lexicon.Kind.COUNTED && happening.kind() != Lexicon.Kind.TOLL) {
                return null;
            }
            counted = counted == null ? happening.measure() : counted;
        }
        return counted;
    }

    /** "Died from multiple injuries", "suffered two injuries": those of one. */
    private boolean ofOne(Sentence sentence, int from, int to) {
        return lexicon.is(Cue.WOUND, sentence, to - 1)
                && (sentence.is(from - 1, "from") || lexicon.is(Cue.BEARS, sentence, from - 1));
    }

    /** "Casualties": a noun that counts the dead and the injured together. */
    private boolean ofTwoKinds(Sentence sentence, int at) {
        var counted = 0;
        for (var happening : lexicon.happenings.at(sentence, at).values()) {
            counted += happening.kind() == Lexicon.Kind.COUNTED ? 1 : 0;
        }
        return counted > 1;
    }

    /** "Twenty casualties": no more than twenty are dead, and nobody said how many; null where the number is open. */
    private static @Nullable People atMost(int from, int to, Count count, Measure measure, boolean more) {
        if (count.high() == null) {
            return null;
        }
        var upTo = Count.upTo(count.high());
        return new People(from, to, upTo, "", Party.VICTIM, Form.HAPPENINGS, measure, false, more);
    }

    private boolean nounAhead(Sentence sentence, int at, Count count) {
        var person = person(sentence, at);
        var beyond = person == null ? person(sentence, at + 1) : person;
        return beyond != null
                && Nouns.agrees(beyond.form(), count)
                && !lexicon.is(Cue.MODIFIER_STOP, sentence, at)
                && !sentence.mark(at);
    }

    private static @Nullable Measure attribute(Phrases.Hit<Lexicon.Happening> happens) {
        if (happens.length() != 1) {
            return null;
        }
        var state = measure(happens, Lexicon.Kind.STATE);
        return state != null ? state : measure(happens, Lexicon.Kind.DONE);
    }

    @Nullable
    Measure happening(Sentence sentence, int at, Lexicon.Kind kind) {
        return measure(lexicon.happenings.at(sentence, at), kind);
    }

    private static @Nullable Measure measure(Phrases.Hit<Lexicon.Happening> happens, Lexicon.Kind kind) {
        var happenings = happens.values();
        for (var i = 0; i < happenings.size(); i++) {
            if (happenings.get(i).kind() == kind) {
                return happenings.get(i).measure();
            }
        }
        return null;
    }

    Lexicon.@Nullable Person person(Sentence sentence, int at) {
        var hit = lexicon.persons.at(sentence, at);
        if (hit.length() == 0) {
            return null;
        }
        if (body(sentence, at + hit.length())) {
            return null;
        }
        var beyond = lexicon.persons.at(sentence, at + hit.length());
        return beyond.length() > 0
                        && !SECOND.contains(beyond.values().getFirst().form())
                ? null
                : onTheirSide(sentence, at, hit.values().getFirst());
    }

    /** "A guerrilla leader": what stands before says on which side; but "a former guerrilla leader", "a union militant". */
    private Lexicon.Person onTheirSide(Sentence sentence, int at, Lexicon.Person person) {
        if (lexicon.is(Cue.MILITANT, sentence, at) && political(sentence, at)) {
            return new Lexicon.Person("leader", Party.VICTIM, person.form());
        }
        if (!person.category().equals("leader")) {
            return person;
        }
        var before = lexicon.persons.at(sentence, at - 1);
        var theirs = before.length() == 1 && before.values().getFirst().party() == Party.ATTACKER;
        return theirs && !sentence.is(at - 2, "former")
                ? new Lexicon.Person("", Party.ATTACKER, person.form())
                : person;
    }

    /** "A militant of the Patriotic Union", "a party militant": of a body that fights with words. */
    private boolean political(Sentence sentence, int at) {
        if (lexicon.is(Cue.POLITICAL, sentence, at - 1)) {
            return true;
        }
        for (var next = at + 2; sentence.is(at + 1, "of") && next <= at + HEAD; next++) {
            if (lexicon.is(Cue.POLITICAL, sentence, next)) {
                return true;
            }
        }
        return false;
    }

    /** "The Coast National Liberation Front": the noun belongs to the name of a body. */
    private boolean body(Sentence sentence, int at) {
        var speaker = lexicon.speakers.at(sentence, at);
        return speaker.length() > 1 && speaker.values().getFirst() == AttributionKind.PARTY;
    }
}
