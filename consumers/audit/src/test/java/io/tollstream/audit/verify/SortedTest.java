package io.tollstream.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In memory, in a file from the first entry on, and in a file from somewhere in the middle on. */
class SortedTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 200, 1_000_000})
    void entriesOfOnePrefixComeInTheOrderOfTheirNumbers(long memory) {
        try (var sorted = new Sorted(memory)) {
            for (var number : List.of(300L, 7L, 0L, 1_000_000_000_000L, 12L)) {
                sorted.put(Key.in(Drawer.UPDATE).and("train").and(number), bytes(number));
                sorted.put(Key.in(Drawer.UPDATE).and("train-2").and(number), bytes(-1));
                sorted.put(Key.in(Drawer.REVISION).and("train").and(number), bytes(-1));
            }

            var read = read(sorted, Key.in(Drawer.UPDATE).and("train"));

            assertThat(read).containsExactly("0", "7", "12", "300", "1000000000000");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 200, 1_000_000})
    void theLastValueOfAKeyStandsAndOthersMayBeWrittenWhileItIsRead(long memory) {
        try (var sorted = new Sorted(memory)) {
            for (var number = 0; number < 9; number++) {
                sorted.put(Key.in(Drawer.TOLL).and(number % 3), bytes(number));
            }

            try (var scan = sorted.scan(Key.in(Drawer.TOLL))) {
                while (scan.hasNext()) {
                    sorted.put(Key.in(Drawer.SENT).and(scan.next().getValue().length), bytes(0));
                }
            }

            assertThat(read(sorted, Key.in(Drawer.TOLL))).containsExactly("6", "7", "8");
            assertThat(sorted.holds(Key.in(Drawer.SENT))).isTrue();
            assertThat(sorted.holds(Key.in(Drawer.ACT))).isFalse();
            assertThat(sorted.get(Key.in(Drawer.ACT).and("a"))).isNull();
        }
    }

    private static byte[] bytes(long number) {
        return Long.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(Sorted sorted, Key prefix) {
        var read = new ArrayList<String>();
        try (var scan = sorted.scan(prefix)) {
            scan.forEachRemaining(entry -> read.add(new String(entry.getValue(), StandardCharsets.UTF_8)));
        }
        return read;
    }
}
