package io.tollstream.audit.replay;

/** How far back a replay begins. */
enum Reach {

    /** At the news: items are read and resolved anew, desks' entries are taken as they stand. */
    NEWS,

    /** At the updates and acts as incidents met them: what was read, and which incident it was for, is taken as it stands. */
    UPDATES
}
