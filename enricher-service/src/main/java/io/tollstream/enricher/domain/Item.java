package io.tollstream.enricher.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published text of one source.
 *
 * @param contentHash SHA-256 of title and text: the same id with another hash is a new version of the item
 * @param title empty where there is none
 * @param language BCP 47; "und" where unknown
 * @param publishedAt event time
 * @param incidentKey the incident that source or desk say it is about, if they say so
 */
public record Item(
        String id,
        String contentHash,
        Source source,
        @Nullable String url,
        String title,
        String text,
        String language,
        Instant publishedAt,
        @Nullable String incidentKey) {

    /** Title and text as one; the offsets of {@link Evidence} count in it. */
    public String fullText() {
        return joined(text);
    }

    /** The beginning of {@link #fullText}: so many characters of it and perhaps more, or all that there are. */
    public String head(int characters) {
        return joined(text.substring(0, Math.min(characters, text.length())));
    }

    private String joined(String rest) {
        return title.isEmpty() ? rest : title + "\n\n" + rest;
    }

    /** The same, published at another time. */
    public Item at(Instant time) {
        return new Item(id, contentHash, source, url, title, text, language, time, incidentKey);
    }
}
