package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Figure;
import java.util.ArrayList;
import java.util.List;

/** One thing that is not as the label says. */
public sealed interface Confusion {

    /** Nothing that was read is like it. */
    record Missed(WantedFigure wanted) implements Confusion {}

    /** Nothing that is wanted is like it. */
    record Extra(Figure read) implements Confusion {}

    /** Read, but with this side of it wrong. */
    record Mistaken(Aspect aspect, WantedFigure wanted, Figure read) implements Confusion {

        /** What was taken for what: "claimed → confirmed". */
        public String confused() {
            return aspect.confused(wanted, read);
        }
    }

    /** The toll of the item says another number. */
    record WrongToll(String of, Range wanted, Range read) implements Confusion {}

    /** What is wrong with the read figures; those left over are paired with the likeliest, so that causes show. */
    static List<Confusion> of(Matching exact) {
        var all = new ArrayList<Confusion>();
        exact.found().forEach(pair -> mistakes(pair, all));
        var rest = exact;
        for (var wrong : List.of(Aspect.PARTY, Aspect.MEASURE, Aspect.COUNT)) {
            rest = rest.andBy((wanted, read) -> onlyWrongIn(wrong, wanted, read));
            rest.found().forEach(pair -> all.add(new Mistaken(wrong, pair.wanted(), pair.read())));
        }
        rest.missed().forEach(wanted -> all.add(new Missed(wanted)));
        rest.extra().forEach(read -> all.add(new Extra(read)));
        return List.copyOf(all);
    }

    private static void mistakes(Matching.Pair pair, List<Confusion> all) {
        for (var aspect : Aspect.values()) {
            if (!aspect.agrees(pair.wanted(), pair.read())) {
                all.add(new Mistaken(aspect, pair.wanted(), pair.read()));
            }
        }
    }

    /** Of measure, party and count, which together make the number. */
    private static boolean onlyWrongIn(Aspect wrong, WantedFigure wanted, Figure read) {
        for (var aspect : List.of(Aspect.PARTY, Aspect.MEASURE, Aspect.COUNT)) {
            if (aspect.agrees(wanted, read) == (aspect == wrong)) {
                return false;
            }
        }
        // A part with another number than some total is not that total misread.
        return wrong != Aspect.COUNT || Aspect.SCOPE.agrees(wanted, read);
    }
}
