package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of persons to the left of what befell them, in a text whose letters do not tell names: "Ana Ruiz, a
 * judge; Juan Paz (a Spaniard), and their cook, Eva Sol, were killed" are three.
 */
final class SubjectLists {

    /** No list is read further; the bound keeps hostile texts cheap. */
    private static final int MOST = 16;

    /** Words of "as well as". */
    private static final int WELL = 3;

    private static final Set<String> OWNED = Set.of("his", "her", "their");
    private static final Set<String> ASIDES = Set.of("who", "whom", "whose", "one", "both", "all", "of", "from");
    private static final Set<String> PLACES = Set.of("of", "in", "from", "(", "[");

    private enum Kind {
        /** "Judge Ana Ruiz". */
        NAMED,
        /** "A judge", "their cook", "rector of the school": somebody new, or what the person before or behind is. */
        DESCRIBED,
        /** "Two guards". */
        COUNTED,
        /** "Who had been threatened", "45". */
        ASIDE
    }

    /**
     * One member of a list, or what is said of it between commas.
     *
     * @param joined whether "and" or its like stands before it
     * @param owned whether it is somebody's: "her driver"
     * @param person null where it is nobody, or somebody of whom the clause says it by a noun
     */
    private record Part(
            Kind kind,
            boolean joined,
            boolean owned,
            @Nullable NounPhrase person) {

        /** Whether it is the person before or behind under another word: "Ruiz, a judge,", "their cook, Eva Sol,". */
        boolean is(@Nullable Part before) {
            if (before == null || joined) {
                return false;
            }
            var name = kind == Kind.NAMED && person != null && person.category().equals(NounPhrase.PERSON);
            return before.kind == Kind.DESCRIBED && name
                    || before.kind == Kind.NAMED && kind == Kind.DESCRIBED && !owned;
        }
    }

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final Segments segments;

    SubjectLists(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.segments = new Segments(lexicon);
    }

    /**
     * The persons listed before a verb group that begins at a place; nobody where no list stands there.
     *
     * @param told whom the clause says it of by a number or a noun
     */
    List<NounPhrase> before(Sentence sentence, int verb, List<People> told) {
        var parts = new ArrayList<Part>();
        var listed = false;
        var end = verb;
        for (var read = 0; read < MOST && end > 0; read++) {
            var to = Segments.opened(sentence, separated(sentence, end) ? end - 1 : end);
            var from = segments.start(sentence, to);
            var and = and(sentence, from, to);
            var well = and < 0 && asWellAs(sentence, from);
            var begin = and < 0 ? from + besides(sentence, from) : and + 1;
            var part = begin < to ? part(sentence, begin, to, and >= 0 || well || begin > from, told) : null;
            if (part == null) {
                break;
            }
            parts.addFirst(part);
            listed |= part.joined();
            end = and > from ? and : well ? from - WELL : from;
            if (!(and > from || well || separated(sentence, end))) {
                break;
            }
        }
        return listed ? persons(sentence, parts) : List.of();
    }

    private List<NounPhrase> persons(Sentence sentence, List<Part> parts) {
        var persons = new ArrayList<NounPhrase>();
        Part before = null;
        var sort = "";
        for (var part : parts) {
            if (part.kind() == Kind.ASIDE || part.is(before)) {
                continue;
            }
            before = part;
            if (part.person() != null) {
                sort = persons.isEmpty() ? sort(sentence, part.person()) : part.owned() ? "" : sort;
                persons.add(sort.isEmpty() ? part.person() : part.person().like(sort));
            }
        }
        return persons;
    }

    /** "Priests Juan Paz, Luis Rey and": the plural before the first name is that of all. */
    private String sort(Sentence sentence, NounPhrase first) {
        var title = lexicon.persons.at(sentence, first.from() - 1);
        var plural =
                title.length() == 1 && Nouns.plural(title.values().getFirst().form());
        return first.named() && plural ? first.category() : "";
    }

    private @Nullable Part part(Sentence sentence, int from, int to, boolean joined, List<People> told) {
        var owned = OWNED.contains(sentence.word(from));
        for (var people : told) {
            if (people.from() >= from && people.from() < to) {
                return new Part(people.single() ? Kind.DESCRIBED : Kind.COUNTED, joined, owned, null);
            }
        }
        if (sentence.number(from) || ASIDES.contains(sentence.word(from))) {
            return new Part(Kind.ASIDE, joined, false, null);
        }
        var person = phrases.at(sentence, from);
        if (person == null || person.to() < to && !PLACES.contains(sentence.word(person.to()))) {
            return null;
        }
        if (!person.named()) {
            return new Part(Kind.DESCRIBED, joined, owned, person);
        }
        var lone = !person.titled() && person.to() - person.from() == 1;
        return lone && !joined && !sentence.is(to, "and") ? null : new Part(Kind.NAMED, joined, owned, person);
    }

    /** The last "and" of a segment that joins two persons; -1 where none does. */
    private int and(Sentence sentence, int from, int to) {
        for (var at = to - 1; at > from; at--) {
            if (sentence.is(at, "and")) {
                return titles(sentence, from, at) ? -1 : at;
            }
        }
        return sentence.is(from, "and") ? from : -1;
    }

    /** "Senator and candidate Ana Ruiz": two titles of one person. */
    private boolean titles(Sentence sentence, int from, int and) {
        var person = phrases.at(sentence, from);
        return person != null && person.to() <= and && !person.named() && !lexicon.is(Cue.DETERMINER, sentence, from);
    }

    private static boolean separated(Sentence sentence, int end) {
        return sentence.is(end - 1, ",") || sentence.is(end - 1, ";");
    }

    private static boolean asWellAs(Sentence sentence, int from) {
        return sentence.is(from - 1, "as") && sentence.is(from - 2, "well") && sentence.is(from - WELL, "as");
    }

    /** How many words of "along with" stand here. */
    private static int besides(Sentence sentence, int at) {
        var joint = sentence.is(at, "along") || sentence.is(at, "together");
        return joint && sentence.is(at + 1, "with") ? 2 : 0;
    }
}
