package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Stance;
import java.util.Set;

/**
 * Tells what a party to the conflict takes for known and does not claim: "the rebels condemned the attack in which two
 * people were killed".
 */
final class Presupposed {

    private static final int REACH = 8;
    private static final int ARTICLE = 2;

    /** Words between a share in a deed and the deed: "responsibility for", "links with", "connection to". */
    private static final Set<String> OF_SHARES = Set.of("in", "for", "with", "to", "behind");

    static boolean is(Mention mention, Statement statement) {
        var doubted = statement.stance() == Stance.CLAIMED || statement.stance() == Stance.DENIED;
        return statement.stance() == Stance.CLAIMED && relative(mention) || doubted && share(mention);
    }

    /** "Denied any part in the murder of", "responsibility for the deaths of", "links with the killing of": the share in it is disputed, not the deed. */
    private static boolean share(Mention mention) {
        var event = mention.event();
        if (event == null || event.kind() != Lexicon.Kind.OF) {
            return false;
        }
        for (var at = event.from() - 1; at >= event.from() - ARTICLE; at--) {
            if (OF_SHARES.contains(mention.sentence().word(at))) {
                return true;
            }
        }
        return false;
    }

    /** "In which ...", "which resulted in ...": the clause only says which attack is meant. */
    private static boolean relative(Mention mention) {
        var sentence = mention.sentence();
        var from = mention.people().from();
        for (var at = from - 1; at >= Math.max(0, from - REACH); at--) {
            if (sentence.is(at, "which")) {
                var before = sentence.word(at - 1);
                return before.equals("in") || before.equals("during") || sentence.is(at + 1, "resulted");
            }
            if (sentence.mark(at)) {
                return false;
            }
        }
        return false;
    }

    private Presupposed() {}
}
