package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Figure;
import java.util.List;

/**
 * A figure with what made it.
 *
 * @param rule what made it out of words
 * @param then what changed it afterwards, in order
 * @param marks the words that played a part, in the order of the text; those of count and people are its evidence
 */
public record Explained(Figure figure, Rule rule, List<Rule> then, List<Mark> marks) {

    public Explained {
        then = List.copyOf(then);
        marks = List.copyOf(marks);
    }
}
