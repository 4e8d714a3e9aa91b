package io.tollstream.audit.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found so far. Of the divergences a bounded number is kept, and all are counted. */
final class Findings {

    /** What nobody reads through is only counted. */
    static final int MOST = 1_000;

    private final Map<Check, Map<Result, Long>> counts = new EnumMap<>(Check.class);
    private final Map<String, Long> signers = new TreeMap<>();
    private final List<Divergence> divergences = new ArrayList<>();

    void note(Check check, Result result) {
        note(check, result, 1);
    }

    void note(Check check, Result result, long times) {
        counts.computeIfAbsent(check, any -> new EnumMap<>(Result.class)).merge(result, times, Long::sum);
    }

    /** A stub that is believed stands for an item's text. */
    void withheld(String keyId) {
        note(Check.ITEMS, Result.WITHHELD);
        signers.merge(keyId, 1L, Long::sum);
    }

    void agrees(Check check) {
        note(check, Result.AGREES);
    }

    void add(Divergence divergence) {
        note(divergence.check(), Result.DIFFERS);
        if (divergences.size() < MOST) {
            divergences.add(divergence);
        }
    }

    Verdict verdict() {
        return new Verdict(
                counts, signers, divergences.stream().sorted(Divergence.ORDER).toList());
    }
}
