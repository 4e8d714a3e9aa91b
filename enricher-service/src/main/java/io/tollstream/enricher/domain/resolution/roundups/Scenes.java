package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.HashSet;
import java.util.Set;

/** The clock times and house numbers by which a text goes on about the same scene. */
final class Scenes {

    private static final long BLOCK = Words.hash("block");
    private static final Set<Long> CLOCK =
            Set.of(Words.hash("a.m"), Words.hash("p.m"), Words.hash("am"), Words.hash("pm"));
    private static final int DIGITS = 6;

    /** "block of South Main": how many words from "block" on tell which. */
    private static final int STREET = 4;

    /** "2600 block", "10:30 p.m.", as hashes. */
    static Set<Long> in(Words text) {
        var scenes = new HashSet<Long>();
        for (var at = 1; at < text.size(); at++) {
            if (text.number(at - 1, DIGITS) < 0) {
                continue;
            }
            if (text.hash(at) == BLOCK) {
                scenes.add(text.hash(at - 1, Math.min(text.size(), at + STREET)));
            } else if (CLOCK.contains(text.hash(at))) {
                var hours = text.between(at - 2, ':');
                scenes.add(text.hash(hours ? at - 2 : at - 1, at));
            }
        }
        return scenes;
    }

    private Scenes() {}
}
