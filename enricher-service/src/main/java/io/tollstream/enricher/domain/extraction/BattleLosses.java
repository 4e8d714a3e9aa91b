package io.tollstream.enricher.domain.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the casualties that one side of a war says it inflicted or suffered: they are its dead and wounded
 * together, so that they tell no number of dead.
 */
final class BattleLosses {

    private static final int BEFORE = 8;
    private static final int AFTER = 10;

    private final Lexicon lexicon;

    BattleLosses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Mention> without(List<Mention> mentions) {
        var kept = new ArrayList<Mention>();
        for (var mention : mentions) {
            if (!casualties(mention) || !inflicted(mention)) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** Casualties in so many words; "no casualties" are neither dead nor wounded. */
    private static boolean casualties(Mention mention) {
        var people = mention.people();
        return people.count().low() > 0
                && mention.sentence().word(people.to() - 1).startsWith("casualt");
    }

    private boolean inflicted(Mention mention) {
        var people = mention.people();
        for (var at = people.from() - BEFORE; at < people.to() + AFTER; at++) {
            if (lexicon.is(Cue.INFLICT, mention.sentence(), at)) {
                return true;
            }
        }
        return false;
    }
}
