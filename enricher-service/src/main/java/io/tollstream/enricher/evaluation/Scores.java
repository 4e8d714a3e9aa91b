package io.tollstream.enricher.evaluation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The scores of some items together. */
public record Scores(
        int items,
        int right,
        FigureScore figures,
        TollScore toll,
        Map<WantedRange.Who, RangeScore> ranges,
        Map<Aspect, Detail> details) {

    public static Scores of(Collection<Judged> items) {
        var figures = FigureScore.NONE;
        var toll = TollScore.NONE;
        var right = 0;
        var ranges = new EnumMap<WantedRange.Who, RangeScore>(WantedRange.Who.class);
        var details = new EnumMap<Aspect, Detail>(Aspect.class);
        for (var item : items) {
            right += item.right() ? 1 : 0;
            figures = figures.plus(item.figures().orElse(FigureScore.NONE));
            toll = toll.plus(item.toll().orElse(TollScore.NONE));
            item.ranges().forEach((who, score) -> ranges.merge(who, score, RangeScore::plus));
            item.details().forEach((side, detail) -> details.merge(side, detail, Detail::plus));
        }
        return new Scores(items.size(), right, figures, toll, ranges, details);
    }
}
