package io.tollstream.audit.forget;

import io.tollstream.audit.topics.Place;
import java.util.List;

/**
 * What it would take to forget an item.
 *
 * @param obstacles why it cannot be done now
 * @param quotes where else its words stand, and will stand afterwards
 * @param letters dead letters that hold a text of it, and will hold it until they are kept no longer
 */
record Plan(
        String itemId, int partition, Survey survey, List<String> obstacles, List<Quote> quotes, List<Place> letters) {

    /** Of one topic. */
    List<Quote> quotes(String topic) {
        return quotes.stream()
                .filter(quote -> quote.place().topic().equals(topic))
                .toList();
    }
}
