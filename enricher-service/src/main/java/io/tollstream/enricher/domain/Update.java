package io.tollstream.enricher.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one news item, or of one desk entry, about one incident.
 *
 * @param id the same update always has the same id
 * @param eventTime when the item was published, or the time the desk's figures hold as of; never the wall clock
 * @param fingerprint SimHash of the item's words ({@link Fingerprint}); 0 for a desk entry
 * @param retracts ids of updates that it takes back
 * @param enteredBy the desk that entered it; null for an extracted one
 * @param extractorVersion version of the rules that read it; empty for a desk entry
 */
public record Update(
        String id,
        String incidentKey,
        @Nullable String itemId,
        @Nullable String contentHash,
        Source source,
        String title,
        @Nullable String url,
        String language,
        Instant eventTime,
        long fingerprint,
        List<Figure> figures,
        List<String> retracts,
        @Nullable String enteredBy,
        String extractorVersion) {

    /** More figures than this no honest report has; an update must fit into one record. */
    public static final int MOST_FIGURES = 200;

    public Update {
        if (figures.size() > MOST_FIGURES) {
            throw new IllegalArgumentException(
                    "An update has at most %d figures; this has %d.".formatted(MOST_FIGURES, figures.size()));
        }
        figures = List.copyOf(figures);
        retracts = List.copyOf(retracts);
    }

    public boolean byDesk() {
        return enteredBy != null;
    }
}
