package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Item;
import io.tollstream.schemas.SoughtItem;

/** What the sketch of an item, or of a part of it, shows; in memory only, between two operators. */
sealed interface Sketched {

    /** It tells of an event, and sets out for its incident. */
    record Eventful(SoughtItem item) implements Sketched {}

    /** It tells of no event: nothing that happened to people, nobody counted. */
    record Uneventful(Item item) implements Sketched {}
}
