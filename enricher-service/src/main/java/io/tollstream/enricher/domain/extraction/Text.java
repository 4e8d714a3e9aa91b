package io.tollstream.enricher.domain.extraction;

/** A text as its sentences see it. */
final class Text {

    final String source;
    final char[] letters;
    /** Whether it is all in capitals, so that none tells a name. */
    final boolean allCapitals;

    Text(String source) {
        this.source = source;
        this.letters = source.toCharArray();
        this.allCapitals = Capitals.all(source);
    }
}
