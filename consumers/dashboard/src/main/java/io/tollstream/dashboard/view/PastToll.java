package io.tollstream.dashboard.view;

import java.time.Instant;

/** A toll at a past time. */
public sealed interface PastToll {

    /** It is kept. */
    record Kept(Toll toll) implements PastToll {}

    /** @param since from when on revisions are kept, by the same measure of time */
    record TooFarBack(Instant since) implements PastToll {}

    /** Two questions about a past time. */
    enum By {
        /** What did we know then? By the broker's time. */
        KNOWN,
        /**
         * What had been said by then, as far as we know today? For each number the newest that was said by then, of
         * those that ever led the toll.
         */
        EVENT
    }
}
