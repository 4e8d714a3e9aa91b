package io.tollstream.ingest.files;

import java.io.IOException;

/** The door took nothing for as long as the client had patience. Its message says what to do. */
public final class DoorAway extends IOException {

    DoorAway(String sentence) {
        super(sentence);
    }
}
