package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list of persons to the right of what happened to them: "of Ana Ruiz, Colonel Juan Paz, and two guards". */
final class NameLists {

    private static final int MOST = 12;
    private static final int BRACKET = 12;
    private static final Set<String> KNOWN = Set.of("the", "his", "her", "their");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    NameLists(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** The people listed from this place on: persons by name or title, and those that the clause counts. */
    List<People> after(Clause clause, int at) {
        var sentence = clause.sentence;
        var found = new ArrayList<People>();
        var sure = 0;
        var next = at;
        var last = false;
        var besides = false;
        var apart = false;
        for (var read = 0; read < MOST; read++) {
            var one = one(clause, next);
            if (one == null
                    || last
                            && !ofMany(sentence, at)
                            && ownVerb(sentence, one.to())
                            && newClause(sentence, found.size(), next)) {
                break;
            }
            if (sentence.is(one.to(), "and") && bare(sentence, one)) {
                next = one.to() + 1;
                continue;
            }
            if (besides && lone(one)) {
                break;
            }
            apart |= besides;
            found.add(found.isEmpty() || apart ? one : grouped(sentence, one, found.getFirst()));
            sure = found.size() == 1 || last || besides ? found.size() : sure;
            var to = aside(sentence, one.to());
            var with = besides(sentence, to);
            besides = with > to;
            if (besides) {
                last = false;
                next = with;
                continue;
            }
            var and = and(sentence, to);
            if (last || and == to && !comma(sentence, to) || sentence.is(to, ";") && !one.single()) {
                break;
            }
            last = and > to;
            next = last ? and : to + 1;
            next = sentence.is(next, "of") ? next + 1 : next;
        }
        return withoutAsides(sentence, found.subList(0, sure));
    }

    /** "Ana Ruiz, director of the school, and Juan Paz": what the person before is, and nobody else. */
    private List<People> withoutAsides(Sentence sentence, List<People> listed) {
        var persons = new ArrayList<People>();
        for (var i = 0; i < listed.size(); i++) {
            var inside = i > 0 && i + 1 < listed.size();
            var same = inside
                    && (listed.get(i - 1).form() == People.Form.NAMED
                            ? aside(sentence, listed.get(i), listed.getLast())
                            : called(sentence, listed.get(i - 1), listed.get(i)));
            if (!same) {
                persons.add(listed.get(i));
            }
        }
        return persons;
    }

    /** "The guard, Luis Rey, and a nurse": a noun that knows somebody, and then the name. */
    private boolean called(Sentence sentence, People noun, People name) {
        var known = KNOWN.contains(sentence.word(noun.from())) || KNOWN.contains(sentence.word(noun.from() - 1));
        return known
                && noun.single()
                && sentence.is(name.from() - 1, ",")
                && name.form() == People.Form.NAMED
                && name.category().equals(NounPhrase.PERSON);
    }

    /** A description without an article or with "the"; one with "a" only where the list ends with a name. */
    private boolean aside(Sentence sentence, People one, People last) {
        if (!one.single() || one.form() == People.Form.NAMED || besides(sentence, one.from() - 2) == one.from()) {
            return false;
        }
        var inside = lexicon.is(Cue.DETERMINER, sentence, one.from()) ? one.from() : one.from() - 1;
        var article = sentence.word(inside);
        return switch (article) {
            case ",", "the" -> true;
            case "a", "an" -> last.form() == People.Form.NAMED;
            default -> false;
        };
    }

    /** "Priests Luis Paz and Juan Ruiz": the plural before the first name is that of all. */
    private People grouped(Sentence sentence, People one, People first) {
        var title = lexicon.persons.at(sentence, first.from() - 1);
        var group = title.length() == 1
                && Nouns.plural(title.values().getFirst().form())
                && first.form() == People.Form.NAMED;
        return group && one.category().equals(NounPhrase.PERSON) ? one.as(first.category()) : one;
    }

    /** The people who begin here; a noun reaches up to the end of the name behind it: "his wife Ana". */
    private @Nullable People one(Clause clause, int at) {
        var owned = lexicon.is(Cue.DETERMINER, clause.sentence, at);
        var here = clause.peopleFrom(at, 0);
        var counted = here < 0 && owned ? clause.peopleFrom(at + 1, 0) : here;
        if (counted >= 0) {
            var people = clause.people.get(counted).alone();
            return people.single() ? people.until(phrases.end(clause.sentence, people.to()), people.count()) : people;
        }
        var person = phrases.at(clause.sentence, at);
        return person == null ? null : person.people();
    }

    /** The place after "and", ", and" or ", as well as"; the same place where none stands. */
    private static int and(Sentence sentence, int from) {
        var at = comma(sentence, from) ? from + 1 : from;
        if (sentence.is(at, "and")) {
            return at + 1;
        }
        var also = sentence.is(at, "as") && sentence.is(at + 1, "well");
        return also && sentence.is(at + 2, "as") ? at + 3 : from;
    }

    /** The place after ", along with" or ", together with", which open a list of others; the same place where none stands. */
    private static int besides(Sentence sentence, int from) {
        var at = comma(sentence, from) ? from + 1 : from;
        var joint = sentence.is(at, "along") || sentence.is(at, "together");
        return joint && sentence.is(at + 1, "with") ? at + 2 : from;
    }

    /** A word that no title makes a person: "the murder of Ruiz, along with corruption". */
    private static boolean lone(People one) {
        return one.form() == People.Form.NAMED
                && one.to() - one.from() == 1
                && one.category().equals(NounPhrase.PERSON);
    }

    /** "Senator and candidate Ana Ruiz": two titles of one person. */
    private boolean bare(Sentence sentence, People person) {
        return person.form() == People.Form.KNOWN
                && !lexicon.is(Cue.DETERMINER, sentence, person.from())
                && !lexicon.is(Cue.DETERMINER, sentence, person.from() - 1);
    }

    private static boolean comma(Sentence sentence, int at) {
        return sentence.is(at, ",") || sentence.is(at, ";");
    }

    /** "The murders of X, Y and Z have": the plural wants more than one. */
    private static boolean ofMany(Sentence sentence, int at) {
        return sentence.is(at - 1, "of") && sentence.endsWith(at - 2, "s");
    }

    /** "The murder of X, and the police are ...", "after the death of X, Y and Z were ...": a new clause. */
    private static boolean newClause(Sentence sentence, int before, int at) {
        var comma = sentence.is(at - 2, ",");
        return before == 1 && comma || before > 1 && !comma;
    }

    private boolean ownVerb(Sentence sentence, int at) {
        return lexicon.is(Cue.BE, sentence, at)
                || lexicon.sayings.at(sentence, at).length() > 0;
    }

    /** Past brackets and "of the city", "in the south", and an aside between commas: "X, a teacher, and Y". */
    private int aside(Sentence sentence, int from) {
        var at = brackets(sentence, from);
        while (sentence.is(at, "of") || sentence.is(at, "in") || sentence.is(at, "for")) {
            var place = phraseEnd(sentence, at + 1);
            if (place == at + 1) {
                return at;
            }
            at = brackets(sentence, place);
        }
        return between(sentence, at);
    }

    /** "X, of the workers' party, and Y", "X, 45, and Y": the comma or semicolon that closes what says more of the person. */
    private static int between(Sentence sentence, int comma) {
        var opened = sentence.is(comma, ",")
                && (sentence.is(comma + 1, "of")
                        || sentence.is(comma + 1, "from")
                        || comma + 1 < sentence.size() && sentence.number(comma + 1) && sentence.mark(comma + 2));
        for (var at = comma + 2; opened && at < comma + BRACKET; at++) {
            if (comma(sentence, at)) {
                return at;
            }
            if (sentence.boundary(at)) {
                return comma;
            }
        }
        return comma;
    }

    private int phraseEnd(Sentence sentence, int from) {
        var at = lexicon.is(Cue.DETERMINER, sentence, from) ? from + 1 : from;
        return phrases.end(sentence, at);
    }

    private static int brackets(Sentence sentence, int from) {
        var open = sentence.word(from);
        if (!open.equals("(") && !open.equals("[")) {
            return from;
        }
        for (var at = from + 1; at < from + BRACKET; at++) {
            if (sentence.word(at).equals(open.equals("(") ? ")" : "]")) {
                return at + 1;
            }
        }
        return from;
    }
}
