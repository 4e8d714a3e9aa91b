package io.tollstream.enricher.evaluation;

/**
 * How many of the wanted figures were found, and how many of the read ones were wanted.
 *
 * @param standingRight how many of the found stand as the label says
 */
public record FigureScore(int items, int wanted, int read, int found, int standingRight) {

    public static final FigureScore NONE = new FigureScore(0, 0, 0, 0, 0);

    static FigureScore of(Matching matching) {
        var found = matching.found();
        var right = found.stream()
                .filter(pair -> pair.wanted().standing().agreesWith(pair.read().stance()))
                .count();
        return new FigureScore(
                1,
                found.size() + matching.missed().size(),
                found.size() + matching.extra().size(),
                found.size(),
                (int) right);
    }

    public FigureScore plus(FigureScore other) {
        return new FigureScore(
                items + other.items,
                wanted + other.wanted,
                read + other.read,
                found + other.found,
                standingRight + other.standingRight);
    }

    public double precision() {
        return Share.of(found, read);
    }

    public double recall() {
        return Share.of(found, wanted);
    }

    /** The harmonic mean of precision and recall; 0 where nothing was found. */
    public double f1() {
        var sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** The share of the found that stand as the label says. */
    public double standing() {
        return Share.of(standingRight, found);
    }
}
