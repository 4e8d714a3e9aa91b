package io.tollstream.local.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.alerts.kafka.Rehearsal;
import io.tollstream.schemas.GroupedAlert;
import io.tollstream.schemas.Severity;
import io.tollstream.schemas.TollAlert;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RungAlertsTest {

    private static final Instant TIME = Instant.parse("2025-03-14T12:00:00Z");

    private static TollAlert alert() {
        return TollAlert.newBuilder()
                .setId("1")
                .setIncidentKey("train")
                .setRule("many-killed")
                .setSeverity(Severity.CRITICAL)
                .setSummary("Train: 31 killed, confirmed, reached 25.")
                .setRevision(9)
                .setRevisionHash("")
                .setEventTime(TIME)
                .setGrouped(List.of(
                        new GroupedAlert("2", "in-dispute", Severity.INFO, "Train: a claim is disputed.", 9L, TIME)))
                .setGroupedMore(3)
                .build();
    }

    @Test
    void anAlertIsALineWithWhatCameWithItBelow() {
        assertThat(RungAlerts.lines(alert()))
                .containsExactly(
                        "ALERT critical  many-killed  Train: 31 killed, confirmed, reached 25.",
                        "  and info      in-dispute  Train: a claim is disputed.",
                        "  and 3 more");
    }

    @Test
    void whatWouldHaveRungIsATableWithASentenceUnderIt() {
        var past = new PastAlerts(List.of(new Rehearsal.Rung(TIME, alert())), 15, 2);

        assertThat(past.lines(Integer.MAX_VALUE))
                .containsExactly(
                        "RINGS                 SEVERITY  RULE         WHAT",
                        "2025-03-14 12:00 UTC  critical  many-killed  Train: 31 killed, confirmed, reached 25.",
                        "  together with in-dispute: Train: a claim is disputed. 3 more",
                        "",
                        "1 alert would have rung over 15 revisions; mutes kept 2 from ringing.");
        assertThat(past.lines(70)).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(70));
    }

    @Test
    void whereNothingWouldHaveRungASentenceSaysSo() {
        assertThat(new PastAlerts(List.of(), 15, 0).lines(80))
                .containsExactly("No alert would have rung over 15 revisions.");
    }
}
