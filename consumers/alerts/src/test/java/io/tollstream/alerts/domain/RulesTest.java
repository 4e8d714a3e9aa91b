package io.tollstream.alerts.domain;

import static io.tollstream.alerts.domain.Claim.Standing.DENIED;
import static io.tollstream.alerts.domain.Claim.Standing.DISPUTED;
import static io.tollstream.alerts.domain.Claim.Standing.UNCONFIRMED;
import static io.tollstream.alerts.domain.Figure.Status.CONFIRMED;
import static io.tollstream.alerts.domain.Figure.Status.CONTESTED;
import static io.tollstream.alerts.domain.Incident.KILLED;
import static io.tollstream.alerts.domain.Incident.START;
import static io.tollstream.alerts.domain.Incident.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Nested
    class ARise {

        private final Condition byTen =
                new Rise(KILLED, OptionalLong.of(10), OptionalLong.empty(), 1, HOUR, Clock.KNOWN);
        private final Condition byHalf =
                new Rise(KILLED, OptionalLong.empty(), OptionalLong.of(50), 5, HOUR, Clock.KNOWN);

        @Test
        void byEnoughPeopleWithinTheTimeRings() {
            assertThat(new Incident(rule(byTen)).killed(5).killed(9).killed(15).summaries())
                    .singleElement()
                    .asString()
                    .contains("15 killed, confirmed, up by 10 from 5 within 1 h");
        }

        @Test
        void thatTookLongerDoesNot() {
            assertThat(new Incident(rule(byTen))
                            .killed(5)
                            .killed(11)
                            .after(HOUR)
                            .killed(16)
                            .rung())
                    .isEmpty();
        }

        @Test
        void fromANumberThatStoodLongRings() {
            assertThat(new Incident(rule(byTen))
                            .killed(5)
                            .after(HOUR.multipliedBy(9))
                            .killed(15)
                            .rung())
                    .hasSize(1);
        }

        @Test
        void ofAFirstFigureIsNone() {
            assertThat(new Incident(rule(byTen)).killed(50).rung()).isEmpty();
        }

        @Test
        void ringsAgainOnlyForAsMuchAbove() {
            var incident =
                    new Incident(rule(byTen)).killed(5).killed(15).killed(16).killed(24);
            assertThat(incident.rung()).hasSize(1);

            incident.killed(25);

            assertThat(incident.rung()).hasSize(2);
        }

        @Test
        void thatFlickersRingsOnce() {
            assertThat(new Incident(rule(byTen))
                            .killed(5)
                            .killed(20)
                            .killed(5)
                            .killed(20)
                            .killed(5)
                            .killed(20)
                            .rung())
                    .hasSize(1);
        }

        @Test
        void byAPartOfTheNumberRingsButNotForAHandful() {
            var incident = new Incident(rule(byHalf)).killed(1).killed(2).killed(4);
            assertThat(incident.rung()).isEmpty();

            incident.killed(6);

            assertThat(incident.rung()).hasSize(1);
        }

        @Test
        void canGoByTheTimeOfEventsWhichDoesNotRunBack() {
            var byEvents = new Rise(KILLED, OptionalLong.of(10), OptionalLong.empty(), 1, HOUR, Clock.EVENT);
            var incident = new Incident(rule(byEvents))
                    .killed(5, START)
                    .killed(6, START.plus(HOUR.multipliedBy(5)))
                    .killed(16, START.plus(HOUR));

            assertThat(incident.rung()).hasSize(1);
        }
    }

    @Nested
    class ACorrection {

        private final Condition correction = new Correction(Cells.ALL, 2);

        @Test
        void downwardRings() {
            assertThat(new Incident(rule(correction)).killed(50).killed(33).summaries())
                    .singleElement()
                    .asString()
                    .contains("33 killed, confirmed, corrected down from 50");
        }

        @Test
        void byTooFewDoesNot() {
            assertThat(new Incident(rule(correction)).killed(50).killed(49).rung())
                    .isEmpty();
        }

        @Test
        void thatGoesBackAndForthRingsOnce() {
            assertThat(new Incident(rule(correction))
                            .killed(50)
                            .killed(33)
                            .killed(50)
                            .killed(33)
                            .killed(50)
                            .killed(40)
                            .rung())
                    .hasSize(1);
        }

        @Test
        void toALowerNumberRingsAgain() {
            assertThat(new Incident(rule(correction))
                            .killed(50)
                            .killed(33)
                            .killed(20)
                            .rung())
                    .hasSize(2);
        }

        @Test
        void thatTakesTheFigureBackRings() {
            assertThat(new Incident(rule(correction)).killed(50).takenBack().summaries())
                    .singleElement()
                    .asString()
                    .contains("50 killed taken back; no figure stands");
        }

        @Test
        void isNoneWhereAnActMovedTheNumber() {
            assertThat(new Incident(rule(correction))
                            .killed(50)
                            .killedByAct(33, "split")
                            .rung())
                    .isEmpty();
        }
    }

    @Nested
    class AClaim {

        private final Condition threeTimes = new LargeClaim(Cells.ALL, 300, 10, 20);

        @Test
        void farAboveTheTollRingsAndSaysWhoseAndHowItStands() {
            assertThat(new Incident(rule(threeTimes))
                            .killed(31)
                            .claimed("BLA", 214, DISPUTED)
                            .summaries())
                    .singleElement()
                    .asString()
                    .contains(
                            "claim of 214 killed [hostage] by BLA, beside 31 killed, confirmed, disputed by officials");
        }

        @Test
        void nearTheTollDoesNot() {
            assertThat(new Incident(rule(threeTimes))
                            .killed(31)
                            .claimed("BLA", 50, UNCONFIRMED)
                            .rung())
                    .isEmpty();
        }

        @Test
        void whereThereIsNoTollRings() {
            assertThat(new Incident(rule(threeTimes))
                            .claimed("BLA", 50, UNCONFIRMED)
                            .rung())
                    .hasSize(1);
        }

        @Test
        void saidAgainOrALittleHigherDoesNotRingAgain() {
            assertThat(new Incident(rule(threeTimes))
                            .killed(31)
                            .claimed("BLA", 200, UNCONFIRMED)
                            .claimed("BLA", 100, UNCONFIRMED)
                            .claimed("BLA", 214, UNCONFIRMED)
                            .claimed("BLA", 214, DENIED)
                            .rung())
                    .hasSize(1);
        }

        @Test
        void ofSomebodyElseRings() {
            assertThat(new Incident(rule(threeTimes))
                            .killed(31)
                            .claimed("BLA", 214, UNCONFIRMED)
                            .claimed("TTP", 214, UNCONFIRMED)
                            .rung())
                    .hasSize(2);
        }
    }

    @Nested
    class ADispute {

        private final Condition dispute = new Dispute(Cells.ALL, 20);

        @Test
        void ofAFigureRings() {
            assertThat(new Incident(rule(dispute))
                            .killed(31)
                            .killed(25, 31, 40, CONTESTED)
                            .summaries())
                    .singleElement()
                    .asString()
                    .contains("31 (25-40) killed, contested");
        }

        @Test
        void ofAClaimRings() {
            assertThat(new Incident(rule(dispute))
                            .claimed("BLA", 214, UNCONFIRMED)
                            .claimed("BLA", 214, DENIED)
                            .summaries())
                    .singleElement()
                    .asString()
                    .contains("claim of 214 killed by BLA, denied by officials");
        }

        @Test
        void thatComesAndGoesRingsOnce() {
            assertThat(new Incident(rule(dispute))
                            .killed(25, 31, 40, CONTESTED)
                            .killed(31, 31, 31, CONFIRMED)
                            .killed(25, 31, 40, CONTESTED)
                            .killed(31, 31, 31, CONFIRMED)
                            .killed(25, 32, 41, CONTESTED)
                            .rung())
                    .hasSize(1);
        }

        @Test
        void overAnotherNumberRingsAgain() {
            assertThat(new Incident(rule(dispute))
                            .killed(25, 31, 40, CONTESTED)
                            .killed(31)
                            .killed(60, 90, 120, CONTESTED)
                            .rung())
                    .hasSize(2);
        }
    }

    @Nested
    class ANewIncident {

        private final Rule inPakistan = new Rule(
                "rule",
                Severity.INFO,
                new Scope(Set.of("PK"), Set.of(), Set.of("hijacking", "bombing")),
                new NewIncident());

        @Test
        void ofTheKindAndInTheCountryRingsOnce() {
            var incident = new Incident(inPakistan)
                    .isIn("PK", "BA", "train hijacking")
                    .killed(3)
                    .isIn("PK", "BA", "train hijacking");

            assertThat(incident.summaries())
                    .containsExactly("Train hijacking: new incident (train hijacking, Bolan, PK).");
        }

        @Test
        void elsewhereOrOfAnotherKindDoesNot() {
            assertThat(new Incident(inPakistan)
                            .isIn("IN", "", "train hijacking")
                            .killed(3)
                            .rung())
                    .isEmpty();
            assertThat(new Incident(inPakistan).isIn("PK", "BA", "earthquake").rung())
                    .isEmpty();
        }

        @Test
        void thatTurnsOutToBeInTheCountryRingsThen() {
            assertThat(new Incident(inPakistan)
                            .isIn("", "", "hijacking")
                            .isIn("PK", "", "hijacking")
                            .rung())
                    .hasSize(1);
        }
    }

    @Nested
    class AnIncidentGoneQuiet {

        private final Rule quiet = rule(new GoneQuiet(Duration.ofHours(12)));

        @Test
        void ringsOnceAfterTheTimeAndSaysWhatStands() {
            var incident = new Incident(quiet).killed(31).waits(Duration.ofHours(11));
            assertThat(incident.rung()).isEmpty();

            incident.waits(HOUR).waits(HOUR);

            assertThat(incident.summaries())
                    .singleElement()
                    .asString()
                    .endsWith("no change for 12 h; it stands at" + " 31 killed, confirmed.");
        }

        @Test
        void ringsAgainAfterAnotherChange() {
            assertThat(new Incident(quiet)
                            .killed(31)
                            .waits(Duration.ofHours(12))
                            .killed(32)
                            .waits(Duration.ofHours(12))
                            .rung())
                    .hasSize(2);
        }

        @Test
        void doesNotRingWhereItWasMergedOrClosed() {
            assertThat(new Incident(quiet)
                            .killed(31)
                            .gone()
                            .waits(Duration.ofDays(9))
                            .rung())
                    .isEmpty();
            assertThat(new Incident(quiet)
                            .killed(31)
                            .described(new Profile("Train", "", "PK", "", "", false, START))
                            .waits(Duration.ofDays(9))
                            .rung())
                    .isEmpty();
        }
    }

    @Nested
    class AScope {

        @Test
        void learntLateRingsForWhatWasReachedBefore() {
            var inBalochistan = new Rule(
                    "rule",
                    Severity.INFO,
                    new Scope(Set.of(), Set.of("PK-BA"), Set.of()),
                    new Threshold(KILLED, java.util.List.of(10L), Figure.Bound.BEST, false, 20));

            var incident = new Incident(inBalochistan).killed(12);
            assertThat(incident.rung()).isEmpty();
            incident.isIn("PK", "BA", "train hijacking").killed(13);

            assertThat(incident.rung()).singleElement().satisfies(alert -> assertThat(alert.revision())
                    .isEqualTo(1));
        }

        @Test
        void holdsAKindByWholeWords() {
            var fires = new Scope(Set.of(), Set.of(), Set.of("fire"));

            assertThat(fires.holds(new Profile("", "factory fire", "", "", "", true, START)))
                    .isTrue();
            assertThat(fires.holds(new Profile("", "ceasefire", "", "", "", true, START)))
                    .isFalse();
        }
    }
}
