package io.tollstream.enricher.domain.extraction;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence with what the stages of a reader find in it, before anything is left out. */
final class Glance {

    final Sentence sentence;
    final int index;
    final List<Quantity> quantities;
    final List<People> people;
    final BitSet elsewhere;
    final boolean happened;
    private final Quantity[] numbers;

    /**
     * @param index which sentence of the item it is
     * @param elsewhere the tokens that tell of another event
     * @param happened whether anything happened in it, to whomever
     */
    Glance(
            Sentence sentence,
            int index,
            List<Quantity> quantities,
            List<People> people,
            BitSet elsewhere,
            boolean happened) {
        this.sentence = sentence;
        this.index = index;
        this.quantities = quantities;
        this.people = people;
        this.elsewhere = elsewhere;
        this.happened = happened;
        this.numbers = new Quantity[sentence.size()];
        for (var quantity : quantities) {
            numbers[quantity.from()] = quantity;
        }
    }

    /** The first number that begins among these tokens. */
    @Nullable
    Quantity numberIn(int from, int to) {
        for (var at = from; at < to; at++) {
            if (numbers[at] != null) {
                return numbers[at];
            }
        }
        return null;
    }

    Mark mark(Mark.Role role, int from, int to) {
        return new Mark(role, startOf(from), endOf(to));
    }

    int startOf(int token) {
        return sentence.start(token);
    }

    /** Offset after the last of the tokens before this one. */
    int endOf(int token) {
        return sentence.end(token - 1);
    }
}
