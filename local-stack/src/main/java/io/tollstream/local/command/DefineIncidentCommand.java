package io.tollstream.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.commandline.Trouble;
import io.tollstream.commandline.Where;
import io.tollstream.local.Door;
import io.tollstream.schemas.settings.BadSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incidents define}: sends watch definitions through the door, out of a file or out of flags. */
@Command(
        name = "define",
        mixinStandardHelpOptions = true,
        description = "Defines an incident to watch, by flags, or those of a file. It picks up news that comes later.",
        footer = {
            "",
            "Without a FILE, --key, --title and an --alias are needed. A definition in a FILE needs",
            "  key, title, aliases (a list)",
            "and may have",
            "  kind, country, region, place (its name), latitude, longitude,",
            "  places (a list of words for it), from, until, pinnedItems (a list of ids),",
            "  state (OPEN, CLOSED, MERGED), mergedInto (a key, with MERGED),",
            "  definedBy, changedAt (by default now)."
        })
final class DefineIncidentCommand implements Callable<Integer> {

    private static final String PATH = "/v1/incidents";
    private static final String JSON = "application/json";
    static final String DESK = "desk";
    private static final String PICKS_UP = "news that comes from now on is looked at for it.";
    private static final Set<String> OF_ONE =
            Set.of("--key", "--title", "--kind", "--country", "--alias", "--place", "--from", "--until", "--by");

    @Mixin
    private Where where;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON (one object or an array), or NDJSON where it ends in .ndjson or .jsonl.")
    private @Nullable Path file;

    @Option(
            names = "--key",
            description =
                    "Needed without a FILE. Readable and lasting, like 2025-03-11-pk-balochistan-train-hijacking.")
    private @Nullable String key;

    @Option(names = "--title", description = "Needed without a FILE. A short description for people.")
    private @Nullable String title;

    @Option(names = "--kind", description = "What kind of event, like 'train hijacking'.")
    private @Nullable String kind;

    @Option(names = "--country", description = "Two letters of ISO 3166-1, like PK.")
    private @Nullable String country;

    @Option(
            names = "--alias",
            description = "Needed without a FILE. A name that news about it uses; may be given several times.")
    private List<String> aliases = List.of();

    @Option(names = "--place", description = "A word for its place; may be given several times.")
    private List<String> places = List.of();

    @Option(names = "--from", description = "News published before this time does not match (ISO 8601).")
    private @Nullable String from;

    @Option(names = "--until", description = "News published from this time on does not match (ISO 8601).")
    private @Nullable String until;

    @Option(names = "--by", description = "Who defines it. Default: " + DESK + ".")
    private @Nullable String by;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return file == null ? defineOne() : defineAll(file);
    }

    private int defineOne() throws InterruptedException {
        var definition = fromFlags();
        try (var door = new Door(where.door())) {
            door.post(PATH, JSON, definition);
        }
        System.out.println("Defined " + key + "; " + PICKS_UP);
        return 0;
    }

    private int defineAll(Path from) throws InterruptedException {
        refuseFlags();
        var definitions = Definitions.of(from).by(DESK);
        try (var door = new Door(where.door())) {
            var refused = definitions.refused(door.post(PATH, JSON, definitions.body()));
            refused.forEach(spec.commandLine().getErr()::println);
            if (!refused.isEmpty()) {
                throw new Trouble(refused(refused.size(), definitions.size()));
            }
            System.out.println(
                    "Defined " + (definitions.size() == 1 ? "the incident" : definitions.size() + " incidents") + " of "
                            + from + "; " + PICKS_UP);
            return 0;
        }
    }

    private static String refused(int refused, int all) {
        var many = "%d of %d definitions were refused; correct those and send the file again, which is harmless for the"
                + " others.";
        return all == 1 ? "The definition was refused; correct it and send it again." : many.formatted(refused, all);
    }

    /** A file says all of it; a flag beside it would be lost silently. */
    private void refuseFlags() {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(OF_ONE::contains)
                .findFirst()
                .ifPresent(flag -> {
                    throw new BadSetting(flag + " does not go together with a FILE; write it into the file.");
                });
    }

    private String fromFlags() {
        if (key == null || title == null || aliases.isEmpty()) {
            throw new BadSetting("Give a FILE, or --key, --title and at least one --alias.");
        }
        var incident = new JsonMapper().createObjectNode();
        incident.put("key", KeyFlag.checked("--key", key)).put("title", title).put("definedBy", by == null ? DESK : by);
        put(incident, "kind", kind);
        put(incident, "country", country);
        put(incident, "from", from);
        put(incident, "until", until);
        aliases.forEach(incident.putArray("aliases")::add);
        places.forEach(incident.putArray("places")::add);
        return incident.toString();
    }

    private static void put(ObjectNode incident, String name, @Nullable String value) {
        if (value != null) {
            incident.put(name, value);
        }
    }
}
