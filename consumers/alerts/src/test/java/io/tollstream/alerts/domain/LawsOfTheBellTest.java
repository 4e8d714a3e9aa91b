package io.tollstream.alerts.domain;

import static io.tollstream.alerts.domain.Figure.Status.CONTESTED;
import static io.tollstream.alerts.domain.Incident.KILLED;
import static io.tollstream.alerts.domain.Incident.START;
import static io.tollstream.alerts.domain.Incident.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the bell promises, whatever the rules are. */
class LawsOfTheBellTest {

    private static final long SEED = 20250311;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final List<Rule> ALL = List.of(
            named("level", Severity.WARNING, new Threshold(KILLED, List.of(10L, 50L), Figure.Bound.BEST, false, 20)),
            named(
                    "rise",
                    Severity.CRITICAL,
                    new Rise(KILLED, OptionalLong.of(10), OptionalLong.of(50), 5, HOUR, Clock.KNOWN)),
            named("down", Severity.WARNING, new Correction(Cells.ALL, 1)),
            named("claim", Severity.INFO, new LargeClaim(Cells.ALL, 300, 10, 20)),
            named("dispute", Severity.INFO, new Dispute(Cells.ALL, 20)),
            named("new", Severity.INFO, new NewIncident()),
            named("quiet", Severity.INFO, new GoneQuiet(Duration.ofHours(12))));

    private static Rule named(String name, Severity severity, Condition condition) {
        return new Rule(name, severity, Scope.EVERYWHERE, condition);
    }

    private static RuleBook book(Duration window, Optional<QuietHours> hours) {
        return new RuleBook(ALL, window, hours);
    }

    private static final Optional<QuietHours> NIGHTS = Optional.of(new QuietHours(
            ZoneId.of("Asia/Karachi"), LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(), Severity.CRITICAL));

    @Test
    void aReplayNeverRingsTwice() {
        for (var round = 0; round < 200; round++) {
            var incident = random(new Incident(book(Duration.ZERO, Optional.empty())), SEED + round);
            var rung = incident.rung();

            incident.toldAgain();

            assertThat(incident.rung()).as("seed %d", SEED + round).isEqualTo(rung);
        }
    }

    @Test
    void theSameStepsGiveTheSameAlertsAndNoIdTwice() {
        for (var round = 0; round < 200; round++) {
            var seed = SEED + round;
            var once = random(new Incident(book(HOUR, NIGHTS)), seed).rung();
            var again = random(new Incident(book(HOUR, NIGHTS)), seed).rung();

            assertThat(again).as("seed %d", seed).isEqualTo(once);
            assertThat(ids(once)).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    @Test
    void waitingLosesAndDoublesNothing() {
        for (var round = 0; round < 200; round++) {
            var seed = SEED + round;
            var atOnce = random(new Incident(book(Duration.ZERO, Optional.empty())), seed)
                    .waits(Duration.ofDays(3));
            var waiting = random(new Incident(book(HOUR, NIGHTS)), seed)
                    .waits(Duration.ofDays(3))
                    .waits(Duration.ofDays(1));

            assertThat(ids(waiting.rung())).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(ids(atOnce.rung()));
        }
    }

    @Test
    void aFlickeringRangeRingsEachRuleOnce() {
        var random = new Random(SEED);
        var incident = new Incident(book(Duration.ZERO, Optional.empty())).killed(2);
        for (var i = 0; i < 200; i++) {
            var best = 45 + random.nextInt(5);
            incident.killed(best - random.nextInt(3), best, best + random.nextInt(3), CONTESTED);
        }

        assertThat(rules(incident.rung()))
                .as("seed %d", SEED)
                .filteredOn("level"::equals)
                .hasSize(1);
        assertThat(rules(incident.rung()))
                .as("seed %d", SEED)
                .filteredOn("rise"::equals)
                .hasSize(1);
        assertThat(rules(incident.rung()))
                .as("seed %d", SEED)
                .filteredOn("dispute"::equals)
                .hasSize(1);
    }

    @Test
    void whatIsKeptOfAnIncidentIsBounded() {
        var random = new Random(SEED);
        var incident = new Incident(book(Duration.ofDays(9), Optional.empty()));
        for (var i = 0; i < 1_000; i++) {
            incident.killed(random.nextInt(1_000)).claimed("party " + i, random.nextInt(5_000), Claim.Standing.DENIED);
        }

        assertThat(incident.watch().points()).hasSizeLessThanOrEqualTo(History.MOST_OF_A_CELL);
        assertThat(incident.watch().marks()).hasSizeLessThanOrEqualTo(ALL.size() * Marks.MOST_OF_A_RULE);
        assertThat(incident.watch().held()).hasSizeLessThanOrEqualTo(Desk.MOST_HELD);
    }

    @Test
    void nothingRingsOverWhatWasKnownBeforeARuleWasThereAndItCountsAsRung() {
        var start = START.plus(Duration.ofMinutes(3)).plusSeconds(30);
        var incident = new Incident(book(Duration.ZERO, Optional.empty()))
                .startingAt(start)
                .killed(5)
                .killed(12)
                .killed(9);
        assertThat(incident.rung()).isEmpty();

        incident.killed(12);
        assertThat(incident.rung()).isEmpty();

        incident.killed(60);
        assertThat(incident.rung()).isNotEmpty();
    }

    @Test
    void whatRingsAtOnceIsOneAlertAndTheGravestLeads() {
        var incident = new Incident(book(Duration.ZERO, Optional.empty())).killed(4);
        var before = incident.rung().size();

        incident.killed(30);

        assertThat(incident.rung()).hasSize(before + 1);
        assertThat(incident.rung().getLast().rule()).isEqualTo("rise");
        assertThat(incident.rung().getLast().grouped()).extracting(Alert::rule).containsExactly("level");
    }

    @Test
    void withinAGroupsWindowOnlyWhatIsGraverRingsAndTheRestComesTogetherAtItsEnd() {
        var incident = new Incident(book(HOUR, Optional.empty())).killed(12);
        assertThat(incident.rung()).hasSize(1);

        incident.killed(11).killed(10);
        assertThat(incident.rung()).hasSize(1);
        incident.killed(40);
        assertThat(incident.rung()).hasSize(2);
        assertThat(incident.rung().getLast().severity()).isEqualTo(Severity.CRITICAL);
        incident.waits(HOUR);

        assertThat(incident.rung()).hasSize(3);
        assertThat(incident.rung().getLast().rule()).isEqualTo("down");
        assertThat(incident.rung().getLast().grouped()).hasSize(1);
    }

    @Test
    void atNightOnlyWhatIsGraveRingsAndTheRestInTheMorning() {
        // 12:00 UTC is 17:00 in Karachi, the night there is from 17:00 to 02:00 UTC.
        var incident = new Incident(book(Duration.ZERO, NIGHTS)).after(Duration.ofHours(6));
        incident.killed(12);
        assertThat(incident.rung()).isEmpty();

        incident.killed(30);
        assertThat(rules(incident.rung())).contains("rise");
        var before = incident.rung().size();
        incident.waits(Duration.ofHours(7));
        assertThat(incident.rung()).hasSize(before);
        incident.waits(HOUR);

        assertThat(incident.rung()).hasSize(before + 1);
        assertThat(rules(incident.rung())).contains("level", "new");
    }

    @Test
    void quietHoursGoByTheLocalClockWhenItChanges() {
        var berlin = new QuietHours(
                ZoneId.of("Europe/Berlin"), LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(), Severity.CRITICAL);

        assertThat(berlin.endAfter(Instant.parse("2025-03-29T22:00:00Z")))
                .contains(Instant.parse("2025-03-30T05:00:00Z"));
        assertThat(berlin.endAfter(Instant.parse("2025-03-28T22:00:00Z")))
                .contains(Instant.parse("2025-03-29T06:00:00Z"));
        assertThat(berlin.endAfter(Instant.parse("2025-03-29T12:00:00Z"))).isEmpty();
    }

    @Test
    void aMutedIncidentRingsNotAndUnmutedNotOverWhatWasMissed() {
        var incident = new Incident(rule(new Threshold(KILLED, List.of(10L, 50L), Figure.Bound.BEST, false, 20)))
                .muted(null)
                .killed(12)
                .unmuted()
                .killed(13);
        assertThat(incident.rung()).isEmpty();
        assertThat(incident.mutedSoFar()).isEqualTo(1);

        incident.killed(50);

        assertThat(incident.rung()).hasSize(1);
    }

    @Test
    void aMuteEndsAtItsTimeAndMayBeOfSomeRules() {
        var incident = new Incident(book(Duration.ZERO, Optional.empty()))
                .muted(START.plus(HOUR), "level", "new")
                .killed(12)
                .killed(60);
        assertThat(rules(incident.rung())).containsExactly("rise");

        incident.after(HOUR).killed(7).killed(55);

        assertThat(rules(incident.rung())).contains("level");
    }

    private static List<String> ids(List<Alert> alerts) {
        return all(alerts).stream().map(Alert::id).toList();
    }

    private static List<String> rules(List<Alert> alerts) {
        return all(alerts).stream().map(Alert::rule).toList();
    }

    private static List<Alert> all(List<Alert> alerts) {
        var all = new ArrayList<Alert>();
        alerts.forEach(alert -> {
            all.add(alert);
            all.addAll(alert.grouped());
        });
        return all;
    }

    private static Incident random(Incident incident, long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 30; i++) {
            switch (random.nextInt(8)) {
                case 0 -> incident.claimed("party " + random.nextInt(3), random.nextInt(300), Claim.Standing.DISPUTED);
                case 1 -> incident.after(Duration.ofMinutes(random.nextInt(600)));
                case 2 -> incident.waits(Duration.ofMinutes(random.nextInt(1_000)));
                case 3 -> incident.takenBack();
                case 4 -> {
                    var best = 5 + random.nextInt(60);
                    incident.killed(best - random.nextInt(4), best, best + 3, CONTESTED);
                }
                case 5 -> incident.isIn("PK", "BA", "train hijacking");
                default -> incident.killed(random.nextInt(100));
            }
        }
        return incident;
    }
}
