package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Phrases of a data file by their first word; the longest that stands at a place wins. */
final class Phrases<T> {

    /** What stands at a place: how many tokens, and everything the data file says about them. */
    record Hit<T>(int length, List<T> values) {}

    private record Entry<T>(List<Word> words, Hit<T> hit) {}

    private final Vocabulary vocabulary;
    private final int kind;
    private final List<List<Entry<T>>> byFirst = new ArrayList<>();
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
            byFirst.add(List.of());
        }
        if (byFirst.get(first.index()).isEmpty()) {
            byFirst.set(first.index(), new ArrayList<>());
        }
        add(byFirst.get(first.index()), words, value);
    }

    private static <T> void add(List<Entry<T>> entries, List<Word> words, T value) {
        for (var entry : entries) {
            if (entry.words.equals(words)) {
                entry.hit.values.add(value);
                return;
            }
        }
        var values = new ArrayList<T>();
        values.add(value);
        entries.add(new Entry<>(List.copyOf(words), new Hit<>(words.size(), values)));
        entries.sort(
                Comparator.comparingInt((Entry<T> entry) -> entry.words.size()).reversed());
    }

    /** The longest phrase at this place; of length 0 where there is none. */
    Hit<T> at(Sentence sentence, int at) {
        var word = sentence.entry(at);
        return word.opens(kind) ? longest(word, sentence, at) : none;
    }

    boolean stands(Sentence sentence, int at) {
        var word = sentence.entry(at);
        return word.isAlone(kind) || word.opens(kind) && longest(word, sentence, at) != none;
    }

    /** Whether one of the phrases begins with the word. */
    boolean begin(Word word) {
        return word.opens(kind);
    }

    boolean isAlone(Word word) {
        return word.isAlone(kind);
    }

    /** Whether a sentence has any word that one of the phrases begins with; without, none of them stands in it. */
    boolean mayStandIn(Sentence sentence) {
        return sentence.opens(kind);
    }

    private Hit<T> longest(Word first, Sentence sentence, int at) {
        var entries = byFirst.get(first.index());
        for (var i = 0; i < entries.size(); i++) {
            if (stands(entries.get(i).words, sentence, at)) {
                return entries.get(i).hit;
            }
        }
        return none;
    }

    private static boolean stands(List<Word> words, Sentence sentence, int at) {
        for (var i = 1; i < words.size(); i++) {
            if (sentence.entry(at + i) != words.get(i)) {
                return false;
            }
        }
        return true;
    }
}
