package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Stance;

/**
 * Somebody saying something in a sentence.
 *
 * @param at token of the verb of saying
 * @param trailing whether it closes what was said ("..., the army said") instead of opening it
 */
record Voice(int at, boolean trailing, Attribution who, Lexicon.Saying how) {

    /** Somebody the text does not introduce: their word is as good as the publisher's, and nobody else's. */
    static Voice stranger(int at, boolean trailing, Lexicon.Saying how) {
        return new Voice(at, trailing, new Attribution(AttributionKind.MEDIA, ""), how);
    }

    boolean isStranger() {
        return who.kind() == AttributionKind.MEDIA && who.name().isEmpty();
    }

    Stance stance() {
        if (how == Lexicon.Saying.DENY) {
            return Stance.DENIED;
        }
        return switch (who.kind()) {
            case OFFICIAL -> how == Lexicon.Saying.CLAIM ? Stance.REPORTED : Stance.CONFIRMED;
            case PARTY -> Stance.CLAIMED;
            case NGO, MEDIA, WITNESS -> Stance.REPORTED;
        };
    }
}
