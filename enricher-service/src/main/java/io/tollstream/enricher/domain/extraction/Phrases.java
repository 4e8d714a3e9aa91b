package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases of a data file by their first word; the longest that stands at a place wins. */
final class Phrases<T> {

    /** What stands at a place: how many tokens, and everything the data file says about them. */
    record Hit<T>(int length, List<T> values) {}

    /** A phrase of several words with the next longest of the same first word. */
    private record Entry<T>(
            Word[] words, Hit<T> hit, @Nullable Entry<T> shorter) {}

    /** All phrases of one first word. */
    private static final class Opened<T> {

        /** What the word by itself is; of length 0 where it is no phrase. */
        private Hit<T> alone;

        private @Nullable Entry<T> longest;
        /** The second words of the phrases, a bit for the numbers of each: most words that follow are none of them. */
        private long seconds;

        private Opened(Hit<T> none) {
            this.alone = none;
        }

        private void add(Word[] words, T value) {
            if (words.length > 1) {
                seconds |= 1L << words[1].index();
                longest = with(longest, words, value);
                return;
            }
            if (alone.length() == 0) {
                alone = new Hit<>(1, new ArrayList<>());
            }
            alone.values().add(value);
        }

        private Hit<T> at(Sentence sentence, int at) {
            if ((seconds >>> sentence.entry(at + 1).index() & 1) != 0) {
                for (var entry = longest; entry != null; entry = entry.shorter) {
                    if (sentence.goesOn(at, entry.words)) {
                        return entry.hit;
                    }
                }
            }
            return alone;
        }

        /** The phrases with one more, the longest first and those of one length as they came. */
        private static <T> Entry<T> with(@Nullable Entry<T> entry, Word[] words, T value) {
            if (entry == null || entry.words.length < words.length) {
                var values = new ArrayList<T>();
                values.add(value);
                return new Entry<>(words, new Hit<>(words.length, values), entry);
            }
            if (Arrays.equals(entry.words, words)) {
                entry.hit.values.add(value);
                return entry;
            }
            return new Entry<>(entry.words, entry.hit, with(entry.shorter, words, value));
        }
    }

    private final Vocabulary vocabulary;
    private final int kind;
    /** The phrases of each first word, by the word's number. */
    private final List<@Nullable Opened<T>> byFirst = new ArrayList<>();

    private final Hit<T> none = new Hit<>(0, List.of());

    Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.kind = vocabulary.newKind();
    }

    void add(String phrase, T value) {
        var words = new ArrayList<Word>();
        for (var word : phrase.split(" ")) {
            words.add(vocabulary.add(word));
        }
        var first = words.getFirst();
        first.open(kind, words.size() == 1);
        while (byFirst.size() <= first.index()) {
            byFirst.add(null);
        }
        var opened = byFirst.get(first.index());
        if (opened == null) {
            opened = new Opened<>(none);
            byFirst.set(first.index(), opened);
        }
        opened.add(words.toArray(Word[]::new), value);
    }

    /** The longest phrase at this place; of length 0 where there is none. */
    Hit<T> at(Sentence sentence, int at) {
        var word = sentence.entry(at);
        var opened = word.opens(kind) ? byFirst.get(word.index()) : null;
        return opened == null ? none : opened.at(sentence, at);
    }

    boolean stands(Sentence sentence, int at) {
        return sentence.entry(at).isAlone(kind) || at(sentence, at) != none;
    }

    /** The number of this kind of phrases, by which words and sentences know it. */
    int kind() {
        return kind;
    }

    /** Whether one of the phrases begins with the word. */
    boolean begin(Word word) {
        return word.opens(kind);
    }

    boolean isAlone(Word word) {
        return word.isAlone(kind);
    }

    /** The next place where one of the phrases may stand, from a place within the sentence on; its end where there is none. */
    int next(Sentence sentence, int from) {
        return sentence.next(kind, from);
    }

    /** Whether a sentence has any word that one of the phrases begins with; without, none of them stands in it. */
    boolean mayStandIn(Sentence sentence) {
        return sentence.opens(kind);
    }
}
