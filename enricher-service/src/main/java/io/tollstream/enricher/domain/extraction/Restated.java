package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import java.util.Set;

/** Tells when a number is told again under another noun: "five guards were killed ... the explosives that killed the five soldiers". */
final class Restated {

    /** Nouns that exclude each other: two men and two women are four. */
    static final Set<String> APART = Set.of("man", "woman", "child");

    static boolean is(Reading one, Reading other) {
        var sentences = one.mention().sentence() != other.mention().sentence();
        return sentences
                && one.count().low() > 1
                && exact(one)
                && exact(other)
                && !other(other)
                && !(APART.contains(one.category()) && APART.contains(other.category()));
    }

    private static boolean exact(Reading reading) {
        return reading.count().quantifier() == Quantifier.EXACT && reading.scope() == Scope.TOTAL;
    }

    /** "Two other guards" are not the two told before. */
    private static boolean other(Reading reading) {
        var people = reading.mention().people();
        for (var at = people.from(); at < people.to(); at++) {
            if (reading.mention().sentence().startsWith(at, "other")) {
                return true;
            }
        }
        return false;
    }

    private Restated() {}
}
