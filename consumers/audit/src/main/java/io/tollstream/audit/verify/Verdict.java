package io.tollstream.audit.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What verifying came to.
 *
 * @param counts how many comparisons of each check came to what
 * @param signers how many withheld texts have a stub of which key, by the key's id
 * @param divergences in the order of the checks and of the places; no more than {@link Findings#MOST}
 */
record Verdict(Map<Check, Map<Result, Long>> counts, Map<String, Long> signers, List<Divergence> divergences) {

    /** Where no text is withheld. */
    Verdict(Map<Check, Map<Result, Long>> counts, List<Divergence> divergences) {
        this(counts, Map.of(), divergences);
    }

    long count(Check check, Result result) {
        return counts.getOrDefault(check, Map.of()).getOrDefault(result, 0L);
    }

    long count(Result result) {
        var sum = 0L;
        for (var check : Check.values()) {
            sum += count(check, result);
        }
        return sum;
    }

    /** Whether there was nothing to compare. */
    boolean isOfNothing() {
        return Arrays.stream(Result.values()).allMatch(result -> count(result) == 0);
    }

    boolean inOrder() {
        return count(Result.DIFFERS) == 0;
    }
}
