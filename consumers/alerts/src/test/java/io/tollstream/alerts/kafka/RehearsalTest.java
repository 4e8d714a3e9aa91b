package io.tollstream.alerts.kafka;

import static io.tollstream.alerts.kafka.SomeToll.TRAIN;
import static io.tollstream.alerts.kafka.SomeToll.TUESDAY;
import static io.tollstream.alerts.kafka.SomeToll.incident;
import static io.tollstream.alerts.kafka.SomeToll.killed;
import static io.tollstream.alerts.kafka.SomeToll.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tollstream.alerts.rules.RulesFile;
import io.tollstream.schemas.AlertMute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant END = TUESDAY.plus(Duration.ofDays(30));

    @TempDir
    Path folder;

    private Rehearsal rehearsal(Instant since) throws IOException {
        var rules = Files.writeString(folder.resolve("rules.json"), """
                {"rules": [
                  {"name": "level", "when": "threshold", "at": [10, 50], "countries": "PK"},
                  {"name": "quiet", "when": "quiet", "after": "PT12H"}
                ]}""");
        return new Rehearsal(RulesFile.read(rules).book(), since);
    }

    @Test
    void itRingsWhatTheServiceWouldHaveRungAndWhen() throws IOException {
        var rehearsal = rehearsal(Instant.EPOCH);
        rehearsal.described(incident(TRAIN, "PK", "train hijacking"), TUESDAY.plus(HOUR.multipliedBy(5)));

        rehearsal.revised(killed(TRAIN, 1, 0, 12), TUESDAY);
        rehearsal.revised(killed(TRAIN, 2, 12, 60), TUESDAY.plus(HOUR.multipliedBy(20)));

        assertThat(rehearsal.finish(TUESDAY.plus(HOUR.multipliedBy(40))))
                .extracting(Rehearsal.Rung::at, one -> one.alert().getRule(), one -> one.alert()
                        .getRevision())
                .containsExactly(
                        tuple(TUESDAY, "level", 1L),
                        tuple(TUESDAY.plus(HOUR.multipliedBy(12)), "quiet", 1L),
                        tuple(TUESDAY.plus(HOUR.multipliedBy(20)), "level", 2L),
                        tuple(TUESDAY.plus(HOUR.multipliedBy(32)), "quiet", 2L));
    }

    @Test
    void whatIsOlderThanItIsAskedForCountsAsRung() throws IOException {
        var rehearsal = rehearsal(TUESDAY.plus(HOUR.multipliedBy(15)));
        rehearsal.described(incident(TRAIN, "PK", "train hijacking"), TUESDAY);

        rehearsal.revised(killed(TRAIN, 1, 0, 12), TUESDAY);
        rehearsal.revised(killed(TRAIN, 2, 12, 13), TUESDAY.plus(HOUR.multipliedBy(20)));

        assertThat(rehearsal.finish(TUESDAY.plus(HOUR.multipliedBy(21)))).isEmpty();
    }

    @Test
    void anIncidentThatWasMergedLaterRingsUntilThenAndNotAfter() throws IOException {
        var rehearsal = rehearsal(Instant.EPOCH);
        rehearsal.described(merged(TRAIN, "other"), TUESDAY.plus(HOUR));

        rehearsal.revised(killed(TRAIN, 1, 0, 12), TUESDAY);

        assertThat(rehearsal.finish(END))
                .extracting(one -> one.alert().getRule())
                .containsExactly("level");
    }

    @Test
    void whatWasMutedIsCountedAndDoesNotRing() throws IOException {
        var rehearsal = rehearsal(Instant.EPOCH);
        rehearsal.described(incident(TRAIN, "PK", "train hijacking"), TUESDAY);
        rehearsal.muted(
                AlertMute.newBuilder()
                        .setIncidentKey(TRAIN)
                        .setBy("Asia desk")
                        .setAt(TUESDAY)
                        .build(),
                TUESDAY.minus(HOUR));

        rehearsal.revised(killed(TRAIN, 1, 0, 12), TUESDAY);

        assertThat(rehearsal.finish(END)).isEmpty();
        assertThat(rehearsal.muted()).isEqualTo(2);
    }
}
