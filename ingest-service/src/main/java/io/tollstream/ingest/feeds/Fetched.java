package io.tollstream.ingest.feeds;

import java.time.Duration;
import java.util.Optional;

/** What a server answered to the question for a feed. */
sealed interface Fetched {

    /**
     * A whole answer.
     *
     * @param etag to ask with the next time
     * @param lastModified as the server put it, to ask with the next time
     */
    record Fresh(byte[] body, Optional<String> contentType, Optional<String> etag, Optional<String> lastModified)
            implements Fetched {}

    /** Nothing changed since the answer that was asked with. */
    record Unchanged() implements Fetched {}

    /**
     * No answer that can be used.
     *
     * @param retryAfter how long the server wants to be left alone
     */
    record Failed(String why, Optional<Duration> retryAfter) implements Fetched {}
}
