package io.tollstream.enricher.domain.incident;

import java.util.List;

/**
 * What one record made of an incident's node.
 *
 * @param counted whether an update came that counts here
 * @param acted whether an act took effect here, for the first time
 * @param sent what other incidents must hear of it
 */
public record Step<P>(IncidentState before, IncidentState after, boolean counted, boolean acted, List<Sent<P>> sent) {

    public Step {
        sent = List.copyOf(sent);
    }

    /** Whether there is nothing to tell anybody: an act of no effect, an update that was handed on before. */
    public boolean silent() {
        return !counted && !acted && sent.isEmpty() && after.ledger().equals(before.ledger());
    }
}
