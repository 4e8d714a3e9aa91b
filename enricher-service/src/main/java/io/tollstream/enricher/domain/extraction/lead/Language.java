package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.extraction.LexiconFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the data files of one language know, and how it is cut into words. */
final class Language {

    /** A number word: multiplying ones take the number before them, and the bare ones can do without. */
    record Number(long value, boolean multiplies, boolean bare) {}

    /** How a count is bounded, and whether the words for it stand behind the number. */
    record Bound(Kind kind, boolean after) {

        enum Kind {
            AT_LEAST,
            MORE_THAN,
            UP_TO,
            LESS_THAN,
            ABOUT
        }

        Count of(Count count) {
            var open = kind == Kind.AT_LEAST || kind == Kind.MORE_THAN;
            if (count.quantifier() != Quantifier.EXACT) {
                return open ? new Count(count.low(), null, Quantifier.AT_LEAST) : count;
            }
            return switch (kind) {
                case AT_LEAST -> Count.atLeast(count.low());
                case MORE_THAN -> Count.moreThan(count.low());
                case UP_TO -> Count.upTo(count.low());
                case LESS_THAN -> Count.upTo(Math.max(0, count.low() - 1));
                case ABOUT -> Count.about(count.low());
            };
        }
    }

    /** A word for people, and of how many it may be said. */
    record Person(String category, Party party, Grammar grammar) {

        enum Grammar {
            ONE,
            TWO,
            MANY,
            ANY
        }
    }

    /** A word for what happened, and where its people stand. */
    record Happening(Measure measure, Kind kind) {

        enum Kind {
            BEFORE,
            AFTER,
            AROUND,
            HOSTAGES,
            COUNTED,
            ONE,
            TWO,
            TOLL,
            NONE
        }
    }

    enum Saying {
        SAY,
        CLAIM,
        DENY,
        DOUBT
    }

    final Phrases<Number> numbers = new Phrases<>();
    final Phrases<Count> vague = new Phrases<>();
    final Phrases<Bound> bounds = new Phrases<>();
    final Phrases<Person> persons = new Phrases<>();
    final Phrases<Happening> happenings = new Phrases<>();
    final Phrases<AttributionKind> speakers = new Phrases<>();
    final Phrases<Saying> sayings = new Phrases<>();
    final Tokenizer tokenizer;
    private final Map<Cue, Phrases<Cue>> cues = new EnumMap<>(Cue.class);
    private final Set<String> vocabulary = new HashSet<>();
    private final Set<String> abbreviations;

    private Language(String tag) {
        var files = new LexiconFiles("/lexicon/" + tag + "/");
        var writing = new EnumMap<Cue, List<String>>(Cue.class);
        files.read("context.txt", 2, (fields, form) -> writing.merge(cue(fields[0]), List.of(form), Language::both));
        var always = writing.getOrDefault(Cue.CUT_ALWAYS, List.of());
        var plain = new Tokenizer(Set.of(), always, List.of(), List.of(), false);
        writing.forEach((cue, forms) -> forms.forEach(form -> phrases(cue).add(words(plain, form), cue)));
        files.read("numbers.txt", 2, (fields, form) -> numbers.add(words(plain, form), number(fields[0])));
        files.read("vague.txt", 3, (fields, form) -> vague.add(words(plain, form), vague(fields)));
        files.read(
                "quantifiers.txt",
                3,
                (fields, form) -> bounds.add(
                        words(plain, form), new Bound(Bound.Kind.valueOf(fields[0]), fields[1].equals("AFTER"))));
        files.read(
                "persons.txt",
                4,
                (fields, form) -> persons.add(
                        words(plain, form),
                        new Person(fields[0], Party.valueOf(fields[1]), Person.Grammar.valueOf(fields[2]))));
        files.read("events.txt", 3, (fields, form) -> happening(words(plain, form), fields));
        files.read(
                "speakers.txt",
                2,
                (fields, form) -> speakers.add(words(plain, form), AttributionKind.valueOf(fields[0])));
        files.read("sayings.txt", 2, (fields, form) -> sayings.add(words(plain, form), Saying.valueOf(fields[0])));
        List.of(numbers, vague, bounds, persons, happenings, speakers, sayings)
                .forEach(phrases -> phrases.wordsInto(vocabulary));
        cues.values().forEach(phrases -> phrases.wordsInto(vocabulary));
        abbreviations = Set.copyOf(writing.getOrDefault(Cue.ABBREVIATION, List.of()));
        tokenizer = new Tokenizer(
                vocabulary,
                always,
                writing.getOrDefault(Cue.PREFIX, List.of()),
                writing.getOrDefault(Cue.SUFFIX, List.of()),
                writing.containsKey(Cue.SPACED_GROUPS));
    }

    /** Reads the data files of a language; a mistake in them is a mistake in the program and is thrown. */
    static Language of(String tag) {
        return new Language(tag);
    }

    /** How many tokens the cue takes at this place; 0 where it does not stand. */
    int length(Cue cue, Words words, int at) {
        var phrases = cues.get(cue);
        return phrases == null ? 0 : phrases.length(words, at);
    }

    boolean is(Cue cue, Words words, int at) {
        return length(cue, words, at) > 0;
    }

    boolean has(Cue cue) {
        return cues.containsKey(cue);
    }

    /** Whether a full stop behind the word ends no sentence. */
    boolean abbreviation(String word) {
        return abbreviations.contains(word);
    }

    /** Whether the data files know the word at all. */
    boolean knows(String word) {
        return vocabulary.contains(word);
    }

    /** What the word there says of this kind, or null. */
    @Nullable
    Measure measure(Words words, int at, Happening.Kind kind) {
        var entry = happenings.at(words, at);
        if (entry != null) {
            for (var happening : entry.values()) {
                if (happening.kind() == kind) {
                    return happening.measure();
                }
            }
        }
        return null;
    }

    private void happening(List<String> words, String[] fields) {
        for (var kind : fields[1].split(" ")) {
            happenings.add(words, new Happening(Measure.valueOf(fields[0]), Happening.Kind.valueOf(kind)));
        }
    }

    private Phrases<Cue> phrases(Cue cue) {
        return cues.computeIfAbsent(cue, key -> new Phrases<>());
    }

    private static List<String> words(Tokenizer tokenizer, String form) {
        return tokenizer.tokens(form, 0, form.length()).stream()
                .map(Token::word)
                .toList();
    }

    private static Cue cue(String name) {
        return Cue.valueOf(name.replace('-', '_'));
    }

    private static List<String> both(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Number number(String field) {
        var multiplies = field.startsWith("*") || field.startsWith("~");
        return new Number(Long.parseLong(multiplies ? field.substring(1) : field), multiplies, !field.startsWith("*"));
    }

    private static Count vague(String[] fields) {
        var high = fields[1].equals("-") ? null : Long.valueOf(fields[1]);
        return new Count(Long.parseLong(fields[0]), high, Quantifier.VAGUE);
    }
}
