package io.tollstream.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollstream.local.Door;
import io.tollstream.local.Trouble;
import io.tollstream.schemas.settings.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incidents define}: sends watch definitions through the door, out of a file or out of flags. */
@Command(
        name = "define",
        mixinStandardHelpOptions = true,
        description = "Defines an incident to watch, by flags, or those of a file. It picks up news that comes later.")
final class DefineIncidentCommand implements Callable<Integer> {

    private static final String PATH = "/v1/incidents";

    @Mixin
    private Where where;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON (one object or an array), or NDJSON where it ends in .ndjson or .jsonl.")
    private @Nullable Path file;

    @Option(names = "--key", description = "Readable and lasting, like 2025-03-11-pk-balochistan-train-hijacking.")
    private @Nullable String key;

    @Option(names = "--title", description = "A short description for people.")
    private @Nullable String title;

    @Option(names = "--kind", description = "What kind of event, like 'train hijacking'.")
    private @Nullable String kind;

    @Option(names = "--country", description = "Two letters of ISO 3166-1, like PK.")
    private @Nullable String country;

    @Option(names = "--alias", description = "A name that news about it uses; may be given several times.")
    private List<String> aliases = List.of();

    @Option(names = "--place", description = "A word for its place; may be given several times.")
    private List<String> places = List.of();

    @Option(names = "--from", description = "News published before this time does not match (ISO 8601).")
    private @Nullable String from;

    @Option(names = "--until", description = "News published from this time on does not match (ISO 8601).")
    private @Nullable String until;

    @Option(names = "--by", description = "Who defines it. Default: ${DEFAULT-VALUE}.", defaultValue = "desk")
    private String by = "desk";

    @Override
    public Integer call() throws InterruptedException {
        try (var door = new Door(where.door())) {
            var answer = file == null ? door.post(PATH, "application/json", fromFlags()) : post(door, file);
            var refused = answer.path("rejected").asInt(0);
            if (refused > 0) {
                throw new Trouble(refused + " of the definitions were refused: " + answer.path("results") + ".");
            }
            System.out.println("Defined " + (file == null ? key : file) + "; it picks up news that comes from now on.");
            return 0;
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode post(Door door, Path file) throws InterruptedException {
        var name = file.toString();
        var lines = name.endsWith(".ndjson") || name.endsWith(".jsonl");
        try {
            return door.post(PATH, lines ? "application/x-ndjson" : "application/json", Files.readString(file));
        } catch (IOException e) {
            throw new BadSetting("The file " + file + " cannot be read (" + e.getMessage() + "); name one that can.");
        }
    }

    private String fromFlags() {
        if (key == null || title == null) {
            throw new BadSetting("Give a FILE, or --key, --title and at least one --alias.");
        }
        var incident = new JsonMapper().createObjectNode();
        incident.put("key", key).put("title", title).put("definedBy", by);
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
