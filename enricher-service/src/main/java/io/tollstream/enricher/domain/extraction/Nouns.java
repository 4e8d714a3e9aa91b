package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Party;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a noun agrees with its number, and ages that stand for a noun. */
final class Nouns {

    private static final Set<String> UNCHANGING = Set.of(
            "personnel",
            "police",
            "staff",
            "troops",
            "people",
            "men",
            "women",
            "children",
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
            "captive");

    /** "The 15-year-old": an age that stands for a person. */
    static Lexicon.@Nullable Person yearsOld(String word) {
        if (!word.endsWith("-year-old") && !word.endsWith("-year-olds")) {
            return null;
        }
        var dash = word.indexOf('-');
        var digits = word.substring(0, dash);
        var child =
                digits.length() <= 2 && digits.chars().allMatch(Character::isDigit) && Integer.parseInt(digits) < 18;
        return new Lexicon.Person(child ? "child" : "", Party.VICTIM, word);
    }

    static boolean plural(String form) {
        var last = form.substring(form.lastIndexOf(' ') + 1);
        return last.endsWith("s") && !last.endsWith("ss") || last.endsWith("men") || UNCHANGING.contains(last);
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
