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

    public Evidence {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("Every figure points at its evidence; this one has no sentence.");
        }
    }
}
