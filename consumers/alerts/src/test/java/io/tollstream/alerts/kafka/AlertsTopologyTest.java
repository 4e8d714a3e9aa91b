package io.tollstream.alerts.kafka;

import static io.tollstream.alerts.kafka.SomeToll.TRAIN;
import static io.tollstream.alerts.kafka.SomeToll.TUESDAY;
import static io.tollstream.alerts.kafka.SomeToll.incident;
import static io.tollstream.alerts.kafka.SomeToll.killed;
import static io.tollstream.alerts.kafka.SomeToll.merged;
import static io.tollstream.alerts.kafka.SomeToll.mergedAway;
import static io.tollstream.schemas.Topics.ALERT_MUTES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.INCIDENT_TOLLS;
import static io.tollstream.schemas.Topics.TOLL_REVISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.AlertMute;
import io.tollstream.schemas.Severity;
import io.tollstream.schemas.TollAlert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlertsTopologyTest {

    private static final String RULES = """
            {"rules": [
              {"name": "level", "when": "threshold", "at": [10, 50], "severity": "critical"},
              {"name": "new-in-pk", "when": "new", "countries": "PK"},
              {"name": "quiet", "when": "quiet", "after": "PT12H", "severity": "info"}
            ]}""";

    private static final String OTHER = "2025-03-12-pk-quetta-bombing";

    @RegisterExtension
    final Ringer ringer = new Ringer(RULES);

    @Test
    void anAlertSaysWhatChangedWhereByWhomAndWithWhichWords() {
        ringer.send(INCIDENTS, TRAIN, incident(TRAIN, "PK", "train hijacking"));
        ringer.rung();

        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31));

        assertThat(ringer.rung()).singleElement().satisfies(alert -> {
            assertThat(alert.getSummary())
                    .isEqualTo("Hijacking of the Jaffar Express: 31 killed, confirmed, reached 10;"
                            + " according to the military in Military Press Office.");
            assertThat(alert.getSeverity()).isEqualTo(Severity.CRITICAL);
            assertThat(alert.getCountry()).isEqualTo("PK");
            assertThat(alert.getBy()).isEqualTo("the military in Military Press Office");
            assertThat(alert.getRevision()).isEqualTo(1);
            assertThat(alert.getRevisionHash()).isEqualTo("%064d".formatted(1));
            assertThat(alert.getKnownAt()).isEqualTo(TUESDAY);
            assertThat(alert.getEvidence().getEvidence().getSentence())
                    .isEqualTo("31 people were killed, the military said.");
            assertThat(alert.getChange().getTo()).isEqualTo(31);
        });
    }

    @Test
    void aReplayAndARestartRingNothingTwice() {
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31))
                .send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 2, 31, 60));
        assertThat(ringer.rung()).hasSize(2);

        ringer.restart();
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31))
                .send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 2, 31, 60));

        assertThat(ringer.rung()).isEmpty();
    }

    @Test
    void whatIsOlderThanTheFirstStartIsLearntInSilence() {
        ringer.sendOld(Duration.ofDays(1), TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31));
        assertThat(ringer.rung()).isEmpty();

        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 2, 31, 32));
        assertThat(ringer.rung()).isEmpty();
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 3, 32, 60));

        assertThat(ringer.rung()).hasSize(1);
    }

    @Test
    void aNewRuleRingsOverNothingOld() {
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31));
        ringer.rung();
        ringer.after(Duration.ofDays(9)).restart("""
                {"rules": [{"name": "twenty", "when": "threshold", "at": 20},
                           {"name": "hour", "when": "quiet", "after": "PT1H"}]}""");

        ringer.send(TOLL_REVISIONS, OTHER, killed(OTHER, 1, 0, 5)).after(Duration.ofMinutes(1));
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 2, 31, 32));

        assertThat(ringer.rung()).isEmpty();
    }

    @Test
    void anIncidentGoesQuietByTheTimeOfTheStreamAndOnce() {
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 5)).after(Duration.ofHours(13));
        assertThat(ringer.rung()).as("nothing at all was heard since").isEmpty();

        ringer.send(TOLL_REVISIONS, OTHER, killed(OTHER, 1, 0, 3)).after(Duration.ofSeconds(2));
        ringer.send(TOLL_REVISIONS, OTHER, killed(OTHER, 2, 3, 4)).after(Duration.ofSeconds(2));

        assertThat(ringer.rung())
                .extracting(TollAlert::getRule, TollAlert::getIncidentKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("quiet", TRAIN));
    }

    @Test
    void anIncidentThatWasMergedDoesNotGoQuiet() {
        ringer.send(INCIDENTS, TRAIN, incident(TRAIN, "PK", "train hijacking"))
                .send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 5))
                .send(TOLL_REVISIONS, TRAIN, mergedAway(TRAIN, 2, 5, OTHER))
                .send(INCIDENT_TOLLS, TRAIN, null)
                .send(INCIDENTS, TRAIN, merged(TRAIN, OTHER));
        ringer.rung();

        ringer.after(Duration.ofHours(13))
                .send(TOLL_REVISIONS, OTHER, killed(OTHER, 1, 0, 3))
                .after(Duration.ofSeconds(2));

        assertThat(ringer.rung()).isEmpty();
    }

    @Test
    void aTombstonedTollThatComesBackDoesNotRingAgainForWhatRang() {
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31));
        ringer.send(TOLL_REVISIONS, TRAIN, mergedAway(TRAIN, 2, 31, OTHER)).send(INCIDENT_TOLLS, TRAIN, null);
        ringer.rung();

        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 3, 0, 31));

        assertThat(ringer.rung()).isEmpty();
    }

    @Test
    void aMutedIncidentDoesNotRingUntilTheMuteIsLifted() {
        ringer.send(ALERT_MUTES, TRAIN, mute()).send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31));
        assertThat(ringer.rung()).isEmpty();
        assertThat(ringer.count(Meters.MUTED)).isEqualTo(1);

        ringer.send(ALERT_MUTES, TRAIN, null).send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 2, 31, 60));

        assertThat(ringer.rung()).hasSize(1);
    }

    @Test
    void bytesThatAreNoRevisionGoToTheDeadLettersAndTheNextOneStillRings() {
        ringer.sendRaw(TOLL_REVISIONS, TRAIN, "not avro".getBytes(StandardCharsets.UTF_8))
                .send(TOLL_REVISIONS, OTHER, killed(TRAIN, 1, 0, 31))
                .send(TOLL_REVISIONS, TRAIN, null)
                .send(TOLL_REVISIONS, null, killed(TRAIN, 1, 0, 31))
                .send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 31));

        assertThat(ringer.deadLetters()).hasSize(4).allSatisfy(letter -> assertThat(
                        letter.headers().lastHeader(io.tollstream.streams.DeadLetters.REASON))
                .isNotNull());
        assertThat(ringer.rung()).hasSize(1);
    }

    @Test
    void whatWaitsForTheEndOfAGroupIsKeptOverARestart() {
        ringer.restart("""
                {"grouping": {"window": "PT10M"},
                 "rules": [{"name": "level", "when": "threshold", "at": [10, 20, 30]}]}""");
        ringer.send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 1, 0, 11))
                .send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 2, 11, 21))
                .send(TOLL_REVISIONS, TRAIN, killed(TRAIN, 3, 21, 31));
        assertThat(ringer.rung()).hasSize(1);

        ringer.after(Duration.ofMinutes(11));

        assertThat(ringer.rung()).singleElement().satisfies(alert -> {
            assertThat(alert.getRevision()).isEqualTo(2);
            assertThat(alert.getGrouped()).hasSize(1);
        });
    }

    /**
     * Fails whenever the topology changes, so that no store is renamed by accident: a changed topology is a data migration.
     * {@code -Dtopology.release=true} writes the new one.
     */
    @Test
    void theTopologyIsTheOneWeDeployed() throws IOException {
        var golden = Path.of("src/test/resources/topology/alerts.txt");
        var today = ringer.topology().describe().toString();
        if (Boolean.getBoolean("topology.release")) {
            Files.writeString(golden, today);
        }

        assertThat(today).isEqualTo(Files.readString(golden));
    }

    private static AlertMute mute() {
        return AlertMute.newBuilder()
                .setIncidentKey(TRAIN)
                .setRules(List.of())
                .setBy("Asia desk")
                .setAt(TUESDAY)
                .build();
    }
}
