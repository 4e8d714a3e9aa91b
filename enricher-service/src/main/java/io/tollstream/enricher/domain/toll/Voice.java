package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import java.util.Locale;

/**
 * Who speaks where: one publisher quoting one kind of voice.
 *
 * <p>The publisher counts, not the name quoted: a paper that still prints the army's number of yesterday is a stale
 * copy, and must not look as if the army had lowered its figure.
 */
record Voice(AttributionKind kind, String publisher) {

    static Voice of(Statement statement) {
        return new Voice(
                statement.attribution().kind(),
                statement.source().name().strip().toLowerCase(Locale.ROOT));
    }
}
