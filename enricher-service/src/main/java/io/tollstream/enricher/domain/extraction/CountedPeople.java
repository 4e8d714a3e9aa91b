package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.extraction.People.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the people that a number counts: "12 soldiers", "three of them", "a family of five", "two of the three gunmen". */
final class CountedPeople {

    private static final Set<String> SUMMING = Set.of("total", "all");

    private static final Set<String> SOME_OF = Set.of("the", "those", "these");

    private final Lexicon lexicon;
    private final Numerals numerals;
    private final PeopleNouns nouns;

    CountedPeople(Lexicon lexicon, PeopleNouns nouns) {
        this.lexicon = lexicon;
        this.numerals = new Numerals(lexicon);
        this.nouns = nouns;
    }

    @Nullable
    People counted(Sentence sentence, Quantity quantity) {
        var count = quantity.count();
        var zero = count.none();
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
        var named = nouns.named(sentence, quantity.from(), start, count, quantity.more());
        if (named != null) {
            return some(sentence, quantity, start, named) ? named.inside() : named;
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

    /** "Three of the bodies", "six of those deaths": not all of them. */
    private static boolean some(Sentence sentence, Quantity quantity, int start, People named) {
        return named.form() == Form.HAPPENINGS
                && start > quantity.to() + 1
                && !quantity.count().none()
                && SOME_OF.contains(sentence.word(start - 1));
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
        var group = quantity.count().none() ? null : group(sentence, quantity, start);
        if (group != null) {
            return group;
        }
        var named = nouns.named(sentence, quantity.from(), start, Count.atLeast(2), quantity.more());
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

    /** "Two of the three gunmen were", unlike "two of the three gunmen killed": what follows is of the two alone. */
    boolean ownVerb(Sentence sentence, int at) {
        return at >= sentence.size() - 1
                || lexicon.is(Cue.BE, sentence, at)
                || lexicon.is(Cue.ADVERB, sentence, at)
                || nouns.happening(sentence, at, Lexicon.Kind.HAPPENED) != null;
    }

    /** "A family of five": all of them, without a noun of their own. */
    private @Nullable People household(Sentence sentence, Quantity quantity) {
        var of = quantity.from() - 1;
        if (!sentence.is(of, "of") || !lexicon.is(Cue.HOUSEHOLD, sentence, of - 1)) {
            return null;
        }
        var from = lexicon.is(Cue.DETERMINER, sentence, of - 2) ? of - 2 : of - 1;
        return new People(
                from, quantity.to(), quantity.count(), "", Party.VICTIM, Form.COUNTED, null, false, quantity.more());
    }

    /** "Three of the injured", "two of the wounded passengers": never all of them. */
    private @Nullable People group(Sentence sentence, Quantity quantity, int start) {
        var stated = lexicon.is(Cue.GROUP, sentence, start);
        var named = nouns.named(sentence, quantity.from(), start, Count.atLeast(2), quantity.more());
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
        var total = sentence.is(quantity.to(), "total")
                || sentence.is(quantity.to(), "in") && SUMMING.contains(sentence.word(quantity.to() + 1));
        var noun = lexicon.persons.at(sentence, quantity.from() - 2);
        if (!total || noun.length() != 1 || !sentence.is(quantity.from() - 1, ",")) {
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
        var group = nouns.named(sentence, quantity.from(), start, Count.atLeast(2), false);
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
        if (!sentence.is(at, "of")) {
            return at;
        }
        return lexicon.is(Cue.DETERMINER, sentence, at + 1) && !sentence.is(at + 1, "a") ? at + 2 : at + 1;
    }
}
