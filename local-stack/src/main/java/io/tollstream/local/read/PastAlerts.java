package io.tollstream.local.read;

import io.tollstream.alerts.domain.RuleBook;
import io.tollstream.alerts.kafka.Rehearsal;
import io.tollstream.commandline.Rows;
import io.tollstream.commandline.TopicReader;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What rules would have rung over a cluster's revisions.
 *
 * @param revisions how many there were to ring over
 * @param muted alerts that mutes kept from ringing
 */
public record PastAlerts(List<Rehearsal.Rung> rung, long revisions, int muted) {

    /** @param since what became known before counts as having rung */
    public static PastAlerts of(Connection connection, RuleBook book, Instant since) {
        var rehearsal = new Rehearsal(book, since);
        latest(connection, Topics.INCIDENTS).stream()
                .filter(record -> record.value() != null)
                .forEach(record -> rehearsal.described(record.value(), at(record)));
        latest(connection, Topics.ALERT_MUTES).stream()
                .filter(record -> record.value() != null)
                .forEach(record -> rehearsal.muted(record.value(), at(record)));
        latest(connection, Topics.INCIDENT_TOLLS).stream()
                .filter(record -> record.value() == null)
                .forEach(record -> rehearsal.gone(record.key(), at(record)));
        var revisions = new long[1];
        try (var reader = new TopicReader<>(connection, Topics.TOLL_REVISIONS)) {
            reader.readToEnd(record -> {
                rehearsal.revised(record.value(), at(record));
                revisions[0]++;
            });
        }
        return new PastAlerts(rehearsal.finish(Instant.now()), revisions[0], rehearsal.muted());
    }

    private static Instant at(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The last record of each key, tombstones too. */
    static <V extends SpecificRecord> Collection<ConsumerRecord<String, V>> latest(
            Connection connection, Topic<V> topic) {
        var latest = new HashMap<String, ConsumerRecord<String, V>>();
        try (var reader = new TopicReader<>(connection, topic)) {
            reader.readToEnd(record -> latest.put(record.key(), record));
        }
        return latest.values();
    }

    /** A line for each alert where there is room, a paragraph where there is not, and what it comes to. */
    public List<String> lines(int columns) {
        if (rung.isEmpty()) {
            return List.of("No alert would have rung over " + revisions + " revisions" + ofThese() + ".");
        }
        var rows = Rows.of(3, Set.of(), "RINGS", "SEVERITY", "RULE", "WHAT");
        rung.forEach(one -> rows.addWith(
                together(one),
                Words.moment(one.at()),
                Words.lower(one.alert().getSeverity()),
                one.alert().getRule(),
                one.alert().getSummary()));
        var lines = new ArrayList<>(rows.lines(columns));
        lines.add("");
        lines.add("%d %s would have rung over %d revisions%s."
                .formatted(rung.size(), rung.size() == 1 ? "alert" : "alerts", revisions, ofThese()));
        return lines;
    }

    private String ofThese() {
        return muted == 0 ? "" : "; mutes kept " + muted + " from ringing";
    }

    private static String together(Rehearsal.Rung one) {
        var alert = one.alert();
        var others = new ArrayList<String>();
        alert.getGrouped().forEach(other -> others.add(other.getRule() + ": " + other.getSummary()));
        if (alert.getGroupedMore() > 0) {
            others.add(alert.getGroupedMore() + " more");
        }
        return others.isEmpty() ? "" : "together with " + String.join(" ", others);
    }
}
