package io.tollstream.alerts;

import io.tollstream.alerts.delivery.Secrets;
import io.tollstream.alerts.rules.RulesFile;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import io.tollstream.streams.StreamsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything an operator can set, read once at start-up. Unset is fine; wrong is fatal, in one sentence.
 *
 * @param streams what Kafka Streams is told
 * @param rules of the file, or those that come with the program
 * @param since when rules that were not there before begin to ring; empty for when they are first run
 * @param dashboardUrl where the page of an incident is; empty where there is none
 * @param secrets where targets find theirs
 * @param httpHost the address that health and metrics answer on
 * @param httpPort the port; 0 asks for a free one
 */
public record AlertsConfig(
        StreamsSettings streams,
        RulesFile rules,
        Optional<Instant> since,
        Optional<URI> dashboardUrl,
        Secrets secrets,
        String httpHost,
        int httpPort) {

    /** Every setting beside the connection's and Kafka's own. */
    public static final List<String> NAMES = List.of(
            "alerts.application.id",
            "alerts.state.dir",
            "alerts.threads",
            "alerts.commit.interval",
            "alerts.store.megabytes",
            "alerts.rules.file",
            "alerts.since",
            "alerts.dashboard.url",
            "http.host",
            "http.port");

    private static final Pattern APPLICATION_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public AlertsConfig {
        if (!APPLICATION_ID.matcher(streams.applicationId()).matches()) {
            throw new BadSetting("alerts.application.id is '" + streams.applicationId()
                    + "'; it takes letters, digits, '.', '_' and '-'.");
        }
        if (streams.commitInterval().isZero()) {
            throw new BadSetting("alerts.commit.interval takes more than no time.");
        }
    }

    /** Every setting that this service reads, with the connection's. */
    static List<String> names() {
        return Stream.concat(Connection.NAMES.stream(), NAMES.stream()).toList();
    }

    /**
     * @param environment where targets find their secrets
     * @throws BadSetting where a value cannot be used, or a name is not ours
     */
    public static AlertsConfig from(Settings settings, Map<String, String> environment) {
        settings.refuseUnknown(List.of("alerts."), NAMES);
        var connection = Connection.from(settings);
        return new AlertsConfig(
                new StreamsSettings(
                        connection,
                        settings.text("alerts.application.id", connection.prefix() + "tollstream-alerts"),
                        Path.of(settings.text("alerts.state.dir", "data/alerts")),
                        (int) settings.number("alerts.threads", 1, 1, 64),
                        settings.duration("alerts.commit.interval", Duration.ofMillis(100)),
                        (int) settings.number("alerts.store.megabytes", 64, 16, 65_536)),
                settings.text("alerts.rules.file")
                        .map(Path::of)
                        .map(RulesFile::read)
                        .orElseGet(RulesFile::standard),
                settings.text("alerts.since").map(AlertsConfig::since),
                settings.text("alerts.dashboard.url").map(AlertsConfig::url),
                name -> Optional.ofNullable(environment.get(name)),
                settings.text("http.host", "127.0.0.1"),
                settings.port("http.port", 8084));
    }

    private static Instant since(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadSetting(
                    "alerts.since is " + text + "; it takes a time with its offset, like 2025-03-11T12:00:00Z.");
        }
    }

    private static URI url(String text) {
        try {
            var url = URI.create(text.replaceAll("/+$", ""));
            if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, with an example
        }
        throw new BadSetting(
                "alerts.dashboard.url is " + text + "; it takes an address like https://desk.example/tolls.");
    }
}
