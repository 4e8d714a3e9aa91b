package io.tollstream.audit.redrive;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that choose among letters. */
final class Choice implements Predicate<Letter> {

    @Option(names = "--reason", paramLabel = "TEXT", description = "Only letters whose reason contains this.")
    private @Nullable String reason;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only letters whose record came from this topic.")
    private @Nullable String topic;

    boolean isMade() {
        return reason != null || topic != null;
    }

    @Override
    public boolean test(Letter letter) {
        return (reason == null || letter.reason().contains(reason))
                && (topic == null || letter.from().equals(topic));
    }
}
