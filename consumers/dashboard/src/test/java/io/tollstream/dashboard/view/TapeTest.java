package io.tollstream.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {

    private static final int WORLD = -77;
    private static final int PARTITIONS = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereverAReaderStoppedItHearsEverythingSinceOrIsToldThatItMissed(long seed) {
        var random = new Random(seed);
        var tape = new Tape<Integer>(20, Position.start(WORLD, PARTITIONS));
        var stops = new ArrayList<Stop>();
        var offsets = new long[PARTITIONS];
        var events = 0;
        for (var record = 0; record < 60; record++) {
            stops.add(new Stop(tape.position(), events));
            var partition = random.nextInt(PARTITIONS);
            if (random.nextInt(3) == 0) {
                tape.passed(partition, offsets[partition]++);
            } else {
                tape.add(partition, offsets[partition]++, events++);
            }
        }

        for (var stop : stops) {
            var missed = IntStream.range(stop.heard(), events).boxed().toList();
            switch (tape.resume(stop.position())) {
                case Tape.Resumed.At at ->
                    assertThat(changes(tape, at.mark()).events())
                            .as("after seed %d", seed)
                            .isEqualTo(missed);
                case Tape.Resumed.TooFar tooFar ->
                    assertThat(missed).as("after seed %d", seed).hasSizeGreaterThan(20);
            }
        }
    }

    /** @param heard events that a reader had heard at that position */
    private record Stop(Position position, int heard) {}

    @Test
    void aReaderThatIsFurtherBehindThanWhatIsKeptIsToldSo() {
        var tape = new Tape<String>(2, Position.start(WORLD, 1));
        tape.add(0, 0, "a");
        tape.add(0, 1, "b");
        assertThat(changes(tape, 0).events()).containsExactly("a", "b");

        tape.add(0, 2, "c");

        assertThat(tape.after(0, 10)).isEqualTo(new Tape.Next.Missed<>(3, tape.position()));
        assertThat(changes(tape, 1).events()).containsExactly("b", "c");
    }

    @Test
    void changesComeInPortionsEachWithWhereToGoOn() {
        var tape = new Tape<String>(10, Position.start(WORLD, 1));
        tape.add(0, 0, "a");
        tape.add(0, 1, "b");
        tape.add(0, 2, "c");

        var first = (Tape.Next.Changes<String>) tape.after(0, 2);

        assertThat(first.events()).containsExactly("a", "b");
        assertThat(tape.resume(first.position())).isEqualTo(new Tape.Resumed.At(2));
        assertThat(changes(tape, first.mark()).events()).containsExactly("c");
    }

    @Test
    void aPositionOfOtherTopicsOrAheadOfThisOneIsTooFar() {
        var tape = new Tape<String>(10, new Position(WORLD, new long[] {5}));

        assertThat(tape.resume(new Position(1, new long[] {5}))).isEqualTo(new Tape.Resumed.TooFar());
        assertThat(tape.resume(new Position(WORLD, new long[] {5, 0}))).isEqualTo(new Tape.Resumed.TooFar());
        assertThat(tape.resume(new Position(WORLD, new long[] {6}))).isEqualTo(new Tape.Resumed.TooFar());
        assertThat(tape.resume(new Position(WORLD, new long[] {5}))).isEqualTo(new Tape.Resumed.At(0));
    }

    @Test
    void aPositionIsReadAsItWasWritten() {
        var position = new Position(WORLD, new long[] {0, 127, 128, 300_000_000_000L, Long.MAX_VALUE});

        assertThat(position.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Position.parse(position.text())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!!", "AAAAAQ", "AAAAAAAA", "AAAAAf__________________"})
    void whatIsNoPositionIsRefused(String text) {
        assertThatThrownBy(() -> Position.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <E> Tape.Next.Changes<E> changes(Tape<E> tape, long mark) {
        return (Tape.Next.Changes<E>) tape.after(mark, Integer.MAX_VALUE);
    }
}
