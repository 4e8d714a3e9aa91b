package io.tollstream.enricher.domain.toll;

/** Why a toll moved: the gravest first, and then the acts on incidents. */
public enum RevisionKind {
    /** It fell: never silently. */
    CORRECTION,
    /** A number was taken back. */
    RETRACTION,
    /** The first number of its kind. */
    FIRST,
    RISE,
    /** Fresh totals began to differ, or a claim was contested. */
    DISPUTE,
    /** A claim is new or gives another number. */
    CLAIM,
    /** Another range, status or breakdown round the same best number. */
    REFINEMENT,
    /** An incident was taken in by another. */
    MERGE,
    /** Items left for another incident. */
    SPLIT,
    /** Items were held to an incident, or no longer are. */
    PIN,
    /** No item joins any more. */
    CLOSE,
    /** Items join again; a merge is undone. */
    REOPEN
}
