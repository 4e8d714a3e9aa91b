package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.Update;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The update whose word counted against, or before, another.
 *
 * @param number the number that it gives; null where it gives none, such as a retraction
 */
public record Cited(
        String updateId,
        Source source,
        Instant time,
        @Nullable Long number) {

    static Cited of(Statement statement) {
        return new Cited(statement.updateId(), statement.source(), statement.time(), statement.best());
    }

    static Cited of(Update update) {
        return new Cited(update.id(), update.source(), update.eventTime(), null);
    }
}
