package io.tollstream.enricher.domain.extraction.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases of a data file by their first word; the longest that stands at a place wins. */
final class Phrases<T> {

    /** A phrase, and everything the data file says about it. */
    record Entry<T>(List<String> words, List<T> values) {

        int length() {
            return words.size();
        }
    }

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    void add(List<String> words, T value) {
        var entries = byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
        for (var entry : entries) {
            if (entry.words.equals(words)) {
                entry.values.add(value);
                return;
            }
        }
        entries.add(new Entry<>(words, new ArrayList<>(List.of(value))));
        entries.sort(Comparator.comparingInt((Entry<T> entry) -> entry.length()).reversed());
    }

    void wordsInto(Set<String> vocabulary) {
        byFirst.values().forEach(entries -> entries.forEach(entry -> vocabulary.addAll(entry.words)));
    }

    /** The longest phrase at this place, or null. */
    @Nullable
    Entry<T> at(Words words, int at) {
        var entries = byFirst.get(words.word(at));
        if (entries == null) {
            return null;
        }
        for (var entry : entries) {
            if (stands(entry.words, words, at)) {
                return entry;
            }
        }
        return null;
    }

    /** How many tokens the longest phrase at this place takes; 0 where there is none. */
    int length(Words words, int at) {
        var entry = at(words, at);
        return entry == null ? 0 : entry.length();
    }

    private static boolean stands(List<String> phrase, Words words, int at) {
        for (var i = 1; i < phrase.size(); i++) {
            if (!words.word(at + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
