package io.tollstream.alerts.domain;

import java.util.Locale;

/** One column of a toll. */
public record Cell(Measure measure, Party party) {

    /** "killed", "attackers killed". */
    public String words() {
        var word = measure.name().toLowerCase(Locale.ROOT);
        return switch (party) {
            case VICTIM -> word;
            case ATTACKER -> "attackers " + word;
            case OTHER -> "others " + word;
        };
    }

    /** As a mark names it. */
    String name() {
        return measure + "/" + party;
    }
}
