package io.tollstream.enricher.domain.resolution.incidents;

/**
 * A headline of an incident and how good it is as its title: one that others agree with, neither a word nor a paragraph.
 *
 * @param likeness how much of it other items of the incident confirm, from 0 to 1
 */
public record Title(String text, double likeness) {

    private static final int SHORT = 20;
    private static final int LONG = 120;

    /** What a fitting length is worth, against a headline that all others confirm. */
    private static final double FITS = 0.5;

    /** Of two the better; the earlier where neither is. */
    Title better(Title other) {
        return other.worth() > worth() ? other : this;
    }

    private double worth() {
        if (text.isEmpty()) {
            return -1;
        }
        return likeness + (text.length() >= SHORT && text.length() <= LONG ? FITS : 0);
    }
}
