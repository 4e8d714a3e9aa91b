package io.tollstream.audit.seal;

/**
 * One thing that is not as it was sealed.
 *
 * @param where file, incident or place
 */
record Finding(Kind kind, String where, String sentence) {

    /** What kind of thing. */
    enum Kind {
        SIGNATURE,
        FILE_MISSING,
        FILE_CHANGED,
        FILE_ADDED,
        ROOT,
        RECORD_MISSING,
        RECORD_CHANGED,
        RECORD_ADDED,
        PROOF
    }
}
