package io.tollstream.enricher.domain;

/**
 * Where in an item's text a figure was read.
 *
 * @param sentence the sentence that holds it, as it stands in the text; not blank
 * @param start offset of the first character of the figure's words in {@link Item#fullText}, in UTF-16 code units; -1
 *     for a figure entered by hand
 * @param end offset after their last character; -1 for a figure entered by hand
 */
public record Evidence(String sentence, int start, int end) {

    /** A longer sentence is quoted round its figure, in characters: a toll with its evidence must fit into one record. */
    public static final int LONGEST = 1_000;

    public Evidence {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("Every figure points at its evidence; this one has no sentence.");
        }
        if (sentence.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Evidence is quoted in at most %d characters; this has %d.".formatted(LONGEST, sentence.length()));
        }
    }

    /**
     * The evidence of the words from {@code start} to {@code end}, quoted with their sentence or, where that is too long,
     * with as much of it as fits round them.
     *
     * @param sentenceStart offset of the sentence in the text that start and end count in
     */
    public static Evidence quoted(String sentence, int sentenceStart, int start, int end) {
        if (sentence.length() <= LONGEST) {
            return new Evidence(sentence, start, end);
        }
        var words = Math.min(end - start, LONGEST);
        var from = Math.max(0, start - sentenceStart - (LONGEST - words) / 2);
        var to = Math.min(sentence.length(), from + LONGEST);
        return new Evidence(sentence.substring(from, to), start, start + words);
    }
}
