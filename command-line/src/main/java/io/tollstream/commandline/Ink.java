package io.tollstream.commandline;

import java.util.Objects;
import java.util.Optional;

/** How words are set on a terminal that shows colours; elsewhere they stay plain. */
public enum Ink {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    GOOD("32"),
    BAD("31"),
    ASIDE("33"),
    STRONG("1;36");

    private final String codes;

    Ink(String codes) {
        this.codes = codes;
    }

    /** Whether standard output shows colours: a terminal, where nobody asked for none (NO_COLOR). */
    public static boolean shown() {
        return Boolean.getBoolean("tollstream.terminal")
                && Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty()
                && !Objects.equals(System.getenv("TERM"), "dumb");
    }

    public String on(String words) {
        return codes.isEmpty() || words.isEmpty() ? words : "\u001b[" + codes + "m" + words + "\u001b[0m";
    }
}
