package io.tollstream.enricher.domain.extraction;

import java.util.List;

/** The single persons that a text tells of, each once. */
sealed interface Persons permits Singles, Roster {

    /** Tells them apart by their traits, or by name and title where the text is all in capitals. */
    static Persons of(Lexicon lexicon, List<Reading> readings) {
        var capitals =
                !readings.isEmpty() && readings.getFirst().mention().sentence().allCapitals();
        return capitals ? Roster.of(readings) : Singles.of(lexicon, readings);
    }

    /** The persons whom no number includes and who did not die after they were hurt. */
    List<Reading> besides(List<Reading> numbers);

    /** Whether a reading tells of a person who was hurt and, by other words, died. */
    boolean dies(Reading reading);
}
