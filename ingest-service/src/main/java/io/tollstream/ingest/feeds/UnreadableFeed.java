package io.tollstream.ingest.feeds;

/** A document of which nothing can be read as a feed. Its message is one sentence that says why. */
public final class UnreadableFeed extends Exception {

    UnreadableFeed(String sentence) {
        super(sentence);
    }
}
