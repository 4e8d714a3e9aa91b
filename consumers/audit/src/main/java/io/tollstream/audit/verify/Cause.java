package io.tollstream.audit.verify;

/** Why something is not as it must be. That other rules made it is no cause: it is counted apart. */
enum Cause {
    /** A record that must be there is gone. */
    MISSING,
    /** A record was changed, put in or moved. */
    TAMPERING
}
