package io.tollstream.enricher.evaluation;

/** Some of all. */
final class Share {

    private Share() {}

    /** 0 where there are none to have a share of. */
    static double of(int some, int all) {
        return (double) some / Math.max(1, all);
    }
}
