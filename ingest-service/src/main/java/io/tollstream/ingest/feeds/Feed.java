package io.tollstream.ingest.feeds;

import io.tollstream.schemas.Source;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * One feed to poll.
 *
 * @param name what state, metrics and logs call it
 * @param source who publishes it; with an entry's guid or URL the item's identity
 * @param interval from one poll to the next
 * @param language BCP 47 tag of its items; where empty the feed's own word counts, else it is detected
 * @param incident key of the incident that all its items are about, for a feed made for one
 */
public record Feed(
        String name, URI url, Source source, Duration interval, Optional<String> language, Optional<String> incident) {}
