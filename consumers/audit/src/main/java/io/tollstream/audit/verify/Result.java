package io.tollstream.audit.verify;

/** What one comparison came to. */
enum Result {
    AGREES,
    /** It is not as it must be; there is a divergence then. */
    DIFFERS,
    /** The enricher may not have come to it yet. */
    NOT_YET,
    /** Another version of the rules made it: its chain and its quotes are checked, it is not derived again. */
    OTHER_RULES,
    /** The text was withheld on order, and says so. */
    WITHHELD,
    /** The enricher refused the record, or its refusal would be too old to be still on record. */
    REFUSED
}
