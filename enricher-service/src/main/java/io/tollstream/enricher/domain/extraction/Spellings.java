package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import java.util.HashMap;
import java.util.Map;

/** The names under which one item lets the same body speak: "HLF" is the "Highlands Liberation Front" of before. */
final class Spellings {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final int MOST = 100;

    private final Map<String, Attribution> shortNames = new HashMap<>();
    private final Map<String, Attribution> longNames = new HashMap<>();

    /** The speaker under the name that the item used first. */
    Attribution one(Attribution who) {
        var initials = initials(who.name());
        if (initials.isEmpty() || longNames.size() + shortNames.size() >= MOST) {
            return who;
        }
        var isShort = initials.equals(who.name());
        var first = (isShort ? longNames : shortNames).get(initials);
        if (first != null && first.kind() == who.kind()) {
            return first;
        }
        (isShort ? shortNames : longNames).putIfAbsent(initials, who);
        return who;
    }

    private static int capitals(String name) {
        var capitals = 0;
        for (var at = 0; at < name.length(); at++) {
            capitals += Character.isUpperCase(name.charAt(at)) ? 1 : 0;
        }
        return capitals;
    }

    /** The capitals of a name of several words, or a name that is all capitals; empty for others. */
    private static String initials(String name) {
        if (capitals(name) < SHORTEST) {
            return "";
        }
        var letters = new StringBuilder();
        var words = 0;
        var small = false;
        for (var at = 0; at < name.length(); at++) {
            var c = name.charAt(at);
            var begins = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
            words += begins && Character.isLetter(c) ? 1 : 0;
            small |= Character.isLowerCase(c);
            if (Character.isUpperCase(c) && (begins || words == 1 && !small)) {
                letters.append(c);
            }
        }
        var oneWord = words == 1 && small;
        return oneWord || letters.length() < SHORTEST || letters.length() > LONGEST ? "" : letters.toString();
    }
}
