package io.tollstream.audit.redrive;

import io.tollstream.audit.topics.Place;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Topics;

/** A letter's place as a user writes it. */
final class LetterPlace {

    private LetterPlace() {}

    /** @throws Trouble where it is none */
    static Place of(String text) {
        try {
            var place = Place.parse(text);
            if (place.topic().equals(Topics.DEAD_LETTERS.name())) {
                return place;
            }
            throw new Trouble(text + " is no dead letter; they stand on " + Topics.DEAD_LETTERS.name()
                    + ", like dead.letters-3@17.");
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "'" + text + "' is no place; a letter's is like dead.letters-3@17, and `audit redrive list` shows"
                            + " them.",
                    e);
        }
    }

    static Trouble nothingAt(Place place) {
        return new Trouble(
                "No dead letter stands at " + place + ", or no longer; `audit redrive list` shows those that do.");
    }
}
