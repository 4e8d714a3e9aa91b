package io.tollstream.audit.verify;

import java.util.Locale;

/** One thing that is proved, in the order in which it is reported. */
enum Check {
    CHAIN("Revisions follow one another, each with the hash of all that it says and of the one before it."),
    TOLLS("The latest toll of each incident is what its last revision says."),
    REVISIONS("The updates, counted again in their order, make these revisions and no others."),
    QUOTES("What a revision quotes as its evidence, an update of its incident says."),
    UPDATES("Each item, read again, makes these updates and no others, and holds the words that they quote."),
    ITEMS("Each item's text has the hash that it came with, and made an update where it tells of an event."),
    ENTRIES("What desks entered says what its id was made of."),
    ACTS("Each act that a toll was told of was decided, by a desk, by the machine or in a definition."),
    MOVED("What moved between incidents was sent by one and came to the other."),
    COPIES("Each update that was counted stands in news.enriched too, as long as that is kept."),
    INCIDENTS("Each incident that the machine chose is on record.");

    private final String sentence;

    Check(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Its name for people and programs. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
