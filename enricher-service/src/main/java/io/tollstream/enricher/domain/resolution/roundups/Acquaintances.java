package io.tollstream.enricher.domain.resolution.roundups;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.HashSet;
import java.util.Set;

/** Surnames that were told with a first name before, by which a later sentence speaks of the same person. */
final class Acquaintances {

    private final Set<Long> surnames = new HashSet<>();
    private final Set<Long> small = new HashSet<>();

    void meet(Words text) {
        for (var at = 0; at < text.size(); at++) {
            if (!text.mayBeName(at)) {
                small.add(text.hash(at));
            } else if (text.capital(at) && text.capital(at - 1) && (text.adjoin(at - 1) || initial(text, at - 1))) {
                surnames.add(text.hash(at));
            }
        }
    }

    /** "D." in "Adarius D. Hayes". */
    private static boolean initial(Words text, int at) {
        return text.end(at) - text.start(at) == 1 && text.between(at, '.');
    }

    /** Whether a sentence begins with a person told of before. */
    boolean beginWith(Words text) {
        return known(text, 0) || text.capital(0) && known(text, 1);
    }

    private boolean known(Words text, int at) {
        return text.capital(at) && surnames.contains(text.hash(at)) && !small.contains(text.hash(at));
    }

    /** "Nicholas Keener, 16, was": two words with capitals, the second no word of another kind. */
    boolean named(Words text) {
        return text.capital(0) && text.capital(1) && text.adjoin(0) && !small.contains(text.hash(1));
    }
}
