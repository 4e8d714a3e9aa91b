package io.tollstream.enricher.domain;

import org.jspecify.annotations.Nullable;

/**
 * One number said about an incident.
 *
 * @param category which of them ("soldier", "railway employee"), singular and in English; empty for everybody
 * @param replaces the earlier number that it names ("up from 25"), if it names one
 * @param correction whether the words make it an explicit correction ("revised down to 512")
 * @param contestedBy who contests it in the same text ("officials dismissed the claim"), if anybody
 */
public record Figure(
        Measure measure,
        Party party,
        String category,
        Count count,
        Scope scope,
        Stance stance,
        Attribution attribution,
        @Nullable Count replaces,
        boolean correction,
        @Nullable Attribution contestedBy,
        Evidence evidence) {

    /** Whether it counts everybody, not one category. */
    public boolean ofEverybody() {
        return category.isEmpty();
    }
}
