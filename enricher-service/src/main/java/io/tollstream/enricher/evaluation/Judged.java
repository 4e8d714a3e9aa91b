package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item held against its label.
 *
 * @param details of the sides that only some labels name, of the found figures: how many are labelled, how many right
 */
public record Judged(
        GoldItem gold,
        Answer answer,
        Optional<FigureScore> figures,
        Optional<TollScore> toll,
        Map<WantedRange.Who, RangeScore> ranges,
        Map<Aspect, Detail> details,
        List<Confusion> confusions) {

    public static Judged of(GoldItem gold, Answer answer) {
        var matching = gold.figures().map(wanted -> Matching.of(wanted, answer.figures()));
        var confusions = new ArrayList<>(matching.map(Confusion::of).orElse(List.of()));
        gold.toll().ifPresent(wanted -> wrongTolls(wanted, answer, confusions));
        var ranges = new EnumMap<WantedRange.Who, RangeScore>(WantedRange.Who.class);
        for (var wanted : gold.ranges()) {
            ranges.put(wanted.who(), RangeScore.of(wanted, answer));
            if (!wanted.overlapsIn(answer)) {
                confusions.add(new Confusion.WrongToll(
                        wanted.who().name(),
                        wanted.range(),
                        wanted.who().readIn(answer).getFirst()));
            }
        }
        return new Judged(
                gold,
                answer,
                matching.map(FigureScore::of),
                gold.toll().map(wanted -> TollScore.of(wanted, answer)),
                ranges,
                matching.map(Detail::of).orElse(Map.of()),
                List.copyOf(confusions));
    }

    /** Whether everything that the label says is as it says. */
    public boolean right() {
        return confusions.isEmpty();
    }

    private static void wrongTolls(WantedToll wanted, Answer answer, List<Confusion> all) {
        wrong("KILLED", wanted.killed(), TollScore.dead(wanted, answer), all);
        wrong("INJURED", wanted.injured(), TollScore.injured(wanted, answer), all);
        wanted.apart()
                .ifPresent(apart ->
                        wrong("ATTACKERS_KILLED", apart.suspects(), answer.best(Measure.KILLED, Party.ATTACKER), all));
    }

    private static void wrong(String of, long wanted, long read, List<Confusion> all) {
        if (wanted != read) {
            all.add(new Confusion.WrongToll(of, Range.exactly(wanted), Range.exactly(read)));
        }
    }
}
