package io.tollstream.local.look;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.extraction.Explained;
import io.tollstream.enricher.domain.extraction.Rule;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the fields of a figure are put for people. */
final class FigureWords {

    private FigureWords() {}

    /** "at least 31", "24 to 96 (vague)", "up to 28". */
    static String count(Count count) {
        var high = count.high();
        return switch (count.quantifier()) {
            case EXACT -> range(count);
            case AT_LEAST -> "at least " + count.low();
            case MORE_THAN -> "more than " + Math.max(0, count.low() - 1);
            case ABOUT -> "about " + range(count);
            case UP_TO -> "up to " + (high == null ? "any" : high);
            case BETWEEN -> range(count);
            case VAGUE -> range(count) + " (vague)";
        };
    }

    private static String range(Count count) {
        var high = count.high();
        if (high == null) {
            return count.low() + " or more";
        }
        return high == count.low() ? "" + high : count.low() + " to " + high;
    }

    /** "the army (official)", "media", "BLA (party); contested by officials". */
    static String who(Figure figure) {
        var contested = figure.contestedBy();
        return speaker(figure.attribution()) + (contested == null ? "" : "; contested by " + speaker(contested));
    }

    private static String speaker(Attribution who) {
        var kind = lower(who.kind());
        return who.name().isEmpty() ? kind : who.name() + " (" + kind + ")";
    }

    /** "25", "50, put right"; empty where it replaces nothing. */
    static String replaces(Figure figure) {
        var earlier = replaced(figure.replaces());
        var corrected = figure.correction() ? earlier.isEmpty() ? "put right" : ", put right" : "";
        return earlier + corrected;
    }

    private static String replaced(@Nullable Count count) {
        return count == null ? "" : count(count);
    }

    /** "subject of a passive or intransitive verb, then told more than once". */
    static String rules(Explained explained) {
        return explained.rule().words()
                + explained.then().stream()
                        .map(Rule::words)
                        .map(words -> ", then " + words)
                        .collect(Collectors.joining());
    }

    /** "Arabic", "Spanish"; null where the language is not known. */
    static @Nullable String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return tag.isEmpty() || tag.equals("und") || name.isEmpty() ? null : name;
    }

    /** Why an item gives no figures at all. */
    static String unread(String tag) {
        var language = language(tag);
        return language == null
                ? "The language of this item is not one that is known here, so it gives no figures."
                : "This item is in " + language + ", which is not read here, so it gives no figures.";
    }

    /** "1 item", "42 items". */
    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
