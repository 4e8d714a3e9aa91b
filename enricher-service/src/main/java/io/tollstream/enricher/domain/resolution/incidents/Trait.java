package io.tollstream.enricher.domain.resolution.incidents;

/** One thing in which two items are alike or unlike. The file likeness.txt says how much each speaks for one event. */
enum Trait {
    /** Always 1: how likely two items are about one event before anything is known of them. */
    ALWAYS,
    /** Both tell of the same day. */
    SAME_DAY,
    /** Both tell of days, and of no same one. */
    OTHER_DAYS,
    /** How many same ages both tell, up to three. */
    SAME_AGES,
    /** Both tell ages, and no same one. */
    OTHER_AGES,
    /** How rare the words are that both hold: the rarest dozen. */
    RARE_WORDS,
    /** How rare the numbers are that both hold: the rarest five. */
    NUMBERS,
    /** The square root of the cosine of the angle between their words, rare ones weighed more. */
    COSINE_ROOT,
    /** How much of one's headline stands in the other. */
    HEADLINE,
    /** How rare the names are that both hold: the rarest eight. */
    NAMES,
    /** Both may mean the same city. */
    SAME_PLACE,
    /** Both name cities, and no same one. */
    OTHER_PLACES,
    /** How rare items about the country are that both are about. */
    SAME_COUNTRY,
    /** Both are about the same region of a country. */
    SAME_REGION,
    /** Both are about one country and about different regions of it. */
    OTHER_REGION,
    /** They are about different countries. */
    OTHER_COUNTRY,
    /** Both read as the same dead and injured. */
    SAME_FIGURES,
    /** How many greater numbers of people both tell with what happened to them, up to three. */
    SHARED_FIGURES,
    /** By how many people they differ, up to six. */
    FIGURES_APART,
    /** The logarithm of the days between their publications. */
    DAYS_APART,
    /** Published within a few days. */
    NEAR,
    /** How rare items of the kind are that both are of; nothing where they name other cities of other regions. */
    SAME_KIND,
    /** One is a near-identical copy of the other. */
    COPY,
    /** Of an item and an incident: the incident has more than one, and the last came within a few days. */
    STORY
}
