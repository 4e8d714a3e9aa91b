package io.tollstream.enricher.evaluation;

import java.util.Optional;

/**
 * The dead and the injured of an item as one number each.
 *
 * @param killed victims and suspects together where they are known apart, else victims
 * @param injured likewise
 * @param apart the dead of both parties, where the label keeps them apart
 */
public record WantedToll(long killed, long injured, Optional<Apart> apart) {

    /** The dead by party. */
    public record Apart(long victims, long suspects) {}

    /** The dead victims. */
    long victims() {
        return apart.map(Apart::victims).orElse(killed);
    }
}
