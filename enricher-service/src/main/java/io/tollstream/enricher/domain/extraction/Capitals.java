package io.tollstream.enricher.domain.extraction;

/** Tells whether a text is all in capitals, as wires and bulletins send them: there a capital tells no name. */
final class Capitals {

    private static final int SAMPLE = 2000;
    /** Fewer letters than this are a headline or an abbreviation, which says nothing of the text. */
    private static final int FEW = 40;
    /** Of so many letters one may be small, as slips are. */
    private static final int SLIPS = 20;

    static boolean all(String text) {
        var letters = 0;
        var capitals = 0;
        for (var at = 0; at < Math.min(SAMPLE, text.length()); at++) {
            var c = text.charAt(at);
            if (Letters.letter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return letters >= FEW && (letters - capitals) * SLIPS < letters;
    }

    private Capitals() {}
}
