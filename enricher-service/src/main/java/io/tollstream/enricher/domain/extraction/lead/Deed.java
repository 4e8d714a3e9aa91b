package io.tollstream.enricher.domain.extraction.lead;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.extraction.lead.Language.Happening.Kind;

/**
 * Words in a sentence that say what happened to people who stand beside them.
 *
 * @param from first token
 * @param to token after the last
 * @param kind where its people stand: BEFORE, AFTER or AROUND it, HOSTAGES around it, or the number of a TOLL
 */
record Deed(int from, int to, Measure measure, Kind kind) {

    boolean takesBefore() {
        return kind != Kind.AFTER;
    }

    boolean takesAfter() {
        return kind != Kind.BEFORE;
    }
}
