package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.extraction.lead.Language.Happening;
import io.tollstream.enricher.domain.extraction.lead.Language.Person;
import io.tollstream.enricher.domain.extraction.lead.People.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the people counted in a sentence: numbers with their nouns, numbers alone, single persons and pairs. */
final class PeopleReader {

    /** Words that may stand between a number and its noun. */
    private static final int MODIFIERS = 3;

    private static final int SMALL_WORDS = 4;

    private final Language language;
    private final Counts counts;

    PeopleReader(Language language) {
        this.language = language;
        this.counts = new Counts(language);
    }

    List<People> in(Words words) {
        var found = new ArrayList<People>();
        for (var at = 0; at < words.size(); ) {
            var none = language.measure(words, at, Happening.Kind.NONE) != null;
            var quantity = none ? null : counts.at(words, at);
            var people = quantity == null ? uncounted(words, at) : counted(words, quantity);
            if (people != null && !conjoined(words, people)) {
                found.add(people);
                alsoNone(words, people, found);
            }
            at = people != null ? people.to() : quantity != null ? quantity.to() : at + 1;
        }
        return found;
    }

    private @Nullable People counted(Words words, Quantity quantity) {
        var all = outOf(words, quantity);
        if (all != null) {
            return all;
        }
        var at = small(words, quantity.to());
        var inside = language.length(Cue.PART, words, at);
        var part = inside > 0 || partBefore(words, quantity.from());
        at = small(words, at + inside);
        var more = quantity.more();
        for (var skipped = 0; skipped <= MODIFIERS; skipped++) {
            var counted = language.measure(words, at, Happening.Kind.COUNTED);
            var happened = language.happenings.at(words, at);
            if (counted != null && happened != null) {
                var to = at + happened.length();
                var noun = persons(words, to);
                var people = noun.length > 0 ? noun : new Noun(0, "", Party.VICTIM);
                return people(words, quantity, to + noun.length, people, Form.COUNTED, counted, part, more);
            }
            var noun = persons(words, at);
            if (noun.length > 0) {
                var one = quantity.article() && !quantity.none();
                var pair = one && noun.grammar == Person.Grammar.TWO;
                var form = one && !pair ? Form.ONE : Form.COUNTED;
                return people(words, pair ? quantity.pair() : quantity, at + noun.length, noun, form, null, part, more);
            }
            if (stops(words, at) || happened != null) {
                break;
            }
            at++;
        }
        if (quantity.article()) {
            return null;
        }
        var thing = thing(words, quantity.to());
        var form = thing && inside == 0 ? Form.UNSURE : Form.BARE;
        return people(words, quantity, quantity.to() + inside, new Noun(0, "", Party.VICTIM), form, null, part, more);
    }

    /** "Cinco de los siete secuestrados", "aucun des 120 passagers": the first number counts, the second says of whom. */
    private @Nullable People outOf(Words words, Quantity quantity) {
        var of = language.length(Cue.OF, words, quantity.to());
        var whole = of == 0 ? null : counts.at(words, small(words, quantity.to()));
        if (whole == null || whole.article()) {
            return null;
        }
        var people = counted(words, whole);
        return people == null || people.form() != Form.COUNTED
                ? null
                : new People(
                        quantity.from(),
                        people.to(),
                        quantity.count(),
                        people.category(),
                        people.party(),
                        Form.COUNTED,
                        people.told(),
                        people.part(),
                        false);
    }

    private People people(
            Words words,
            Quantity quantity,
            int to,
            Noun noun,
            Form form,
            @Nullable Measure told,
            boolean part,
            boolean more) {
        var follows = language.length(Cue.MORE, words, to);
        var comesOnTop = more || follows > 0;
        return new People(
                quantity.from(),
                to + follows,
                quantity.count(),
                noun.category,
                noun.party,
                form,
                told,
                part,
                comesOnTop);
    }

    /** "5 muertos y heridos" tells not how many of which. */
    private boolean conjoined(Words words, People people) {
        var and = language.length(Cue.AND, words, people.to());
        var other = and == 0 ? null : language.measure(words, people.to() + and, Happening.Kind.COUNTED);
        return people.told() != null && other != null && other != people.told();
    }

    /** Whether the word behind a number is a noun that we do not know: what it counts is then unsure. */
    private boolean thing(Words words, int at) {
        var next = at + language.length(Cue.OF, words, at);
        return words.is(Token.Kind.WORD, next) && !language.knows(words.word(next));
    }

    private boolean stops(Words words, int at) {
        return !words.is(Token.Kind.WORD, at)
                || language.is(Cue.STOP, words, at)
                || language.is(Cue.AND, words, at)
                || language.is(Cue.LIGHT, words, at)
                || language.is(Cue.PART, words, at)
                || language.is(Cue.AGENT_BEFORE, words, at)
                || language.is(Cue.DETERMINER, words, at)
                || language.numbers.length(words, at) > 0;
    }

    /** Past small words: "31 [los] muertos", "decenas [de] heridos". */
    private int small(Words words, int from) {
        var at = from;
        for (var i = 0; i < 2; i++) {
            at += Math.max(language.length(Cue.OF, words, at), language.length(Cue.DETERMINER, words, at));
        }
        return at;
    }

    /** "Entre ellos 8 soldados": the words stand just before, small ones between. */
    private boolean partBefore(Words words, int from) {
        for (var at = from - 1; at >= Math.max(0, from - SMALL_WORDS); at--) {
            var length = language.length(Cue.PART, words, at);
            if (length > 0) {
                return at + length <= from;
            }
        }
        return false;
    }

    /** What stands for people without a number: "el conductor", "جنديان". */
    private @Nullable People uncounted(Words words, int at) {
        var entry = language.happenings.at(words, at);
        if (entry != null) {
            return happened(words, at, entry);
        }
        var determiner = language.length(Cue.DETERMINER, words, at);
        var start = at + determiner;
        var noun = persons(words, start);
        if (noun.length == 0 || noun.grammar == null) {
            return null;
        }
        if (noun.grammar == Person.Grammar.TWO) {
            return new People(
                    at,
                    start + noun.length,
                    Count.exactly(2),
                    noun.category,
                    noun.party,
                    Form.COUNTED,
                    null,
                    partBefore(words, at),
                    false);
        }
        var alone = determiner > 0 || opens(words, at);
        if (noun.grammar != Person.Grammar.ONE || !alone) {
            return null;
        }
        var form = determiner > 0 ? Form.KNOWN : Form.ONE;
        return new People(
                at, start + noun.length, Count.exactly(1), noun.category, noun.party, form, null, false, false);
    }

    /** At the head of a headline, and right behind what happened, one person needs no article. */
    private boolean opens(Words words, int at) {
        if (at == 0 || words.word(at - 1).equals(":")) {
            return true;
        }
        for (var back = at - 1; back >= Math.max(0, at - SMALL_WORDS); back--) {
            var entry = language.happenings.at(words, back);
            if (entry != null) {
                var end = back + entry.length();
                return end == at || end == at - 1 && language.is(Cue.LIGHT, words, end);
            }
        }
        return false;
    }

    /** "قتيلان": the noun itself says how many. */
    private @Nullable People happened(Words words, int at, Phrases.Entry<Happening> entry) {
        for (var happening : entry.values()) {
            var many =
                    switch (happening.kind()) {
                        case ONE -> 1;
                        case TWO -> 2;
                        case NONE -> 0;
                        case BEFORE, AFTER, AROUND, HOSTAGES, COUNTED, TOLL -> -1;
                    };
            if (many >= 0 && !(many == 1 && language.is(Cue.DETERMINER, words, at - 1))) {
                return new People(
                        at,
                        at + entry.length(),
                        Count.exactly(many),
                        "",
                        Party.VICTIM,
                        Form.COUNTED,
                        happening.measure(),
                        partBefore(words, at),
                        false);
            }
        }
        return null;
    }

    /** "No casualties" are none of the dead and none of the hurt. */
    private void alsoNone(Words words, People people, List<People> found) {
        var entry = language.happenings.at(words, people.from());
        for (var i = 1; entry != null && i < entry.values().size(); i++) {
            var happening = entry.values().get(i);
            if (happening.kind() == Happening.Kind.NONE) {
                found.add(people.told(happening.measure()));
            }
        }
    }

    /** Words for people that stand together, as one noun; none of length 0. */
    private record Noun(int length, String category, Party party, Person.@Nullable Grammar grammar) {

        Noun(int length, String category, Party party) {
            this(length, category, party, null);
        }
    }

    private Noun persons(Words words, int from) {
        var at = from;
        var category = "";
        var party = Party.VICTIM;
        Person.Grammar grammar = null;
        for (var entry = language.persons.at(words, at); entry != null; entry = language.persons.at(words, at)) {
            var person = entry.values().getFirst();
            category = category.isEmpty() ? person.category() : category;
            party = person.party() == Party.ATTACKER ? Party.ATTACKER : party;
            grammar = grammar == null ? person.grammar() : grammar;
            at += entry.length();
        }
        return new Noun(at - from, party == Party.ATTACKER ? "" : category, party, grammar);
    }
}
