package io.tollstream.audit.forget;

import io.tollstream.schemas.NewsItem;
import java.time.Instant;

/** One version of an item as it stands in its partition. */
record Version(long offset, Instant knownAt, NewsItem item) {

    boolean isStub() {
        return item.getWithheld() != null;
    }
}
