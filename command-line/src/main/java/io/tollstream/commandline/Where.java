package io.tollstream.commandline;

import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say which cluster and which door a command speaks to; each is a setting in its third spelling. */
public final class Where {

    private static final String DOOR = "door.url";
    private static final String USUAL_DOOR = "http://127.0.0.1:8080";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "A properties file with settings; environment and flags overrule it."
                    + " Default: what TOLLSTREAM_SETTINGS names.")
    private @Nullable String file;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "The brokers. Default: localhost:9092.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--schema-registry-url",
            paramLabel = "URL",
            description = "The registry. Default: http://localhost:8081/apis/ccompat/v7.")
    private @Nullable String registryUrl;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description = "What the topics' names begin with. Default: nothing.")
    private @Nullable String prefix;

    @Option(
            names = "--door-url",
            paramLabel = "URL",
            description = "The ingest service's address. Default: " + USUAL_DOOR + ".")
    private @Nullable String door;

    public Settings settings() {
        var environment = new HashMap<>(System.getenv());
        if (file != null) {
            environment.put(Settings.FILE, file);
        }
        Optional.ofNullable(environment.get(Settings.FILE)).map(Path::of).ifPresent(InputFile::check);
        var flags = new HashMap<String, String>();
        put(flags, "bootstrap-servers", bootstrapServers);
        put(flags, "schema-registry-url", registryUrl);
        put(flags, "topic-prefix", prefix);
        put(flags, "door-url", door);
        return Settings.from(environment, flags);
    }

    private static void put(Map<String, String> flags, String name, @Nullable String value) {
        if (value != null) {
            flags.put(name, value);
        }
    }

    public Connection connection() {
        return Connection.from(settings());
    }

    public URI door() {
        var url = settings().text(DOOR, USUAL_DOOR);
        try {
            var address = URI.create(url);
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below, with an example
        }
        throw new BadSetting(DOOR + " is '" + url + "'; it takes an address like " + USUAL_DOOR + ".");
    }
}
