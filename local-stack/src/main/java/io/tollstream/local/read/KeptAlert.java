package io.tollstream.local.read;

import io.tollstream.alerts.delivery.Undelivered;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.TollAlert;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An alert that a target did not take.
 *
 * @param at when it was kept, or asked for again
 * @param reason why it was not taken; empty where it waits for another try
 */
public record KeptAlert(String target, TollAlert alert, Instant at, Optional<String> reason) {

    /** Those of a cluster, oldest first. */
    public static List<KeptAlert> of(Connection connection) {
        return PastAlerts.latest(connection, Topics.ALERTS_UNDELIVERED).stream()
                .filter(record -> record.value() != null)
                .map(KeptAlert::of)
                .sorted(Comparator.comparing(KeptAlert::at).thenComparing(KeptAlert::target))
                .toList();
    }

    private static KeptAlert of(ConsumerRecord<String, TollAlert> record) {
        var reason = Undelivered.asksAgain(record)
                ? Optional.<String>empty()
                : Optional.of(Optional.ofNullable(record.headers().lastHeader(Undelivered.REASON))
                        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                        .orElse("No reason was given."));
        return new KeptAlert(
                Undelivered.target(record.key()), record.value(), Instant.ofEpochMilli(record.timestamp()), reason);
    }

    /** A line for each where there is room, a paragraph where there is not. */
    public static List<String> table(List<KeptAlert> kept, int columns) {
        var rows = Rows.of(2, Set.of(), "TARGET", "KEPT", "WHY", "WHAT");
        kept.forEach(one -> rows.add(
                one.target, Words.moment(one.at), one.reason.orElse("waits for another try"), one.alert.getSummary()));
        return rows.lines(columns);
    }
}
