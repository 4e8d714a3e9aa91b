package io.tollstream.local;

import java.nio.file.Path;

/** Where this program's log goes: it is not what a user at a terminal came for. To be said before anything is logged. */
public final class Logs {

    private static final String CONFIGURATION = "logback.configurationFile";

    private Logs() {}

    /** Errors to standard error, nothing else: for a command that says itself what went wrong. */
    public static void quiet() {
        System.setProperty(CONFIGURATION, "io/tollstream/local/logback-quiet.xml");
    }

    /** Everything to a file: for a stack. */
    public static void to(Path file) {
        System.setProperty("tollstream.log", file.toString());
        System.setProperty(CONFIGURATION, "io/tollstream/local/logback-file.xml");
    }
}
