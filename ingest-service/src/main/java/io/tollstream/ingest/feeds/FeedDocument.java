package io.tollstream.ingest.feeds;

import java.util.List;
import java.util.Optional;

/**
 * A feed as it was read once.
 *
 * @param title the feed's own; empty where it has none
 * @param language canonical BCP 47 tag that the feed gives itself
 * @param recovered whether it was no valid feed, and was read by guessing what was meant
 */
public record FeedDocument(String title, Optional<String> language, List<FeedEntry> entries, boolean recovered) {}
