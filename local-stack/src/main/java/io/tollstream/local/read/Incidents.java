package io.tollstream.local.read;

import io.tollstream.commandline.Rows;
import io.tollstream.commandline.TopicReader;
import io.tollstream.commandline.Words;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The incidents of a cluster, those that the machine opened and those that desks defined. */
public final class Incidents {

    private static final int LEAST_OF_A_TITLE = 24;

    private final Map<String, KnownIncident> latest = new HashMap<>();

    private Incidents() {}

    /** As {@code incidents} says now. */
    public static Incidents of(Connection connection) {
        var incidents = new Incidents();
        try (var reader = new TopicReader<>(connection, Topics.INCIDENTS)) {
            reader.readToEnd(incidents::take);
        }
        return incidents;
    }

    private void take(ConsumerRecord<String, Incident> record) {
        if (record.value() == null) {
            latest.remove(record.key());
        } else {
            latest.put(record.key(), KnownIncident.of(record));
        }
    }

    public Optional<KnownIncident> of(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    /** What changed last comes first. */
    public List<KnownIncident> newestFirst() {
        return newestFirst(latest.values());
    }

    static List<KnownIncident> newestFirst(Collection<KnownIncident> incidents) {
        return incidents.stream()
                .sorted(Comparator.comparing(KnownIncident::changed).reversed().thenComparing(KnownIncident::key))
                .toList();
    }

    /** A line for each where there is room, a paragraph where there is not. */
    public static List<String> table(List<KnownIncident> incidents, int columns) {
        return rows(incidents, true)
                .table(columns, LEAST_OF_A_TITLE)
                .or(() -> rows(incidents, false).table(columns, LEAST_OF_A_TITLE))
                .orElseGet(() -> rows(incidents, true).paragraphs(columns));
    }

    /** @param inOneLine whether the incident that took one in stands behind its state, or below */
    private static Rows rows(List<KnownIncident> incidents, boolean inOneLine) {
        var rows = new Rows("INCIDENT", "STATE", "PLACE", "BY", "CHANGED", "TITLE");
        incidents.forEach(one -> rows.addWith(
                inOneLine ? "" : one.winner(),
                one.key(),
                Words.lower(one.state()) + (inOneLine && !one.winner().isEmpty() ? " " + one.winner() : ""),
                one.place(),
                one.incident().getDefinedBy(),
                Words.moment(one.changed()),
                one.incident().getTitle()));
        return rows;
    }
}
