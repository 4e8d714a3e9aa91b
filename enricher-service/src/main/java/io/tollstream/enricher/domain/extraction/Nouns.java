package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import java.util.Set;

/** Whether a noun agrees with its number. */
final class Nouns {

    private static final Set<String> UNCHANGING = Set.of(
            "personnel",
            "police",
            "staff",
            "troops",
            "people",
            "men",
            "women",
            "policemen",
            "servicemen",
            "gunmen",
            "guardsmen",
            "railwaymen",
            "firemen",
            "clergymen",
            "newsmen",
            "airmen",
            "businessmen",
            "persons",
            "dead",
            "killed",
            "injured",
            "wounded",
            "captive",
            "passersby",
            "passers-by");

    static boolean plural(String form) {
        var last = form.substring(form.lastIndexOf(' ') + 1);
        return last.endsWith("s") && !last.endsWith("ss")
                || last.endsWith("men")
                || last.endsWith("children")
                || UNCHANGING.contains(last);
    }

    static boolean agrees(String form, Count count) {
        var last = form.substring(form.lastIndexOf(' ') + 1);
        var plural = plural(form);
        var one = Long.valueOf(1).equals(count.high());
        return one ? !plural || last.equals("personnel") || last.equals("police") : plural || count.low() == 0;
    }

    static boolean agreesHappening(String last, Count count) {
        var plural = last.endsWith("s") || last.endsWith("ies") || UNCHANGING.contains(last);
        return plural || count.low() <= 1;
    }

    private Nouns() {}
}
