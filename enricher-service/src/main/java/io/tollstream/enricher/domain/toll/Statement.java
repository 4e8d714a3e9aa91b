package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.Stance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static final Pattern ARTICLE = Pattern.compile("^the ");

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

    /** Whether it adds nothing to this number: "at least 30", "about 32", or only the soldiers, beside 31. */
    boolean echoes(Statement number) {
        if (firm()) {
            return false;
        }
        var rounded = !partial && (count.quantifier() == Quantifier.ABOUT || count.quantifier() == Quantifier.VAGUE);
        return best <= number.best || rounded && (best - number.best) * 10 <= number.best;
    }

    /** Whether nobody stated the number: it is the sum of the parts that one report named. */
    boolean estimated() {
        return partial && !parts.isEmpty();
    }

    /** Whether it is a stated total whose own breakdown adds up to it. */
    boolean addsUp() {
        return firm() && !parts.isEmpty() && partsFit();
    }

    /** Whether both are bounds from below, and the other is as strong and says more. */
    boolean saysLessThan(Statement other) {
        return count.high() == null
                && other.count.high() == null
                && other.best > best
                && other.kind().atLeastAsStrongAs(kind());
    }

    /** Whether it lowers the toll in so many words. */
    boolean corrects() {
        return correction && !partial;
    }

    /** Whether this is the number that it says it replaces. */
    boolean names(long number) {
        return replaces != null && replaces.allows(number);
    }

    /** Whether it says that it rose from a lower number. */
    boolean rises() {
        return replaces != null && replaces.low() < best;
    }

    AttributionKind kind() {
        return attribution.kind();
    }

    /** Who speaks where: one publisher quoting one kind of voice. */
    Voice voice() {
        return Voice.of(this);
    }

    /** Whether one publisher quotes one kind of voice in both. */
    boolean sameVoiceAs(Statement other) {
        return kind() == other.kind() && samePublisherAs(other);
    }

    boolean samePublisherAs(Statement other) {
        return source.name().strip().equalsIgnoreCase(other.source.name().strip());
    }

    /** Whether the same voice speaks in both; two unnamed officials in one paper may be two. */
    boolean sameSpeakerAs(Statement other) {
        return kind() == other.kind()
                && speaker().equals(other.speaker())
                && (!speaker().isEmpty() || kind() == source.kind().voice());
    }

    /** Who is quoted, as far as spelling goes: "The Army" is "army". */
    private String speaker() {
        return ARTICLE.matcher(attribution.name().strip().toLowerCase(Locale.ROOT))
                .replaceFirst("");
    }

    /** Who claims what kind of thing. */
    String claimant() {
        return speaker() + "|" + category;
    }

    /** Whether the two can corroborate each other: two publishers, and neither text a copy of the other. */
    boolean independentOf(Statement other) {
        return !samePublisherAs(other) && !Fingerprint.copies(fingerprint, other.fingerprint);
    }

    long partsSum() {
        return parts.stream()
                .map(Part::count)
                .reduce(Count.exactly(0), Count::plus)
                .low();
    }

    boolean partsFit() {
        return partsSum() == best;
    }
}
