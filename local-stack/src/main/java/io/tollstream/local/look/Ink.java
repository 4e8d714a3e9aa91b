package io.tollstream.local.look;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;

/**
 * How words are set on a terminal that shows colours.
 *
 * @param codes the parameters of "select graphic rendition"; empty for plain words
 */
record Ink(String codes) {

    static final Ink PLAIN = new Ink("");
    static final Ink BOLD = new Ink("1");
    static final Ink FAINT = new Ink("2");
    static final Ink SPEAKER = new Ink("3");
    static final Ink OLDER = new Ink("4");

    /** Who and how many: in bold, in a colour of the measure; attackers in reverse. */
    static Ink of(Figure figure) {
        return new Ink("1;" + colour(figure.measure()) + (figure.party() == Party.ATTACKER ? ";7" : ""));
    }

    /** Its row, which says itself whether it counts attackers. */
    static Ink ofRow(Figure figure) {
        return new Ink("1;" + colour(figure.measure()));
    }

    /** What happened to them: underlined, in the same colour. */
    static Ink ofEvent(Figure figure) {
        return new Ink(colour(figure.measure()) + ";4");
    }

    private static String colour(Measure measure) {
        return switch (measure) {
            case KILLED -> "31";
            case INJURED -> "33";
            case MISSING -> "35";
            case RESCUED -> "32";
            case HELD -> "34";
            case DISPLACED -> "36";
        };
    }

    String begin() {
        return codes.isEmpty() ? "" : "\u001b[" + codes + "m";
    }

    String end() {
        return codes.isEmpty() ? "" : "\u001b[0m";
    }
}
