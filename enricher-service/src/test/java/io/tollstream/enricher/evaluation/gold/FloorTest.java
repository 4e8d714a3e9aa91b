package io.tollstream.enricher.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The readers never fall below what they once reached on the set of our own writing.
 *
 * <p>{@code -Dgold.floor=raise} writes down what they reach now; {@code docs/evaluation.md} has the whole command.
 */
class FloorTest {

    private static final boolean RAISE = "raise".equals(System.getProperty("gold.floor"));

    /** So far above its floor a share is worth writing down. */
    private static final double CLEARLY = 0.04;

    @Test
    void theReadersStandAboveTheirFloor() throws IOException {
        var shares = Floors.shares(OwnSet.evaluated());
        var floors = Floors.read();
        if (RAISE) {
            raise(floors, shares);
        }

        assertThat(floors.newest())
                .as("shares %s; `tollstream evaluate --errors 50` shows what is read wrongly", shares)
                .allSatisfy((name, floor) ->
                        assertThat(shares.getOrDefault(name, 0.0)).as(name).isGreaterThanOrEqualTo(floor));
        suggest(floors, shares);
    }

    @Test
    void theFloorOnlyRises() throws IOException {
        var raises = Floors.read().raises();

        assertThat(raises).isNotEmpty();
        for (var at = 1; at < raises.size(); at++) {
            var later = raises.get(at);
            assertThat(raises.get(at - 1))
                    .as("raise %d of %s, against the one before", at + 1, Floors.FILE)
                    .allSatisfy((name, floor) -> assertThat(later)
                            .hasEntrySatisfying(name, now -> assertThat(now).isGreaterThanOrEqualTo(floor)));
        }
    }

    private static void raise(Floors floors, Map<String, Double> shares) throws IOException {
        var raised = floors.raisedTo(shares);
        if (!raised.equals(floors.newest())) {
            Floors.append(raised);
        }
    }

    private static void suggest(Floors floors, Map<String, Double> shares) {
        var high = floors.newest().entrySet().stream()
                .filter(floor -> !RAISE && shares.get(floor.getKey()) > floor.getValue() + CLEARLY)
                .map(floor -> String.format(
                        Locale.ROOT,
                        "%s %.2f (now %.3f)",
                        floor.getKey(),
                        floor.getValue(),
                        shares.get(floor.getKey())))
                .toList();
        if (!high.isEmpty()) {
            System.out.println("The readers stand clearly above their floor, which -Dgold.floor=raise writes down: "
                    + String.join(", ", high));
        }
    }
}
