package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.words.Words;
import org.jspecify.annotations.Nullable;

/** A sentence of a text, whose words are looked for only where they are asked for. */
final class Passage {

    /** How much of a sentence is its head, in characters. */
    private static final int HEAD = 80;

    private final String text;
    private final int start;
    private final int end;
    private final int paragraph;
    private final boolean first;
    private final Words head;
    private @Nullable Words words;

    /**
     * @param start its first character's offset in the text
     * @param end offset after its last character
     * @param paragraph number of its paragraph, from 0
     * @param first whether its paragraph begins with it
     */
    Passage(String text, int start, int end, int paragraph, boolean first) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.paragraph = paragraph;
        this.first = first;
        this.head = Words.of(text, start, Math.min(end, start + HEAD));
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int paragraph() {
        return paragraph;
    }

    boolean first() {
        return first;
    }

    /** Its first words; the last of them may be broken off. */
    Words head() {
        return head;
    }

    Words words() {
        if (words == null) {
            words = end - start <= HEAD ? head : Words.of(text, start, end);
        }
        return words;
    }
}
