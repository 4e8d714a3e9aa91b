package io.tollstream.ingest.text;

import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.identity.ContentHash;
import io.tollstream.schemas.identity.Digest;
import java.util.Optional;

/**
 * What a source gave of one item, already plain text; {@link #toItem} gives it identity and language.
 *
 * @param language a canonical BCP 47 tag; empty to detect it
 * @param receivedBy how it came in: "http", "file" or "feed:" and the feed's name
 */
public record NewsDraft(
        Source source,
        Optional<String> guid,
        Optional<String> url,
        String title,
        String text,
        Optional<String> language,
        When published,
        Optional<String> incident,
        String receivedBy) {

    /** False where there is neither a title nor a text: nothing that could be news. */
    public boolean saysSomething() {
        return !title.isEmpty() || !text.isEmpty();
    }

    public NewsItem toItem() {
        var contentHash = ContentHash.of(title, text);
        return NewsItem.newBuilder()
                .setId(id(contentHash))
                .setContentHash(contentHash)
                .setSource(source)
                .setGuid(guid.orElse(null))
                .setUrl(url.orElse(null))
                .setTitle(title)
                .setText(text)
                .setLanguage(language.orElseGet(() -> Languages.detect(title + "\n" + text)))
                .setPublishedAt(published.instant())
                .setPublishedOffset(published.offsetText().orElse(null))
                .setIncidentKey(incident.orElse(null))
                .setReceivedBy(receivedBy)
                .build();
    }

    private String id(String contentHash) {
        var digest = new Digest("news-item").add(source.getName());
        if (guid.isPresent()) {
            return digest.add("guid").add(guid.get()).id();
        }
        if (url.isPresent()) {
            return digest.add("url").add(url.get()).id();
        }
        return digest.add("content").add(contentHash).id();
    }
}
