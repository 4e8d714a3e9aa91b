/** RSS and Atom: read once by {@link io.tollstream.ingest.feeds.FeedReader}, polled by one virtual thread per feed. */
@NullMarked
package io.tollstream.ingest.feeds;

import org.jspecify.annotations.NullMarked;
