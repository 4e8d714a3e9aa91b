package io.tollstream.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import io.tollstream.schemas.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics and registers the schemas of the catalogue. Doing it again changes nothing; topic settings that
 * drifted are set back, data are never touched.
 */
public final class SetUp {

    /** The compatibility every subject has: any version reads and is read by any other, for audits read old records. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private final Connection connection;
    private final Optional<Short> replication;

    /** @param replication copies of each partition; empty for the broker's default */
    public SetUp(Connection connection, Optional<Short> replication) {
        this.connection = connection;
        this.replication = replication;
    }

    /** The one-shot of a deployment: settings from the environment; exit code 2 for a bad setting. */
    public static void main(String[] args) throws Exception {
        try {
            var settings = Settings.from(System.getenv());
            var replication = settings.number("topic.replication", 0, 0, Short.MAX_VALUE);
            new SetUp(
                            Connection.from(settings),
                            Optional.of((short) replication).filter(copies -> copies > 0))
                    .run();
        } catch (BadSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * @throws BadSetting where a topic stands there with another number of partitions
     * @throws IOException where the registry does not answer or refuses a schema
     */
    public void run() throws IOException, InterruptedException, ExecutionException {
        var topics = Topics.ALL.stream()
                .<Topic<?>>map(topic -> topic.in(connection.prefix()))
                .toList();
        try (var admin = Admin.create(connection.clients())) {
            create(admin, topics);
        }
        register(topics);
    }

    private void create(Admin admin, Collection<Topic<?>> topics) throws InterruptedException, ExecutionException {
        var there = admin.listTopics().names().get();
        for (var topic : topics) {
            if (there.contains(topic.name())) {
                refuseOtherPartitions(topic, describe(admin, topic));
                continue;
            }
            try {
                var wanted = new NewTopic(topic.name(), Optional.of(topic.partitions()), replication)
                        .configs(topic.config());
                admin.createTopics(List.of(wanted)).all().get();
                LOG.atInfo().addKeyValue("topic", topic.name()).log("Created a topic.");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        setConfig(admin, topics);
    }

    private static TopicDescription describe(Admin admin, Topic<?> topic)
            throws InterruptedException, ExecutionException {
        return admin.describeTopics(List.of(topic.name())).allTopicNames().get().get(topic.name());
    }

    private static void refuseOtherPartitions(Topic<?> topic, TopicDescription found) {
        if (found.partitions().size() != topic.partitions()) {
            throw new BadSetting(("The topic %s has %d partitions, not %d; move its records to a topic with %d, or set"
                            + " topic.prefix to stand beside it.")
                    .formatted(topic.name(), found.partitions().size(), topic.partitions(), topic.partitions()));
        }
    }

    private static void setConfig(Admin admin, Collection<Topic<?>> topics)
            throws InterruptedException, ExecutionException {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var topic : topics) {
            var operations = new ArrayList<AlterConfigOp>();
            topic.config()
                    .forEach((name, value) ->
                            operations.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations);
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    /** Registers the schema of each of these topics under its subject. */
    public void register(Collection<Topic<?>> topics) throws IOException {
        var registry = registry(connection);
        for (var topic : topics) {
            if (topic.carriesAvro()) {
                register(registry, topic);
            }
        }
    }

    private static void register(SchemaRegistryClient registry, Topic<?> topic) throws IOException {
        try {
            var id = registry.register(topic.subject(), new AvroSchema(schemaOf(topic)));
            registry.updateCompatibility(topic.subject(), COMPATIBILITY);
            LOG.atInfo()
                    .addKeyValue("subject", topic.subject())
                    .addKeyValue("schemaId", id)
                    .log("Registered a schema.");
        } catch (RestClientException e) {
            throw new IOException("The registry refuses the schema of " + topic.subject() + ": " + e.getMessage(), e);
        }
    }

    /** Takes back the subjects of these topics, where there are any; their records can still be read. */
    public static void forget(Connection connection, Collection<? extends Topic<?>> topics) throws IOException {
        var registry = registry(connection);
        try {
            var there = registry.getAllSubjects();
            for (var topic : topics) {
                if (there.contains(topic.subject())) {
                    registry.deleteSubject(topic.subject());
                }
            }
        } catch (RestClientException e) {
            throw new IOException("The registry does not take subjects back: " + e.getMessage(), e);
        }
    }

    /** The schema that this topic's values are written with today. */
    public static Schema schemaOf(Topic<?> topic) {
        return SpecificData.get().getSchema(topic.type());
    }

    static SchemaRegistryClient registry(Connection connection) {
        return SchemaRegistryClientFactory.newClient(
                List.of(connection.registryUrl().split(",")),
                100,
                List.of(new AvroSchemaProvider()),
                AvroSerdes.config(connection),
                Map.of());
    }
}
