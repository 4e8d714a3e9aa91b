package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Quantifier;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.Stance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Labelled items and read figures of a few words. */
final class Labels {

    private Labels() {}

    static WantedFigure wanted(Measure measure, Party party, long number, Standing standing) {
        return WantedFigure.of(measure, party, Range.exactly(number), standing);
    }

    static WantedFigure dead(long number) {
        return wanted(Measure.KILLED, Party.VICTIM, number, Standing.REPORTED);
    }

    static WantedFigure hurt(long number) {
        return wanted(Measure.INJURED, Party.VICTIM, number, Standing.REPORTED);
    }

    static Figure read(Measure measure, Party party, Count count, Stance stance, Scope scope) {
        return new Figure(
                measure,
                party,
                "",
                count,
                scope,
                stance,
                new Attribution(AttributionKind.MEDIA, ""),
                null,
                false,
                null,
                new Evidence("Some words.", 0, 4));
    }

    static Figure read(Measure measure, Party party, long number) {
        return read(measure, party, Count.exactly(number), Stance.REPORTED, Scope.TOTAL);
    }

    static Figure readDead(long number) {
        return read(Measure.KILLED, Party.VICTIM, number);
    }

    static Figure readHurt(long number) {
        return read(Measure.INJURED, Party.VICTIM, number);
    }

    static Figure readBetween(long low, long high) {
        var count = new Count(low, high, Quantifier.BETWEEN);
        return read(Measure.KILLED, Party.VICTIM, count, Stance.REPORTED, Scope.TOTAL);
    }

    static GoldItem figures(String id, WantedFigure... wanted) {
        return gold(id, List.of(), Optional.of(List.of(wanted)), Optional.empty(), List.of());
    }

    static GoldItem tagged(String id, List<String> phenomena, WantedFigure... wanted) {
        return gold(id, phenomena, Optional.of(List.of(wanted)), Optional.empty(), List.of());
    }

    static GoldItem toll(String id, long killed, long injured) {
        return toll(id, new WantedToll(killed, injured, Optional.empty()));
    }

    static GoldItem toll(String id, WantedToll wanted) {
        return gold(id, List.of(), Optional.empty(), Optional.of(wanted), List.of());
    }

    static GoldItem range(String id, WantedRange.Who who, Range range) {
        return gold(id, List.of(), Optional.empty(), Optional.empty(), List.of(new WantedRange(who, range)));
    }

    private static GoldItem gold(
            String id,
            List<String> phenomena,
            Optional<List<WantedFigure>> figures,
            Optional<WantedToll> toll,
            List<WantedRange> ranges) {
        var item = new Item(
                id, "", new Source("", SourceKind.UNKNOWN), null, "", "Some words.", "en", Instant.EPOCH, null);
        return new GoldItem("set.jsonl", item, "en", phenomena, figures, toll, ranges);
    }

    static Judged judged(GoldItem gold, Figure... read) {
        return Judged.of(gold, Answer.of(List.of(read)));
    }
}
