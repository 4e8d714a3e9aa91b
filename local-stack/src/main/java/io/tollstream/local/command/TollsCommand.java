package io.tollstream.local.command;

import io.tollstream.commandline.AvroJson;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.local.read.TollTable;
import io.tollstream.local.read.Tolls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tolls}: what the compacted topic says now, of any cluster. */
@Command(
        name = "tolls",
        mixinStandardHelpOptions = true,
        description = "Shows the latest toll of each incident, read from incident.tolls.")
public final class TollsCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Mixin
    private Where where;

    @Option(names = "--follow", description = "Stays, and shows each change as it comes; Ctrl-C ends it.")
    private boolean follow;

    @Option(names = "--json", description = "One JSON object a line, as the topic's Avro schema names the fields.")
    private boolean json;

    @Override
    public Integer call() {
        var screen = Screen.standard();
        try (var tolls = new Tolls(where.connection())) {
            tolls.readToEnd();
            if (json) {
                tolls.latest().forEach(toll -> System.out.println(AvroJson.of(toll)));
            } else {
                show(screen, tolls);
            }
            while (follow && !System.out.checkError()) {
                var changes = tolls.poll(PAUSE);
                if (json) {
                    changes.forEach(change -> System.out.println(line(change)));
                } else if (!changes.isEmpty()) {
                    removed(changes).forEach(screen::say);
                    show(screen, tolls);
                }
            }
        }
        return 0;
    }

    private static void show(Screen screen, Tolls tolls) {
        screen.show(
                tolls.latest().isEmpty()
                        ? List.of("No incident has a toll yet.")
                        : TollTable.of(tolls.latest(), screen.columns()));
    }

    /** A sentence for each toll that is there no longer: a row that is missing is overlooked. */
    static List<String> removed(List<Tolls.Change> changes) {
        return changes.stream()
                .filter(change -> change.toll().isEmpty())
                .map(change -> change.incident() + " has no toll any more; `incidents show " + change.incident()
                        + "` says where it is counted.")
                .toList();
    }

    /** A removed toll is a line too: what follows a stream must not keep what is gone. */
    static String line(Tolls.Change change) {
        return change.toll()
                .map(toll -> AvroJson.of(toll).toString())
                .orElseGet(() -> "{\"incidentKey\":" + AvroJson.of(change.incident()) + ",\"removed\":true}");
    }
}
