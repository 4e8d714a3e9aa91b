package io.tollstream.alerts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a rule rings. Each compares what was with what is, so that a rule that is new rings over nothing that is old.
 *
 * <p>Percentages are whole numbers; numbers are of people.
 */
public sealed interface Condition permits Condition.Stepwise, GoneQuiet {

    /** One that looks at each step of an incident. */
    sealed interface Stepwise extends Condition permits Threshold, Rise, Correction, LargeClaim, Dispute, NewIncident {

        /**
         * What rings at this step.
         *
         * @param marks what the rule rang over before; it marks what it rings over now
         */
        List<Ring> rings(Moment moment, Marks.Of marks);
    }

    /** How far back it looks. */
    default Duration window() {
        return Duration.ZERO;
    }

    /** Whether two numbers differ by more than a part of the first. */
    static boolean differs(long from, long to, int percent) {
        return Math.abs(Math.subtractExact(to, from)) * 100.0 > (double) percent * from;
    }

    /** "2 h", "90 min", "3 d". */
    static String words(Duration time) {
        if (time.toHours() % 24 == 0 && time.toDays() > 0 && time.toMinutesPart() == 0) {
            return time.toDays() + " d";
        }
        return time.toMinutes() % 60 == 0 && time.toHours() > 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }

    /** The time that a rule's clock shows at a step. */
    static Instant time(Clock clock, Moment moment, Revision caused) {
        return switch (clock) {
            case EVENT -> moment.history().latestEvent(caused.eventTime());
            case KNOWN -> caused.knownAt();
        };
    }
}
