package io.tollstream.enricher.domain.extraction;

/** What a token of a sentence is. */
enum Token {
    WORD,
    /** Digits that may be a count. */
    NUMBER,
    /** Digits that are none: times, ordinals, money, percentages, calibres. */
    CODE,
    MARK
}
