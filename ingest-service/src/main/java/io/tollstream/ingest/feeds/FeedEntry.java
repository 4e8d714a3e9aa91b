package io.tollstream.ingest.feeds;

import io.tollstream.ingest.text.NewsDraft;
import io.tollstream.ingest.text.When;
import io.tollstream.schemas.Source;
import java.util.Optional;

/**
 * One entry of a feed as plain text.
 *
 * @param guid the feed's identifier of it; empty where that is only its URL again
 * @param published the latest time the entry gives, so that a changed entry counts from its change; empty where it
 *     gives none that can be read
 */
public record FeedEntry(
        Optional<String> guid, Optional<String> url, String title, String text, Optional<When> published) {

    /** @param published when it was published, for the entry may not say */
    public NewsDraft toDraft(
            Source source, Optional<String> language, When published, Optional<String> incident, String receivedBy) {
        return new NewsDraft(source, guid, url, title, text, language, published, incident, receivedBy);
    }
}
