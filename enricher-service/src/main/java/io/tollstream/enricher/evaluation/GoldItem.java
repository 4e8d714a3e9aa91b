package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Item;
import java.util.List;
import java.util.Optional;

/**
 * An item with what people found in it.
 *
 * @param set the name of the set it belongs to; its id is unique there
 * @param language the language that the label names; empty where it names none
 * @param phenomena what its text does to numbers, as the set tags it
 * @param figures every figure of the text, where the label lists them; an empty list says that there is none
 * @param toll the dead and the injured, where the label gives one number each
 * @param ranges the people of whom the label gives a range
 */
public record GoldItem(
        String set,
        Item item,
        String language,
        List<String> phenomena,
        Optional<List<WantedFigure>> figures,
        Optional<WantedToll> toll,
        List<WantedRange> ranges) {

    public GoldItem {
        phenomena = List.copyOf(phenomena);
        figures = figures.map(List::copyOf);
        ranges = List.copyOf(ranges);
    }

    /** Whether there is anything to hold a reading against. */
    public boolean labelled() {
        return figures.isPresent() || toll.isPresent() || !ranges.isEmpty();
    }
}
