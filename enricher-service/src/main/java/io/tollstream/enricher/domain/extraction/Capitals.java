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
        var slips = 0;
        var end = Math.min(SAMPLE, text.length());
        for (var at = 0; at < end && slips * SLIPS < end; at++) {
            if (Letters.letter(text.charAt(at))) {
                letters++;
                slips += Letters.capital(text.charAt(at)) ? 0 : 1;
            }
        }
        return letters >= FEW && slips * SLIPS < letters;
    }

    private Capitals() {}
}
