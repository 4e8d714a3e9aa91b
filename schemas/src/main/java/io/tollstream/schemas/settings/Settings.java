package io.tollstream.schemas.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings by name, from a file, the environment and flags, in that order; the last word counts.
 *
 * <p>One setting has one name in three spellings: {@code http.port} in a properties file, {@code HTTP_PORT} in the
 * environment, {@code --http-port} as a flag. Names that begin with {@code kafka.} are handed to Kafka's clients.
 * Every getter throws {@link BadSetting} where the value is not of its kind.
 */
public final class Settings {

    /** Names the properties file, in the environment. */
    public static final String FILE = "TOLLSTREAM_SETTINGS";

    private static final String KAFKA = "kafka.";

    /** Names that Kubernetes and Docker's links put into the environment for every service near by. */
    private static final Pattern LINK =
            Pattern.compile(".+\\.(service\\.host|service\\.port(\\..+)?|port\\.\\d+\\.(tcp|udp|sctp)(\\..+)?)");

    private static final Pattern LINK_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file that the environment names (if it does), then the environment. */
    public static Settings from(Map<String, String> environment) {
        return from(environment, Map.of());
    }

    /** @param flags what the command line says, by the name without dashes: {@code http-port} */
    public static Settings from(Map<String, String> environment, Map<String, String> flags) {
        var values = new TreeMap<String, String>();
        Optional.ofNullable(environment.get(FILE)).ifPresent(file -> values.putAll(fromFile(Path.of(file))));
        environment.forEach((name, value) -> values.put(dotted(name), value.strip()));
        flags.forEach((name, value) -> values.put(dotted(name), value.strip()));
        return new Settings(values);
    }

    /**
     * Reads file, environment and a service's command line: {@code --http-port 8080} or {@code --http-port=8080}.
     *
     * @param known the settings there are; those that begin with {@code kafka.} need not be among them
     */
    public static Settings from(Map<String, String> environment, String[] arguments, Collection<String> known) {
        var flags = new TreeMap<String, String>();
        for (var i = 0; i < arguments.length; i++) {
            var flag = arguments[i];
            if (!flag.startsWith("--")) {
                throw new BadSetting(flag + " is no flag; settings are given like --http-port 8080.");
            }
            var equals = flag.indexOf('=');
            var name = flag.substring(2, equals < 0 ? flag.length() : equals);
            if (!known.contains(dotted(name)) && !dotted(name).startsWith(KAFKA)) {
                throw new BadSetting("There is no flag --" + name + "; there are "
                        + known.stream()
                                .sorted()
                                .map(setting -> "--" + setting.replace('.', '-'))
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            if (equals < 0 && i + 1 == arguments.length) {
                throw new BadSetting("--" + name + " needs a value, like --" + name + " VALUE.");
            }
            flags.put(name, equals < 0 ? arguments[++i] : flag.substring(equals + 1));
        }
        return from(environment, flags);
    }

    private static Map<String, String> fromFile(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            var why = e instanceof NoSuchFileException ? "it does not exist" : e.getMessage();
            throw new BadSetting("The settings file " + file + " cannot be read: " + why + ".");
        }
        var values = new TreeMap<String, String>();
        properties.forEach((name, value) ->
                values.put(dotted(name.toString()), value.toString().strip()));
        return values;
    }

    private static String dotted(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** The value, or empty where the setting is unset or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** @throws BadSetting where it is no whole number from {@code least} to {@code most} */
    public long number(String name, long otherwise, long least, long most) {
        var value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with what is allowed
        }
        throw new BadSetting("%s is %s; it takes a whole number from %d to %d.".formatted(name, value, least, most));
    }

    /** A port: 0 asks for a free one. */
    public int port(String name, int otherwise) {
        return (int) number(name, otherwise, 0, 65_535);
    }

    /** @throws BadSetting where it is no ISO 8601 duration such as PT15M, or below zero */
    public Duration duration(String name, Duration otherwise) {
        var value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            var duration = Duration.parse(value);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // said below, with an example
        }
        throw new BadSetting("%s is %s; it takes a duration such as PT15M or PT2H.".formatted(name, value));
    }

    /** What is meant for Kafka's clients themselves, by Kafka's names. */
    public Map<String, String> kafka() {
        var passed = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (name.startsWith(KAFKA) && name.length() > KAFKA.length()) {
                passed.put(name.substring(KAFKA.length()), value);
            }
        });
        return passed;
    }

    /**
     * Refuses names that begin like ours but are not ours: a misspelt setting would otherwise be silently unset. The
     * links to a service that is named like a prefix of ours are passed over, for nobody wrote them.
     *
     * @param prefixes what our names begin with, each with its dot
     */
    public void refuseUnknown(Collection<String> prefixes, Collection<String> known) {
        Set<String> names = new TreeSet<>(known);
        values.keySet().stream()
                .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                .filter(name -> !names.contains(name) && !isLink(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadSetting(
                            "There is no setting " + name + "; there are " + String.join(", ", names) + ".");
                });
    }

    private boolean isLink(String name) {
        return LINK.matcher(name).matches()
                || LINK_ADDRESS.matcher(values.getOrDefault(name, "")).matches();
    }
}
