package io.tollstream.enricher.evaluation;

import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run leaves of an item, so that a later one can be compared with it.
 *
 * @param right whether it was wholly as labelled
 * @param wanted what the label says
 * @param read what was read, of the kinds that the label has
 */
public record Remembered(String set, String id, boolean right, List<Said> wanted, List<Said> read) {

    public Remembered {
        wanted = List.copyOf(wanted);
        read = List.copyOf(read);
    }

    public static Remembered of(Judged item) {
        var gold = item.gold();
        return new Remembered(gold.set(), gold.item().id(), item.right(), wanted(gold), read(item));
    }

    private static List<Said> wanted(GoldItem gold) {
        var all = new ArrayList<Said>();
        gold.figures().stream().flatMap(List::stream).map(Said::of).forEach(all::add);
        gold.toll().ifPresent(toll -> {
            all.add(Said.toll("killed", toll.killed()));
            all.add(Said.toll("injured", toll.injured()));
            toll.apart().ifPresent(apart -> all.add(Said.toll("attackers killed", apart.suspects())));
        });
        gold.ranges().forEach(range -> all.add(Said.toll(range.who().name(), range.range())));
        return all;
    }

    private static List<Said> read(Judged item) {
        var all = new ArrayList<Said>();
        var gold = item.gold();
        var answer = item.answer();
        if (gold.figures().isPresent()) {
            answer.figures().stream().map(Said::of).forEach(all::add);
        }
        gold.toll().ifPresent(toll -> {
            all.add(Said.toll("killed", TollScore.dead(toll, answer)));
            all.add(Said.toll("injured", TollScore.injured(toll, answer)));
            toll.apart()
                    .ifPresent(apart ->
                            all.add(Said.toll("attackers killed", answer.best(Measure.KILLED, Party.ATTACKER))));
        });
        gold.ranges().forEach(range -> range.who()
                .readIn(answer)
                .forEach(read -> all.add(Said.toll(range.who().name(), read))));
        return all;
    }

    /** Everything that label, this and another run say, each once, in order. */
    List<String> whats(Remembered other) {
        return Stream.of(wanted, other.read, read)
                .flatMap(List::stream)
                .map(Said::what)
                .distinct()
                .toList();
    }
}
