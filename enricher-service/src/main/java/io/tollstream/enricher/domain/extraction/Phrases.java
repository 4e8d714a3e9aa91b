package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of a data file by their first word; the longest that stands at a place wins. */
final class Phrases<T> {

    /** What stands at a place: how many tokens, and everything the data file says about them. */
    record Hit<T>(int length, List<T> values) {}

    private record Entry<T>(List<String> words, List<T> values) {}

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
    private final Hit<T> none = new Hit<>(0, List.of());

    void add(String phrase, T value) {
        var words = List.of(phrase.split(" "));
        var entries = byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
        for (var entry : entries) {
            if (entry.words.equals(words)) {
                entry.values.add(value);
                return;
            }
        }
        entries.add(new Entry<>(words, new ArrayList<>(List.of(value))));
        entries.sort(
                Comparator.comparingInt((Entry<T> entry) -> entry.words.size()).reversed());
    }

    /** The longest phrase at this place; of length 0 where there is none. */
    Hit<T> at(Sentence sentence, int at) {
        for (var entry : byFirst.getOrDefault(sentence.word(at), List.of())) {
            if (stands(entry.words, sentence, at)) {
                return new Hit<>(entry.words.size(), entry.values);
            }
        }
        return none;
    }

    private static boolean stands(List<String> words, Sentence sentence, int at) {
        for (var i = 1; i < words.size(); i++) {
            if (!sentence.word(at + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
