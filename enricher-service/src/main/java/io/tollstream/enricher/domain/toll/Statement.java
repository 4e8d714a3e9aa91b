package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.Stance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one update says about one cell: a number with everything needed to weigh it.
 *
 * @param time event time
 * @param best the number it stands for, where it must be compared with one; inside the count
 * @param category empty for everybody
 * @param partial whether it is a sum over the categories that the report happened to name, not a stated total
 * @param parts the report's own breakdown of it; may be empty
 */
public record Statement(
        Cell cell,
        Instant time,
        String updateId,
        @Nullable String itemId,
        Source source,
        @Nullable String url,
        long fingerprint,
        String category,
        Count count,
        long best,
        Stance stance,
        Attribution attribution,
        boolean partial,
        boolean correction,
        @Nullable Count replaces,
        @Nullable Attribution contestedBy,
        Evidence evidence,
        List<Part> parts)
        implements Comparable<Statement> {

    /** Event time first; whatever else tells two statements apart follows, so that ties fall the same way everywhere. */
    private static final Comparator<Statement> BY_EVENT_TIME = Comparator.comparing(Statement::time)
            .thenComparing(Statement::updateId)
            .thenComparing(Statement::cell)
            .thenComparing(statement -> statement.evidence.start())
            .thenComparing(Statement::best)
            .thenComparing(Statement::category)
            .thenComparing(Statement::attribution)
            .thenComparing(Statement::stance)
            .thenComparing(Statement::toString);

    public Statement {
        parts = List.copyOf(parts);
    }

    @Override
    public int compareTo(Statement other) {
        return BY_EVENT_TIME.compare(this, other);
    }

    boolean laterThan(Instant moment) {
        return time.isAfter(moment);
    }

    /** Whether it fixes a number: not a bound, not an approximation, not a sum of the parts that were named. */
    boolean firm() {
        return !partial && (count.quantifier() == Quantifier.EXACT || count.quantifier() == Quantifier.BETWEEN);
    }

    /** Who speaks where: one publisher quoting one kind of voice. */
    Voice voice() {
        return Voice.of(this);
    }

    /** Whether the two can corroborate each other: two publishers, and neither text a copy of the other. */
    boolean independentOf(Statement other) {
        return !voice().publisher().equals(other.voice().publisher())
                && !Fingerprint.copies(fingerprint, other.fingerprint);
    }

    long partsSum() {
        return parts.stream().mapToLong(part -> part.count().low()).sum();
    }

    boolean partsFit() {
        return partsSum() == best;
    }
}
