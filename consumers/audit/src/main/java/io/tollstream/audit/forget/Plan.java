package io.tollstream.audit.forget;

import java.util.List;

/**
 * What it would take to forget an item.
 *
 * @param obstacles why it cannot be done now
 * @param quotes where else its words stand, and will stand afterwards
 */
record Plan(String itemId, int partition, Survey survey, List<String> obstacles, List<Quote> quotes) {

    /** Of one topic. */
    List<Quote> quotes(String topic) {
        return quotes.stream()
                .filter(quote -> quote.place().topic().equals(topic))
                .toList();
    }
}
