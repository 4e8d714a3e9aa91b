package io.tollstream.local.look;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Explanation;

/** Where explained items are shown, one after the other. */
public interface Shown extends AutoCloseable {

    void item(Item item, Explanation explanation);

    /** What stands after the last item. */
    @Override
    void close();
}
