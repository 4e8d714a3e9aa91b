package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Stance;
import java.util.EnumSet;
import java.util.Set;

/** How a label says that a figure stands, and the stances of a read figure that agree with it. */
public enum Standing {
    CONFIRMED(EnumSet.of(Stance.CONFIRMED)),
    /** Said by media, by witnesses or by nobody named; a reader that finds an authority behind it is not wrong. */
    REPORTED(EnumSet.of(Stance.REPORTED, Stance.CONFIRMED)),
    CLAIMED(EnumSet.of(Stance.CLAIMED)),
    DISPUTED(EnumSet.of(Stance.CLAIMED, Stance.DENIED)),
    /** An older number that the text itself calls past. */
    SUPERSEDED(EnumSet.of(Stance.REPORTED, Stance.CONFIRMED, Stance.RETRACTED, Stance.CLAIMED));

    private final Set<Stance> agreeing;

    Standing(Set<Stance> agreeing) {
        this.agreeing = agreeing;
    }

    boolean agreesWith(Stance stance) {
        return agreeing.contains(stance);
    }
}
