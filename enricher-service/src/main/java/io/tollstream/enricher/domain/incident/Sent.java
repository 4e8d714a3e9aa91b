package io.tollstream.enricher.domain.incident;

import java.util.List;

/** What one incident's node has to say to another's. */
public sealed interface Sent<P> {

    /** Whom it is for. */
    String to();

    /** An update that came here and belongs there. */
    record HandedOn<P>(String to, Received<P> received) implements Sent<P> {}

    /**
     * What an act changed there.
     *
     * @param moved updates that now count there
     * @param withdrawn ids of those that no longer do
     */
    record Transfer<P>(String to, List<Received<P>> moved, List<String> withdrawn) implements Sent<P> {

        public Transfer {
            moved = List.copyOf(moved);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Updates that the sender has forgotten, and that no ledger referred to. */
    record Forgotten<P>(String to, List<String> updateIds) implements Sent<P> {

        public Forgotten {
            updateIds = List.copyOf(updateIds);
        }
    }
}
