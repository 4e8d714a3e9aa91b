package io.tollstream.local.command;

import java.nio.file.Path;

/** Where the project's own labelled set is, in the clone that the launcher runs from. */
final class OwnGold {

    private OwnGold() {}

    static Path directory() {
        return Path.of(
                System.getProperty("tollstream.home", "."), "enricher-service", "src", "test", "resources", "gold");
    }
}
