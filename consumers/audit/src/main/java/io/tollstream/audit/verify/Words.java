package io.tollstream.audit.verify;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.Evidence;
import io.tollstream.schemas.NewsItem;

/** The words that an update quotes, in the text of its item. */
final class Words {

    private Words() {}

    /** Whether every figure's offsets hold words of the sentence that it quotes. */
    static boolean hold(NewsItem item, CasualtyUpdate update) {
        var text = item.getTitle().isEmpty() ? item.getText() : item.getTitle() + "\n\n" + item.getText();
        return update.getFigures().stream().allMatch(figure -> holds(text, figure.getEvidence()));
    }

    private static boolean holds(String text, Evidence evidence) {
        if (evidence.getStart() < 0 || evidence.getEnd() <= evidence.getStart() || evidence.getEnd() > text.length()) {
            return false;
        }
        var sentence = evidence.getSentence();
        var from = Math.max(0, evidence.getEnd() - sentence.length());
        for (var at = text.indexOf(sentence, from); at >= 0; at = text.indexOf(sentence, at + 1)) {
            if (at > evidence.getStart()) {
                return false;
            }
            if (evidence.getEnd() <= at + sentence.length()) {
                return true;
            }
        }
        return false;
    }
}
