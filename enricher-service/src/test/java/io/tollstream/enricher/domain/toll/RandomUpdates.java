package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.Update;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up updates of every stance, scope, count and kind of voice; one seed always makes the same ones. */
public final class RandomUpdates {

    private static final Instant START = Instant.parse("2025-03-11T09:00:00Z");

    /** Few texts, so that some reports are copies of others. */
    private static final List<String> TEXTS = List.of("one", "two", "three", "four", "five", "six", "seven");

    private final Random random;
    private int made;

    public RandomUpdates(long seed) {
        this.random = new Random(seed);
    }

    public List<Update> some(int updates) {
        return IntStream.range(0, updates).mapToObj(any -> one(null)).toList();
    }

    List<Update> some(int updates, Stance stance) {
        return IntStream.range(0, updates).mapToObj(any -> one(stance)).toList();
    }

    private Update one(@Nullable Stance stance) {
        var time = START.plusSeconds(1_800L * random.nextInt(100));
        var report = NewsDesk.report("Source " + random.nextInt(8), any(AttributionKind.values()), time)
                .id("update-" + made++)
                .text(any(TEXTS.toArray(String[]::new)));
        for (var figures = random.nextInt(4); figures >= 0; figures--) {
            add(report, stance == null ? stance() : stance);
        }
        if (random.nextInt(12) == 0) {
            report.retracts("update-" + random.nextInt(made + 3));
        }
        return report.build();
    }

    private void add(NewsDesk report, Stance stance) {
        report.quoting(any(AttributionKind.values()), "Voice " + random.nextInt(6));
        report.figure(
                any(Measure.KILLED, Measure.KILLED, Measure.INJURED, Measure.HELD),
                random.nextInt(4) == 0 ? Party.ATTACKER : Party.VICTIM,
                any("", "", "", "soldier", "child", TollRules.UNSPECIFIED),
                count(),
                any(Scope.TOTAL, Scope.TOTAL, Scope.TOTAL, Scope.ADDITIONAL, Scope.PART),
                stance,
                random.nextInt(6) == 0 ? count() : null,
                random.nextInt(10) == 0,
                random.nextInt(8) == 0 ? new Attribution(any(AttributionKind.values()), "Officials") : null);
    }

    /** Accepted ones more often than the others, so that there is a toll. */
    private Stance stance() {
        return any(
                Stance.CONFIRMED,
                Stance.CONFIRMED,
                Stance.REPORTED,
                Stance.REPORTED,
                Stance.CLAIMED,
                Stance.DENIED,
                Stance.RETRACTED);
    }

    private Count count() {
        var number = random.nextInt(40);
        return switch (random.nextInt(10)) {
            case 0 -> Count.atLeast(number);
            case 1 -> Count.moreThan(number);
            case 2 -> Count.about(number);
            case 3 -> Count.upTo(number);
            case 4 -> Count.between(number, number + random.nextInt(10));
            default -> Count.exactly(number);
        };
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
