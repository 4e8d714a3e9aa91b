package io.tollstream.audit.replay;

/**
 * What was handed over and may still be on its way to the tolls.
 *
 * @param news items, which are read and resolved first
 * @param rules definitions and acts, which go by the registrar
 */
record Underway(boolean news, boolean rules) {

    static final Underway NOTHING = new Underway(false, false);

    Underway with(Source source) {
        return new Underway(news || source.isNews(), rules || source.rules());
    }

    /** Whether a record of this source could reach a toll before what became known earlier. */
    boolean isOvertakenBy(Source source) {
        return changesMeaningOf(source) || news && !source.isNews();
    }

    /**
     * Whether it could do so and another toll might be there at the end. News and desks' updates give the same toll in any
     * order, only by other revisions.
     */
    boolean changesMeaningOf(Source source) {
        return rules && !source.rules() || news && source.rules();
    }
}
