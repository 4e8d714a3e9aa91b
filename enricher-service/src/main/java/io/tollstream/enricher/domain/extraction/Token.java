package io.tollstream.enricher.domain.extraction;

import org.jspecify.annotations.Nullable;

/** One word, number or mark of a text; it makes no string of itself before a rule asks for one. */
final class Token {

    enum Kind {
        WORD,
        /** Digits that may be a count. */
        NUMBER,
        /** Digits that are none: times, ordinals, money, percentages, calibres. */
        CODE,
        MARK
    }

    private final String source;
    private final int start;
    private final int end;
    private final Kind kind;
    private final Word word;
    private final boolean allCapitals;
    private @Nullable String lower;

    /**
     * @param word what the data files know of it
     * @param allCapitals whether the whole text is in capitals
     */
    Token(String source, int start, int end, Kind kind, Word word, boolean allCapitals) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.word = word;
        this.allCapitals = allCapitals;
    }

    /** As it stands in the text. */
    String text() {
        return source.substring(start, end);
    }

    /** The text in small letters, with a plain apostrophe. */
    String lower() {
        if (word != Word.UNKNOWN) {
            return word.text();
        }
        var known = lower;
        if (known == null) {
            known = small() ? text() : Vocabulary.small(text());
            lower = known;
        }
        return known;
    }

    /** Whether it is this word in small letters; makes no string of itself to say so. */
    boolean is(String small) {
        return length() == small.length() && lower().equals(small);
    }

    /** Whether it ends with these small letters, as it stands in the text. */
    boolean endsWith(String small) {
        return length() >= small.length() && source.startsWith(small, end - small.length());
    }

    private boolean small() {
        for (var at = start; at < end; at++) {
            var c = source.charAt(at);
            if (c != '-' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    Word word() {
        return word;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    char first() {
        return source.charAt(start);
    }

    char charAt(int index) {
        return source.charAt(start + index);
    }

    Kind kind() {
        return kind;
    }

    /** Whether its capital tells a name; in a text all in capitals none does. */
    boolean capital() {
        return !allCapitals && Character.isUpperCase(first());
    }

    boolean mark() {
        return kind == Kind.MARK;
    }
}
