package io.tollstream.local.command;

import io.tollstream.commandline.AvroJson;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.Where;
import io.tollstream.local.read.Incidents;
import io.tollstream.local.read.KnownIncident;
import io.tollstream.schemas.IncidentState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code incidents list}: those that the machine opened and those that desks defined, the latest record of each. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the incidents of a cluster, those that the machine opened and those that desks defined;"
                + " what changed last comes first.")
final class ListIncidentsCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(names = "--state", description = "Only those that are ${COMPLETION-CANDIDATES}.")
    private @Nullable IncidentState state;

    @Option(names = "--country", description = "Only those of this country, by the two letters of ISO 3166-1.")
    private @Nullable String country;

    @Option(names = "--by", description = "Only those that this desk defined or changed; enricher for the machine's.")
    private @Nullable String by;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only those that have this text in their key, title, kind, place or names.")
    private @Nullable String search;

    @Option(names = "--json", description = "One JSON object a line, as the topic's Avro schema names the fields.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var all = Incidents.of(where.connection()).newestFirst();
        var wanted = all.stream().filter(this::isWanted).toList();
        var out = spec.commandLine().getOut();
        if (json) {
            wanted.forEach(one -> out.println(AvroJson.of(one.incident())));
        } else if (wanted.isEmpty()) {
            out.println(
                    all.isEmpty() ? "There is no incident yet." : "None of " + all.size() + " incidents is like that.");
        } else {
            Incidents.table(wanted, Screen.standard().columns()).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private boolean isWanted(KnownIncident one) {
        return (state == null || state == one.state())
                && isOrAny(country, one.incident().getCountry())
                && isOrAny(by, one.incident().getDefinedBy())
                && (search == null || one.says(search));
    }

    private static boolean isOrAny(@Nullable String wanted, String value) {
        return wanted == null || wanted.equalsIgnoreCase(value);
    }
}
