package io.tollstream.enricher.domain.resolution.signature;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.HashMap;
import java.util.Map;

/**
 * In what share of all items a word, a kind of event or a country is expected to stand before any was counted, so that the
 * first items of all are not compared as if "police" were as rare a word as the name of a train.
 */
public final class Expected {

    /** What the expectation is worth beside what was counted, in items. */
    static final int WORDS_AFTER = 400;

    static final int KINDS_AFTER = 50;

    /** Small words of a language stand in about a third of the items. */
    private static final double SMALL_WORD = 0.3;

    /** Of a word that nobody expects: as if half an item had held it. */
    static final double UNHEARD = 0.5;

    private static final String OTHER = "other";

    private final Map<Long, Double> words = new HashMap<>();
    private final Map<String, Double> kinds = new HashMap<>();
    private double country;

    private Expected() {
        new LexiconFiles("/lexicon/").read("languages.txt", 5, (fields, word) -> {
            if (!fields[1].equals("-")) {
                words.put(Words.hash(word), SMALL_WORD);
            }
        });
        new LexiconFiles("/resolution/").read("expected.txt", 3, (fields, what) -> {
            var share = Double.parseDouble(fields[1]);
            switch (fields[0]) {
                case "WORD" -> words.merge(Words.hash(what), share, Math::max);
                case "KIND" -> kinds.put(what, share);
                case "COUNTRY" -> country = share;
                default ->
                    throw new IllegalStateException("/resolution/expected.txt knows WORD, KIND and COUNTRY and no \""
                            + fields[0] + "\"; write one of them.");
            }
        });
    }

    private static final Expected STANDARD = new Expected();

    /** What the project ships. */
    static Expected standard() {
        return STANDARD;
    }

    /** Whether a word is expected to be common. */
    boolean common(long word) {
        return words.containsKey(word);
    }

    /** In how many of the items before the first a word is taken to have stood. */
    double word(long hash) {
        var share = words.get(hash);
        return share == null ? UNHEARD : share * WORDS_AFTER;
    }

    /** Likewise for a kind of event. */
    double kind(String kind) {
        return kinds.getOrDefault(kind, kinds.getOrDefault(OTHER, 0.0)) * KINDS_AFTER;
    }

    /** Likewise for any country. */
    double country() {
        return country * KINDS_AFTER;
    }
}
