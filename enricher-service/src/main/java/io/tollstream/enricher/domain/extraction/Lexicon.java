package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one language's data files know: its number words, its people, what happens to them, who says so. */
final class Lexicon {

    /** A number word: what it is worth, and whether it multiplies what stands before it. */
    record Number(long value, boolean multiplies) {}

    /** A word for people; the category is empty for everybody and for the attackers. */
    record Person(String category, Party party, String form) {}

    /** A word for what happened, by its measure and by where its people stand. */
    record Happening(Measure measure, Kind kind) {}

    enum Kind {
        DONE,
        SHOT,
        DOING,
        DO,
        HAPPENED,
        STATE,
        OF,
        COUNTED,
        TOLL,
        TAKE,
        SEND
    }

    enum Bound {
        AT_LEAST,
        MORE_THAN,
        UP_TO,
        LESS_THAN,
        ABOUT;

        Count of(long number) {
            return switch (this) {
                case AT_LEAST -> Count.atLeast(number);
                case MORE_THAN -> Count.moreThan(number);
                case UP_TO -> Count.upTo(number);
                case LESS_THAN -> Count.upTo(Math.max(0, number - 1));
                case ABOUT -> Count.about(number);
            };
        }
    }

    enum Saying {
        SAY,
        CLAIM,
        DENY,
        DOUBT
    }

    final Vocabulary vocabulary = new Vocabulary();
    /** The first kinds of phrases, so that each cue's kind is its place among them and none is looked up. */
    private final List<Phrases<Cue>> cues =
            Cue.all().stream().map(cue -> new Phrases<Cue>(vocabulary)).toList();

    final Phrases<Number> numbers = new Phrases<>(vocabulary);
    final Phrases<Count> vague = new Phrases<>(vocabulary);
    final Phrases<Bound> bounds = new Phrases<>(vocabulary);
    final Phrases<Long> multiples = new Phrases<>(vocabulary);
    final Phrases<Person> persons = new Phrases<>(vocabulary);
    final Phrases<Happening> happenings = new Phrases<>(vocabulary);
    final Phrases<AttributionKind> speakers = new Phrases<>(vocabulary);
    final Phrases<Saying> sayings = new Phrases<>(vocabulary);
    final Phrases<String> titles = new Phrases<>(vocabulary);
    private int noName;
    private final List<Word> tens = new ArrayList<>();
    private final List<Word> ones = new ArrayList<>();

    /** Reads the data files of a language; a mistake in them is a mistake in the program and is thrown. */
    static Lexicon of(String language) {
        var lexicon = new Lexicon();
        var files = new LexiconFiles("/lexicon/" + language + "/");
        files.read("numbers.txt", 2, (fields, form) -> lexicon.number(form, number(fields[0])));
        lexicon.compounds();
        files.read("vague.txt", 3, (fields, form) -> lexicon.vague.add(form, vague(fields)));
        files.read("quantifiers.txt", 2, (fields, form) -> lexicon.bounds.add(form, Bound.valueOf(fields[0])));
        files.read("multiples.txt", 2, (fields, form) -> lexicon.multiples.add(form, Long.valueOf(fields[0])));
        files.read(
                "persons.txt",
                3,
                (fields, form) -> lexicon.persons.add(form, new Person(fields[0], Party.valueOf(fields[1]), form)));
        files.read(
                "events.txt",
                3,
                (fields, form) -> lexicon.happenings.add(
                        form, new Happening(Measure.valueOf(fields[0]), Kind.valueOf(fields[1]))));
        files.read("speakers.txt", 2, (fields, form) -> lexicon.speakers.add(form, AttributionKind.valueOf(fields[0])));
        files.read("sayings.txt", 2, (fields, form) -> lexicon.sayings.add(form, Saying.valueOf(fields[0])));
        files.read("titles.txt", 2, (fields, form) -> lexicon.titles.add(form, fields[0]));
        files.read("context.txt", 2, (fields, form) -> lexicon.cue(fields[0]).add(form, Cue.NONE));
        lexicon.noName = lexicon.vocabulary.mark(lexicon::mayBeNoName);
        return lexicon;
    }

    private boolean mayBeNoName(Word word) {
        return speakers.begin(word)
                || happenings.begin(word)
                || begins(Cue.MONTH, word)
                || begins(Cue.PLACE, word)
                || begins(Cue.PREPOSITION, word)
                || begins(Cue.DETERMINER, word);
    }

    /** Whether a word with a capital is none of a name: an office, a month, a place, a word that happens to open a sentence. */
    boolean noName(Sentence sentence, int at) {
        return sentence.entry(at).opens(noName)
                && (speakers.stands(sentence, at)
                        || happenings.stands(sentence, at)
                        || is(Cue.MONTH, sentence, at)
                        || is(Cue.PLACE, sentence, at)
                        || is(Cue.PREPOSITION, sentence, at)
                        || is(Cue.DETERMINER, sentence, at));
    }

    /** How many words of a headline it knows. */
    int familiar(String headline) {
        var known = 0;
        var letters = headline.toCharArray();
        var tokens = new Tokenizer(letters, vocabulary);
        tokens.begin(0, letters.length);
        while (tokens.advance()) {
            known += tokens.kind() == Token.WORD && tokens.word() != Word.UNKNOWN ? 1 : 0;
        }
        return known;
    }

    /** How many tokens the cue takes at this place; 0 where it does not stand. */
    int length(Cue cue, Sentence sentence, int at) {
        return begins(cue, sentence.entry(at))
                ? cues.get(cue.kind()).at(sentence, at).length()
                : 0;
    }

    /** The value of a word that is a number by itself; -1 where it is none. */
    long plainNumber(String word) {
        return vocabulary.find(word).value();
    }

    boolean is(Cue cue, Sentence sentence, int at) {
        var word = sentence.entry(at);
        return begins(cue, word) && (isAlone(cue, word) || cues.get(cue.kind()).stands(sentence, at));
    }

    boolean begins(Cue cue, Word word) {
        return word.opens(cue.kind());
    }

    /** Whether the word by itself is the cue, whatever stands around it. */
    boolean isAlone(Cue cue, Word word) {
        return word.isAlone(cue.kind());
    }

    /** Whether the cue stands anywhere in the sentence. */
    boolean in(Sentence sentence, Cue cue) {
        if (mayBeIn(sentence, cue)) {
            for (var at = next(cue, sentence, 0); at < sentence.size(); at = next(cue, sentence, at + 1)) {
                if (is(cue, sentence, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The next place where the cue may stand, from a place within the sentence on; its end where there is none. */
    int next(Cue cue, Sentence sentence, int from) {
        return sentence.next(cue.kind(), from);
    }

    /** Whether the sentence has a word that the cue begins with; quicker to ask than where it stands. */
    boolean mayBeIn(Sentence sentence, Cue cue) {
        return sentence.opens(cue.kind());
    }

    private Phrases<Cue> cue(String name) {
        return cues.get(Cue.of(name.toUpperCase(Locale.ROOT).replace('-', '_')).kind());
    }

    private void number(String form, Number number) {
        numbers.add(form, number);
        if (!number.multiplies()) {
            count(vocabulary.add(form), number.value());
        }
    }

    private void count(Word word, long value) {
        word.count(value);
        if (value > 0 && value < 10) {
            ones.add(word);
        } else if (value >= 20 && value < 100 && value % 10 == 0) {
            tens.add(word);
        }
    }

    /** "Thirty-three" is one word of two numbers. */
    private void compounds() {
        for (var ten : tens) {
            for (var one : ones) {
                vocabulary.add(ten.text() + "-" + one.text()).count(ten.value() + one.value());
            }
        }
    }

    private static Number number(String field) {
        return field.startsWith("*")
                ? new Number(Long.parseLong(field.substring(1)), true)
                : new Number(Long.parseLong(field), false);
    }

    private static Count vague(String[] fields) {
        var high = fields[1].equals("-") ? null : Long.valueOf(fields[1]);
        return new Count(Long.parseLong(fields[0]), high, Quantifier.VAGUE);
    }
}
