package io.tollstream.enricher.evaluation;

/** Of how many items a labelled range is what was read, or shares a number with it. */
public record RangeScore(int items, int equal, int overlapping) {

    public static final RangeScore NONE = new RangeScore(0, 0, 0);

    static RangeScore of(WantedRange wanted, Answer answer) {
        return new RangeScore(1, wanted.isEqualIn(answer) ? 1 : 0, wanted.overlapsIn(answer) ? 1 : 0);
    }

    public RangeScore plus(RangeScore other) {
        return new RangeScore(items + other.items, equal + other.equal, overlapping + other.overlapping);
    }

    public double equalShare() {
        return Share.of(equal, items);
    }

    public double overlappingShare() {
        return Share.of(overlapping, items);
    }
}
