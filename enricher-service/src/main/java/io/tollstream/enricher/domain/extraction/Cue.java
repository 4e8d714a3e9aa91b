package io.tollstream.enricher.domain.extraction;

/** What a small word does to a sentence; the words of each stand in context.txt. */
enum Cue {
    BE,
    ADVERB,
    PREPOSITION,
    STOP,
    UNREAL,
    PART,
    MORE,
    EARLIER,
    FIX,
    RISE,
    ARRIVE,
    DETERMINER,
    MODIFIER_STOP,
    UNIT,
    NONE,
    ABSENT,
    GENERIC,
    GROUP,
    MONTH,
    BACKGROUND,
    LONG_AGO,
    YEARS_APART,
    OTHER,
    OCCURRENCE,
    RETRACT,
    STOPWORD
}
