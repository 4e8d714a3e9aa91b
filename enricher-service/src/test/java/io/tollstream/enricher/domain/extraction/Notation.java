package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Stance;
import java.util.List;
import java.util.stream.Collectors;

/** The short form in which the table of phenomena writes figures: all of a figure, so that nothing can differ unseen. */
final class Notation {

    /** All figures in their order, or "nothing". */
    static String of(List<Figure> figures) {
        return figures.isEmpty()
                ? "nothing"
                : figures.stream().map(Notation::of).collect(Collectors.joining("; "));
    }

    /** "killed soldier 4 part, confirmed by army, replaces 3". */
    private static String of(Figure figure) {
        var words = new StringBuilder(figure.measure().name().toLowerCase());
        words.append(figure.party() == Party.ATTACKER ? " attackers" : "");
        words.append(figure.category().isEmpty() ? "" : " " + figure.category());
        words.append(' ').append(range(figure.count()));
        words.append(
                switch (figure.scope()) {
                    case TOTAL -> "";
                    case ADDITIONAL -> " more";
                    case PART -> " part";
                });
        words.append(stance(figure));
        if (figure.replaces() != null) {
            words.append(figure.correction() ? ", corrects " : ", replaces ").append(range(figure.replaces()));
        } else if (figure.correction()) {
            words.append(", corrects");
        }
        if (figure.contestedBy() != null) {
            words.append(", contested by ").append(figure.contestedBy().name());
        }
        return words.toString();
    }

    /** The publisher's own report goes without saying. */
    private static String stance(Figure figure) {
        var who = figure.attribution();
        var own = who.kind() == AttributionKind.MEDIA && who.name().isEmpty();
        if (own && figure.stance() == Stance.REPORTED) {
            return "";
        }
        var stance = ", " + figure.stance().name().toLowerCase();
        if (own) {
            return stance;
        }
        var name = who.name().isEmpty() ? who.kind().name() : who.name();
        return stance + " by " + name;
    }

    private static String range(Count count) {
        if (count.high() == null) {
            return count.low() + "..";
        }
        var about = count.quantifier() == Quantifier.ABOUT ? "~" : "";
        return count.high() == count.low() ? about + count.low() : count.low() + ".." + count.high();
    }

    private Notation() {}
}
