package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.List;

/** How many of some people an item's label allows, where it gives a range. */
public record WantedRange(Who who, Range range) {

    /** Of whom a range may be labelled. */
    public enum Who {
        KILLED,
        INJURED,
        ATTACKERS_KILLED,
        CHILDREN_KILLED,
        WOMEN_KILLED,
        MEN_KILLED;

        /** What the readers say of them: a range of the toll, or each figure of their category. */
        List<Range> readIn(Answer answer) {
            return switch (this) {
                case KILLED -> List.of(answer.range(Measure.KILLED, Party.VICTIM));
                case INJURED -> List.of(answer.range(Measure.INJURED, Party.VICTIM));
                case ATTACKERS_KILLED -> List.of(answer.range(Measure.KILLED, Party.ATTACKER));
                case CHILDREN_KILLED -> dead(answer, "child");
                case WOMEN_KILLED -> dead(answer, "woman");
                case MEN_KILLED -> dead(answer, "man");
            };
        }

        private static List<Range> dead(Answer answer, String category) {
            var ranges = answer.figures().stream()
                    .filter(figure -> figure.measure() == Measure.KILLED
                            && figure.party() == Party.VICTIM
                            && figure.category().equals(category))
                    .map(Figure::count)
                    .map(Range::of)
                    .toList();
            return ranges.isEmpty() ? List.of(Range.NOBODY) : ranges;
        }
    }

    boolean isEqualIn(Answer answer) {
        return who.readIn(answer).contains(range);
    }

    boolean overlapsIn(Answer answer) {
        return who.readIn(answer).stream().anyMatch(range::overlaps);
    }
}
