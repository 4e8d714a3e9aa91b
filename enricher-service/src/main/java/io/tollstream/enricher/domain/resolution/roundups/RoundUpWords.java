package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which round-ups are known and cut; what each role means stands at the head of their file. */
final class RoundUpWords {

    enum Role {
        DIGEST,
        APART,
        SEPARATE,
        OTHER,
        SEVERAL,
        LIKE,
        DEEDS,
        EVENTS,
        EVENT,
        SPREAD,
        ORDINAL,
        CHAIN,
        BACK,
        SPOT,
        AT,
        NOWHERE,
        TIME,
        OLD,
        SUM,
        CLOSE,
        PEOPLE,
        TEASER,
        ABBREVIATION
    }

    /** The longest row of words that plays a role. */
    private static final int LONGEST = 5;

    private static final String WIDE = "wide";

    private final Map<Role, Set<Long>> roles = new EnumMap<>(Role.class);

    /** The first words of all that play a role. */
    private final Map<Role, Set<Long>> heads = new EnumMap<>(Role.class);

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt", "id", "hi", "ur", "ar");

    private final Set<String> wide = new HashSet<>();
    private final Set<Long> weekdays = new HashSet<>();

    RoundUpWords(LexiconFiles files) {
        for (var role : Role.values()) {
            roles.put(role, new HashSet<>());
            heads.put(role, new HashSet<>());
        }
        files.read("roundups.txt", 2, (fields, form) -> {
            if (fields[0].equals(WIDE)) {
                wide.add(form);
            } else {
                var role = Role.valueOf(fields[0].toUpperCase(Locale.ROOT));
                roles.get(role).add(Words.hash(form));
                heads.get(role).add(Words.of(form).hash(0));
            }
        });
        for (var language : LANGUAGES) {
            for (var day : DayOfWeek.values()) {
                weekdays.add(Words.hash(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language))));
            }
        }
    }

    /** Whether one of the first words of a text is the name of a weekday. */
    boolean weekday(Words text, int until) {
        return weekday(text, 0, until);
    }

    boolean weekday(Words text, int from, int until) {
        for (var at = from; at < Math.min(until, text.size()); at++) {
            if (weekdays.contains(text.hash(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether events of a kind strike many places at once. */
    boolean wide(String kind) {
        return wide.contains(kind);
    }

    /** How many words from here on play a role, at most; 0 where they play none. */
    int length(Role role, Words text, int at) {
        if (!heads.get(role).contains(text.hash(at))) {
            return 0;
        }
        var hashes = roles.get(role);
        for (var length = Math.min(LONGEST, text.size() - at); length > 0; length--) {
            if (hashes.contains(text.hash(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    boolean is(Role role, Words text, int at) {
        return at >= 0 && length(role, text, at) > 0;
    }

    /** Whether any of some words, or a row that begins there, plays a role. */
    boolean in(Role role, Words text, int from, int to) {
        for (var at = Math.max(0, from); at < Math.min(to, text.size()); at++) {
            if (length(role, text, at) > 0) {
                return true;
            }
        }
        return false;
    }
}
