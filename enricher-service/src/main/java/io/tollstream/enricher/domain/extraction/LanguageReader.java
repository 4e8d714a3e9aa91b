package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Item;

/** A reader of one language, which can say why it reads what it reads. */
public interface LanguageReader extends Extractor {

    /** The figures of {@link #read}, each with its rule and its words, and what was left out. */
    Explanation explain(Item item, String language);
}
