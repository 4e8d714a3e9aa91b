package io.tollstream.schemas.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where broker and registry are, and under which names our topics stand there.
 *
 * @param bootstrapServers host:port of one or more brokers, separated by commas
 * @param registryUrl base address of a registry with Confluent's API; several separated by commas; {@code mock://}
 *     scopes serve tests
 * @param prefix what every topic's name begins with; empty for none
 * @param kafka further settings for Kafka's clients, by Kafka's names
 */
public record Connection(String bootstrapServers, String registryUrl, String prefix, Map<String, String> kafka) {

    public static final List<String> NAMES = List.of("bootstrap.servers", "schema.registry.url", "topic.prefix");

    private static final Pattern SERVERS = Pattern.compile("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,100}");

    public Connection {
        if (!SERVERS.matcher(bootstrapServers).matches()) {
            throw new BadSetting("bootstrap.servers is '" + bootstrapServers
                    + "'; it takes host:port, several separated by commas.");
        }
        for (var url : registryUrl.split(",")) {
            var scheme = schemeOf(url.strip());
            if (!List.of("http", "https", "mock").contains(scheme)) {
                throw new BadSetting("schema.registry.url is '" + registryUrl
                        + "'; it takes the address of a Confluent-compatible registry,"
                        + " like http://localhost:8081/apis/ccompat/v7.");
            }
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new BadSetting("topic.prefix is '" + prefix + "'; it takes letters, digits, '.', '_' and '-'.");
        }
        kafka = Map.copyOf(kafka);
    }

    public static Connection from(Settings settings) {
        if (settings.kafka().containsKey("bootstrap.servers")) {
            throw new BadSetting("kafka.bootstrap.servers is not read; set bootstrap.servers (BOOTSTRAP_SERVERS).");
        }
        return new Connection(
                settings.text("bootstrap.servers", "localhost:9092"),
                settings.text("schema.registry.url", "http://localhost:8081/apis/ccompat/v7"),
                settings.text("topic.prefix", ""),
                settings.kafka());
    }

    /** What every Kafka client needs, with the operator's further settings. */
    public Map<String, Object> clients() {
        var properties = new HashMap<String, Object>(kafka);
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }

    private static String schemeOf(String url) {
        try {
            return String.valueOf(URI.create(url).getScheme());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
