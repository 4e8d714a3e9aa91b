package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import java.util.List;
import java.util.Optional;

/** Reads the figures of a news item. */
public interface Extractor {

    /** Version of the rules: it travels with each update, so that a replay knows which rules made what. */
    String version();

    /** The figures of this item in the order of their evidence; none where the language has no reader. */
    List<Figure> read(Item item);

    /** The item's language, where it is one that is not read; its tag is one of a bounded list, "other" off it. */
    default Optional<String> unread(Item item) {
        return Optional.empty();
    }

    /** The item's language, BCP 47: as given, where nobody looks closer. */
    default String languageOf(Item item) {
        return item.language();
    }
}
