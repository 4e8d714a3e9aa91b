package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the people counted in a sentence: numbers with their nouns, numbers alone, and single persons. */
final class PeopleReader {

    private static final int MODIFIERS = 6;
    private static final int HEAD = 5;
    private static final int DIE = 4;
    /** Words for people that may follow another word for people without being its head. */
    private static final Set<String> SECOND = Set.of("other", "others", "hostage", "hostages", "captive", "captives");

    private static final Set<String> SUMMING = Set.of("total", "all");
    private static final Set<String> MASS = Set.of("police", "personnel", "staff");
    private static final Set<String> KNOWN = Set.of("the", "this", "that", "his", "her", "their", "its", "these");

    private final Lexicon lexicon;
    private final Numerals numerals;
    private final PersonNames names;
    private final YearsOld years;
    private final CountedByAges ages;
    private final int begins;
    private final int nouns;

    PeopleReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.begins = lexicon.vocabulary.mark(this::begins);
        this.nouns = lexicon.vocabulary.mark(this::noun);
        this.numerals = new Numerals(lexicon);
        this.names = new PersonNames(lexicon);
        this.years = new YearsOld(lexicon);
        this.ages = new CountedByAges(lexicon);
    }

    /** Whether words for one person may begin with it: "the", "she", "another", "17". */
    private boolean begins(Word word) {
        return lexicon.begins(Cue.DETERMINER, word)
                || lexicon.begins(Cue.PRONOUN, word)
                || word.value() >= 0
                || lexicon.numbers.begin(word)
                || word.text().equals("another")
                || word.text().equals("both");
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
    private boolean plain(Token token) {
        return token.kind() == Token.Kind.WORD && !token.word().opens(nouns) && !YearsOld.mayBe(token);
    }

    /** Whether words for one person may begin here; most words are passed over by this. */
    private boolean mayBegin(Sentence sentence, int at) {
        var token = sentence.token(at);
        return at == 0
                || token.word().opens(begins)
                || token.kind() != Token.Kind.WORD
                || token.capital()
                || YearsOld.mayBe(token)
                || sentence.is(at - 1, ":");
    }

    List<People> in(Sentence sentence, List<Quantity> quantities, List<Event> events, Cast cast) {
        var bare = objects(sentence, events);
        var found = new ArrayList<People>();
        var taken = 0;
        var next = 0;
        for (var at = 0; at < sentence.size(); at++) {
            while (next < quantities.size() && quantities.get(next).from() < at) {
                next++;
            }
            var counted = next < quantities.size() && quantities.get(next).from() == at;
            if (at < taken) {
                continue;
            }
            var people = counted
                    ? counted(sentence, quantities.get(next))
                    : bare.get(at)
                            ? bareOrSingle(sentence, at, cast)
                            : mayBegin(sentence, at) ? single(sentence, at, cast) : null;
            if (people != null) {
                found.add(found.isEmpty() && ofThoseBefore(sentence, people) ? people.outside() : people);
                taken = people.to();
                bare.set(listed(sentence, people.to()));
                taken = nor(sentence, people, found);
            } else if (counted) {
                taken = quantities.get(next).to();
            }
        }
        if (!ordered(found)) {
            found.sort(Comparator.comparingInt(People::from));
        }
        return found;
    }

    /** Where a noun may stand without an article: right behind a verb, as headlines write. */
    private BitSet objects(Sentence sentence, List<Event> events) {
        var places = new BitSet();
        if (sentence.allCapitals()) {
            return places; // wire reports leave out more articles than those of one person
        }
        for (var event : events) {
            switch (event.kind()) {
                case DONE, SHOT, DO, DOING, OF, SEND ->
                    places.set(sentence.word(event.to()).equals("of") ? event.to() + 1 : event.to());
                case HAPPENED, STATE, COUNTED, TOLL, TAKE -> {}
            }
        }
        for (var at = 0; !events.isEmpty() && at < sentence.size(); at++) {
            if (lexicon.is(Cue.LEAVE, sentence, at) || lexicon.is(Cue.PART, sentence, at)) {
                places.set(at + 1);
            }
        }
        return places;
    }

    /** Where the next member of a list may stand: "his wife, son and daughter". */
    private static int listed(Sentence sentence, int at) {
        var comma = sentence.word(at).equals(",") ? at + 1 : at;
        return sentence.word(comma).equals("and") ? comma + 1 : comma;
    }

    /** "Kills friend", "his wife, son and daughter": one, though no article stands; but "the shooting suspect" is whole. */
    private @Nullable People bareOrSingle(Sentence sentence, int at, Cast cast) {
        var person = person(sentence, at);
        var length = lexicon.persons.at(sentence, at).length();
        var next = at + length;
        var ends = sentence.boundary(next)
                || lexicon.is(Cue.PREPOSITION, sentence, next)
                || lexicon.is(Cue.BE, sentence, next)
                || sentence.word(next).equals("and")
                || sentence.word(next).equals("who")
                || lexicon.happenings.at(sentence, next).length() > 0;
        var one = Count.exactly(1);
        if (length == 0
                || sentence.word(at - 1).equals("shooting")
                || !ends
                || person == null
                || !Nouns.agrees(person.form(), one)
                || MASS.contains(sentence.word(next - 1))) {
            return single(sentence, at, cast);
        }
        return new People(at, next, one, person.category(), person.party(), Form.ONE, null, false, false);
    }

    private static boolean ordered(List<People> people) {
        for (var i = 1; i < people.size(); i++) {
            if (people.get(i).from() < people.get(i - 1).from()) {
                return false;
            }
        }
        return true;
    }

    /** "No deaths or injuries", "no casualties": none of either. */
    private int nor(Sentence sentence, People people, List<People> found) {
        var none = people.form() == Form.HAPPENINGS
                && people.count().low() == 0
                && Long.valueOf(0).equals(people.count().high());
        if (!none) {
            return people.to();
        }
        var joint = sentence.word(people.to());
        var also = joint.equals("or") || joint.equals("and") || joint.equals("nor") ? people.to() + 1 : people.to() - 1;
        for (var happening : lexicon.happenings.at(sentence, also).values()) {
            if (happening.kind() == Lexicon.Kind.COUNTED && happening.measure() != people.told()) {
                found.add(new People(
                        also,
                        also + 1,
                        people.count(),
                        "",
                        people.party(),
                        Form.HAPPENINGS,
                        happening.measure(),
                        false,
                        false));
                return also + 1;
            }
        }
        return people.to();
    }

    private @Nullable People counted(Sentence sentence, Quantity quantity) {
        var count = quantity.count();
        var zero = Long.valueOf(0).equals(count.high());
        var household = household(sentence, quantity);
        if (household != null) {
            return household;
        }
        var ofThem = lexicon.length(Cue.OF_THEM, sentence, quantity.to());
        if (ofThem > 0 && !zero) {
            return ofThem(sentence, quantity, ofThem);
        }
        var start = ofThe(sentence, quantity.to());
        var whole = start > quantity.to() ? numerals.at(sentence, start) : null;
        if (whole != null && !zero) {
            return outOf(sentence, quantity, start + whole.length());
        }
        start += whole == null ? 0 : whole.length();
        var group = start > quantity.to() && !zero ? group(sentence, quantity, start) : null;
        if (group != null) {
            return group;
        }
        if (start > quantity.to() && Long.valueOf(1).equals(count.high())) {
            return oneOf(sentence, quantity, start);
        }
        var named = named(sentence, quantity.from(), start, count, quantity.more());
        if (named != null) {
            return named;
        }
        var summed = summed(sentence, quantity);
        if (summed != null) {
            return summed;
        }
        var word = sentence.word(quantity.to() - 1);
        if (zero && !word.equals("one") && !word.equals("nobody") && !word.equals("none")) {
            return null;
        }
        if (word.equals("couple")) {
            return two(quantity);
        }
        if (!zero && count.quantifier() == Quantifier.VAGUE && !bareVague(word)) {
            return null;
        }
        return bare(quantity, "", Party.VICTIM);
    }

    /** "Three of them": inside the people counted before. */
    private People ofThem(Sentence sentence, Quantity quantity, int words) {
        var to = quantity.to() + words;
        var noun = lexicon.is(Cue.BE, sentence, to) ? to + 1 : to;
        var hit = lexicon.persons.at(sentence, noun);
        var person = hit.length() > 0 && Nouns.agrees(hit.values().getFirst().form(), quantity.count())
                ? hit.values().getFirst()
                : null;
        return new People(
                quantity.from(),
                person == null ? to : noun + hit.length(),
                quantity.count(),
                person == null ? "" : person.category(),
                person == null ? Party.VICTIM : person.party(),
                Form.BARE,
                null,
                true,
                quantity.more());
    }

    /** "Two of the three gunmen": of whom the second number says; "two of the three" are inside the people before. */
    private People outOf(Sentence sentence, Quantity quantity, int start) {
        var group = Long.valueOf(0).equals(quantity.count().high()) ? null : group(sentence, quantity, start);
        if (group != null) {
            return group;
        }
        var named = named(sentence, quantity.from(), start, Count.atLeast(2), quantity.more());
        if (named == null && ownVerb(sentence, start)) {
            return ofThem(sentence, quantity, start - quantity.to());
        }
        return named == null || named.form() != Form.COUNTED || !ownVerb(sentence, named.to())
                ? bare(quantity, "", Party.VICTIM).inside()
                : new People(
                        named.from(),
                        named.to(),
                        quantity.count(),
                        named.category(),
                        named.party(),
                        Form.COUNTED,
                        named.told(),
                        false,
                        named.more());
    }

    /** "Two of them died": of people of a sentence before, so that nobody here is their whole. */
    private boolean ofThoseBefore(Sentence sentence, People people) {
        return people.part() && people.form() == Form.BARE && ownVerb(sentence, people.to());
    }

    /** "Two of the three gunmen were", unlike "two of the three gunmen killed": what follows is of the two alone. */
    private boolean ownVerb(Sentence sentence, int at) {
        return at >= sentence.size() - 1
                || lexicon.is(Cue.BE, sentence, at)
                || lexicon.is(Cue.ADVERB, sentence, at)
                || happening(sentence, at, Lexicon.Kind.HAPPENED) != null;
    }

    /** "A family of five": all of them, without a noun of their own. */
    private @Nullable People household(Sentence sentence, Quantity quantity) {
        var of = quantity.from() - 1;
        if (!sentence.word(of).equals("of") || !lexicon.is(Cue.HOUSEHOLD, sentence, of - 1)) {
            return null;
        }
        var from = lexicon.is(Cue.DETERMINER, sentence, of - 2) ? of - 2 : of - 1;
        return new People(
                from, quantity.to(), quantity.count(), "", Party.VICTIM, Form.COUNTED, null, false, quantity.more());
    }

    /** "Three of the injured", "two of the wounded passengers": never all of them. */
    private @Nullable People group(Sentence sentence, Quantity quantity, int start) {
        var stated = lexicon.is(Cue.GROUP, sentence, start);
        var named = named(sentence, quantity.from(), start, Count.atLeast(2), quantity.more());
        var told = named == null ? null : named.told();
        if (told == null && stated) {
            told = measure(sentence, start);
        }
        if (told == null || !stated) {
            return null;
        }
        return new People(
                quantity.from(),
                named == null ? start + 1 : named.to(),
                quantity.count(),
                named == null ? "" : named.category(),
                named == null ? Party.VICTIM : named.party(),
                Form.HAPPENINGS,
                told,
                true,
                quantity.more());
    }

    private @Nullable Measure measure(Sentence sentence, int at) {
        var happenings = lexicon.happenings.at(sentence, at).values();
        return happenings.isEmpty() ? null : happenings.getFirst().measure();
    }

    private static People bare(Quantity quantity, String category, Party party) {
        return new People(
                quantity.from(),
                quantity.to(),
                quantity.count(),
                category,
                party,
                Form.BARE,
                null,
                false,
                quantity.more());
    }

    /** "All rebels, 33 in total": the noun stands before. */
    private @Nullable People summed(Sentence sentence, Quantity quantity) {
        var total = sentence.word(quantity.to()).equals("total")
                || sentence.word(quantity.to()).equals("in") && SUMMING.contains(sentence.word(quantity.to() + 1));
        var noun = lexicon.persons.at(sentence, quantity.from() - 2);
        if (!total || noun.length() != 1 || !sentence.word(quantity.from() - 1).equals(",")) {
            return null;
        }
        var person = noun.values().getFirst();
        var bare = bare(quantity, person.category(), person.party());
        return new People(
                bare.from() - 2,
                bare.to(),
                bare.count(),
                bare.category(),
                bare.party(),
                Form.COUNTED,
                null,
                false,
                false);
    }

    /** "One of his bodyguards": one, perhaps told of elsewhere among the others. */
    private @Nullable People oneOf(Sentence sentence, Quantity quantity, int start) {
        var group = named(sentence, quantity.from(), start, Count.atLeast(2), false);
        if (group == null || group.form() == Form.HAPPENINGS) {
            return null;
        }
        return new People(
                group.from(),
                group.to(),
                quantity.count(),
                group.category(),
                group.party(),
                Form.KNOWN,
                group.told(),
                false,
                quantity.more());
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
        return sentence.word(at).equals("both") && sentence.boundary(at - 1) && die(sentence, at + 1)
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

    /** "A couple and their two daughters": two people. */
    private static People two(Quantity quantity) {
        return new People(
                quantity.from(),
                quantity.to(),
                Count.exactly(2),
                "citizen",
                Party.VICTIM,
                Form.COUNTED,
                null,
                false,
                quantity.more());
    }

    private static boolean bareVague(String word) {
        return word.equals("dozens")
                || word.equals("several")
                || word.equals("scores")
                || word.equals("hundreds")
                || word.equals("thousands");
    }

    /** "33 of the assailants", "three of them": the noun stands behind. */
    private int ofThe(Sentence sentence, int at) {
        if (!sentence.word(at).equals("of")) {
            return at;
        }
        return lexicon.is(Cue.DETERMINER, sentence, at + 1)
                        && !sentence.word(at + 1).equals("a")
                ? at + 2
                : at + 1;
    }

    private @Nullable People named(Sentence sentence, int from, int start, Count count, boolean more) {
        var none = Long.valueOf(0).equals(count.high());
        Measure told = null;
        for (var at = start; at < sentence.size() && at - start <= MODIFIERS; at++) {
            if (plain(sentence.token(at)) || sentence.quote(at)) {
                continue;
            }
            if (none && sentence.token(at).kind() == Token.Kind.NUMBER) {
                return null; // "None. 1 of 2. 5 dead": a caption, whose stops were lost
            }
            var aged = years.length(sentence, at);
            if (aged > 0) {
                var people = aged(sentence, from, at, aged, count, more);
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
                var deaths = sentence.word(to - 1).equals("other") ? null : deaths(sentence, to);
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
                return new People(from, to, count, person.category(), person.party(), Form.COUNTED, told, false, more);
            }
            var happening = happening(sentence, at, Lexicon.Kind.COUNTED);
            if (happening != null) {
                var to = at + lexicon.happenings.at(sentence, at).length();
                if (lexicon.is(Cue.NO_TOLL, sentence, to)) {
                    return null;
                }
                if (!nounAhead(sentence, to, count) && ofTwoKinds(sentence, at) && count.low() > 0) {
                    return atMost(from, to, count, happening, more);
                }
                if (!nounAhead(sentence, to, count)) {
                    return Nouns.agreesHappening(sentence.word(to - 1), count)
                                    && !(count.low() == 0
                                            && sentence.word(start - 1).equals("the"))
                            ? new People(from, to, count, "", Party.VICTIM, Form.HAPPENINGS, happening, false, more)
                            : null;
                }
            }
            var attribute = attribute(sentence, at);
            told = attribute != null ? attribute : told;
            var blocked = attribute == null && lexicon.is(Cue.MODIFIER_STOP, sentence, at) || sentence.mark(at);
            if (blocked
                    || attribute == null && lexicon.happenings.at(sentence, at).length() > 0) {
                return null;
            }
        }
        return null;
    }

    /** "A 12-year-old Ohio girl", "a 40-year-old": what the noun behind the age says, or else the age itself. */
    private @Nullable People aged(Sentence sentence, int from, int at, int length, Count count, boolean more) {
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
        if (age == null || sentence.word(to).endsWith("'s") || head == null && !Nouns.agrees(age.form(), count)) {
            return null;
        }
        var young = head != null && head.party() == Party.VICTIM && years.child(sentence, at);
        var category = head == null || young ? age : head;
        var party = head == null ? age.party() : head.party();
        return new People(from, to, count, category.category(), party, Form.COUNTED, null, false, more);
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

    private @Nullable Measure attribute(Sentence sentence, int at) {
        if (lexicon.happenings.at(sentence, at).length() != 1) {
            return null;
        }
        var state = happening(sentence, at, Lexicon.Kind.STATE);
        return state != null ? state : happening(sentence, at, Lexicon.Kind.DONE);
    }

    private @Nullable Measure happening(Sentence sentence, int at, Lexicon.Kind kind) {
        var happenings = lexicon.happenings.at(sentence, at).values();
        for (var i = 0; i < happenings.size(); i++) {
            if (happenings.get(i).kind() == kind) {
                return happenings.get(i).measure();
            }
        }
        return null;
    }

    private Lexicon.@Nullable Person person(Sentence sentence, int at) {
        var hit = lexicon.persons.at(sentence, at);
        if (hit.length() == 0) {
            return null;
        }
        var beyond = lexicon.persons.at(sentence, at + hit.length());
        return beyond.length() > 0
                        && !SECOND.contains(beyond.values().getFirst().form())
                ? null
                : hit.values().getFirst();
    }

    /** "A teen killed, another wounded": one more person. */
    private boolean anotherOne(Sentence sentence, int next) {
        return lexicon.is(Cue.BE, sentence, next)
                || lexicon.is(Cue.ADVERB, sentence, next)
                || lexicon.happenings.at(sentence, next).length() > 0;
    }

    /** "A police officer", "the driver", and at the head of a headline "Officer". */
    private @Nullable People single(Sentence sentence, int at, Cast cast) {
        var determined = lexicon.is(Cue.DETERMINER, sentence, at) && !lexicon.is(Cue.LEAVE, sentence, at + 1);
        var headline = at == 0 || sentence.word(at - 1).equals(":");
        var aged = !determined && years.length(sentence, at) > 0 && !lexicon.is(Cue.DETERMINER, sentence, at - 1);
        if (lexicon.is(Cue.PRONOUN, sentence, at)) {
            return new People(at, at + 1, Count.exactly(1), "", Party.VICTIM, Form.KNOWN, null, false, false);
        }
        if (sentence.word(at).equals("another") && anotherOne(sentence, at + 1)) {
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
        if (!determined && !headline && !aged) {
            return names.at(sentence, at, cast);
        }
        var byAges = determined ? ages.counted(sentence, at) : null;
        if (byAges != null) {
            return byAges;
        }
        var one = Count.exactly(1);
        var people = named(
                sentence, at, determined ? at + 1 : at, one, sentence.word(at).equals("another"));
        if (people == null) {
            return determined ? null : names.at(sentence, at, cast);
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
        if (sentence.word(people.to()).equals("'s") || !determined && !aged && people.to() - at > 3) {
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

    /** "A badly wounded man", but not "a car killed the man": a noun before the participle makes it a verb. */
    private boolean attributive(Sentence sentence, int from, int to) {
        for (var at = from; at < to; at++) {
            if (lexicon.happenings.at(sentence, at).length() > 0) {
                return true;
            }
            if (!lexicon.is(Cue.ADVERB, sentence, at) && !sentence.word(at).endsWith("ly")) {
                return sentence.word(at).endsWith("ed") || !sentence.allCapitals();
            }
        }
        return true;
    }
}
