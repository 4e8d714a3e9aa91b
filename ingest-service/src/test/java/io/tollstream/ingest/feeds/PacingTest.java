package io.tollstream.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private final Pacing middling = new Pacing(INTERVAL, () -> 0.5);

    @Test
    void aGoodPollIsFollowedByTheInterval() {
        assertThat(middling.afterSuccess()).isEqualTo(INTERVAL);
    }

    @Test
    void failuresAreFollowedByLongerAndLongerPausesUpToAnHour() {
        var pauses = Stream.generate(() -> middling.afterFailure(Optional.empty()))
                .limit(30)
                .toList();

        assertThat(pauses).startsWith(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120));
        assertThat(pauses).isSorted().endsWith(Duration.ofHours(1));
    }

    @Test
    void aGoodPollForgivesWhatWasBefore() {
        middling.afterFailure(Optional.empty());
        middling.afterFailure(Optional.empty());
        middling.afterSuccess();

        assertThat(middling.afterFailure(Optional.empty())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aServerThatAsksForRestGetsIt() {
        assertThat(middling.afterFailure(Optional.of(Duration.ofMinutes(20)))).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void noTwoFeedsAreInStep() {
        assertThat(new Pacing(INTERVAL, () -> 0.0).afterSuccess()).isEqualTo(Duration.ofSeconds(270));
        assertThat(new Pacing(INTERVAL, () -> 1.0).afterSuccess()).isEqualTo(Duration.ofSeconds(330));
        assertThat(new Pacing(INTERVAL, () -> 1.0).beforeTheFirst()).isEqualTo(Duration.ofSeconds(10));
    }
}
