package io.tollstream.audit.forget;

import java.util.OptionalLong;

/** Where the enricher goes on in one partition of the news. */
interface ReaderPlace {

    /** The consumer group. */
    String group();

    /** How many members the group has now. */
    int members();

    /** First offset that it has not read for good; empty where no enricher ever was, or none read this partition. */
    OptionalLong next();

    /** Whether there ever was such a group. */
    boolean exists();

    /** It goes on here when it is started again. */
    void move(long offset);
}
