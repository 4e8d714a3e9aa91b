package io.tollstream.enricher.domain.incident;

import java.util.ArrayList;
import java.util.List;

/** The last acts that other incidents told this one of, so that one told twice is one act. */
public record Heard(List<Word> last) {

    /** How many are remembered. */
    static final int LIMIT = 64;

    static final Heard NOTHING = new Heard(List.of());

    public Heard {
        last = List.copyOf(last);
    }

    boolean knows(Word word) {
        return last.contains(word);
    }

    Heard with(Word word) {
        if (knows(word)) {
            return this;
        }
        var more = new ArrayList<>(last.size() < LIMIT ? last : last.subList(1, last.size()));
        more.add(word);
        return new Heard(more);
    }

    /** An act, and the incident that told of it. */
    public record Word(String from, String actId) {}
}
