package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number in words, as labels, readings and saved runs have them in common.
 *
 * @param what "killed 4", "killed 33 attackers", "toll: injured"
 * @param how how it stands and what it covers: "confirmed, part"; of a toll the number
 */
public record Said(String what, String how) {

    private static final String TOLL = "toll: ";

    public static Said of(Figure figure) {
        var how = new ArrayList<>(List.of(words(figure.stance())));
        if (figure.scope() != Scope.TOTAL) {
            how.add(words(figure.scope()));
        }
        if (figure.replaces() != null) {
            how.add("was " + Range.of(figure.replaces()));
        }
        return new Said(what(figure.measure(), figure.party(), Range.of(figure.count())), String.join(", ", how));
    }

    public static Said of(WantedFigure figure) {
        var how = new ArrayList<>(List.of(figure.stance().map(Said::words).orElseGet(() -> words(figure.standing()))));
        figure.scope().filter(scope -> scope != Scope.TOTAL).ifPresent(scope -> how.add(words(scope)));
        figure.replaces().ifPresent(before -> how.add("was " + before));
        return new Said(what(figure.measure(), figure.party(), figure.range()), String.join(", ", how));
    }

    static Said toll(String of, Object number) {
        return new Said(TOLL + of.toLowerCase(Locale.ROOT).replace('_', ' '), number.toString());
    }

    private static String what(Measure measure, Party party, Range range) {
        return words(measure) + " " + range + (party == Party.ATTACKER ? " attackers" : "");
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return what + " (" + how + ")";
    }
}
