package io.tollstream.alerts.delivery;

import java.time.Duration;
import java.util.Optional;

/** That a target did not take an alert. Its message is a sentence without anything secret. */
final class NotDelivered extends Exception {

    private final boolean lasting;
    private final Optional<Duration> retryAfter;

    private NotDelivered(String sentence, boolean lasting, Optional<Duration> retryAfter, Throwable cause) {
        super(sentence, cause);
        this.lasting = lasting;
        this.retryAfter = retryAfter;
    }

    /** It will not take it however often it is asked. */
    static NotDelivered refused(String sentence) {
        return new NotDelivered(sentence, true, Optional.empty(), null);
    }

    /** It may take it later. */
    static NotDelivered forNow(String sentence, Throwable cause) {
        return new NotDelivered(sentence, false, Optional.empty(), cause);
    }

    /** It may take it later, and said when. */
    static NotDelivered forNow(String sentence, Optional<Duration> retryAfter) {
        return new NotDelivered(sentence, false, retryAfter, null);
    }

    boolean lasting() {
        return lasting;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
