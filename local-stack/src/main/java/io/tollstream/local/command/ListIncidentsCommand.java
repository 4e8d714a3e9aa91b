package io.tollstream.local.command;

import io.tollstream.local.read.AvroJson;
import io.tollstream.local.read.TollTable;
import io.tollstream.local.read.TopicReader;
import io.tollstream.local.read.Words;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incidents list}: the definitions on the topic, the latest of each. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the incidents of a cluster.")
final class ListIncidentsCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(names = "--json", description = "One JSON object a line, as the topic's Avro schema names the fields.")
    private boolean json;

    @Override
    public Integer call() {
        var latest = new TreeMap<String, Incident>();
        try (var reader = new TopicReader<>(where.connection(), Topics.INCIDENTS)) {
            reader.readToEnd().forEach(record -> {
                if (record.value() == null) {
                    latest.remove(record.key());
                } else {
                    latest.put(record.key(), record.value());
                }
            });
        }
        if (json) {
            latest.values().forEach(incident -> System.out.println(AvroJson.of(incident)));
        } else if (latest.isEmpty()) {
            System.out.println("No incident is defined yet.");
        } else {
            table(latest.values()).forEach(System.out::println);
        }
        return 0;
    }

    private static List<String> table(Collection<Incident> incidents) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("INCIDENT", "STATE", "ALIASES", "PLACES", "TITLE"));
        incidents.forEach(incident -> rows.add(List.of(
                incident.getKey(),
                Words.lower(incident.getState())
                        + (incident.getMergedInto() == null ? "" : " into " + incident.getMergedInto()),
                String.join(", ", incident.getAliases()),
                String.join(", ", incident.getPlaces()),
                incident.getTitle())));
        return TollTable.aligned(rows);
    }
}
