package io.tollstream.dashboard.kafka;

import io.tollstream.dashboard.live.LiveView;
import io.tollstream.dashboard.live.Meters;
import io.tollstream.dashboard.live.Progress;
import io.tollstream.dashboard.view.Heard;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into the live view, in a thread of its own: every partition from its beginning, as a member of no
 * group. It waits for a broker or a registry that is away; a record that cannot be read is passed over and counted.
 */
public final class TopicsReading implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsReading.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LOOK_AT_LAG = Duration.ofSeconds(1);
    private static final Duration WAKES_WITHIN = Duration.ofSeconds(1);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    private final Connection connection;
    private final LiveView live;
    private final Progress progress;
    private final Meters meters;
    private final AvroSerdes serdes;
    private final Map<String, Inlet<?>> inlets;
    private final List<String> topics;
    private final Consumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this::run, "read-topics");
    private volatile boolean closed;
    private long lagLookedAt;

    /** @throws BadSetting where Kafka's client cannot be made of the settings */
    public TopicsReading(Connection connection, LiveView live, Progress progress, Meters meters) {
        this.connection = connection;
        this.live = live;
        this.progress = progress;
        this.meters = meters;
        this.serdes = new AvroSerdes(connection, PatientRegistry.untilClosed());
        var all = Inlet.all(serdes);
        this.topics = all.stream().map(this::name).toList();
        this.inlets = all.stream().collect(Collectors.toMap(this::name, Function.identity()));
        this.consumer = consumer(connection);
        all.forEach(inlet -> meters.behind(
                inlet.topic().name(),
                () -> progress.state().behind().getOrDefault(inlet.topic().name(), 0L)));
    }

    private String name(Inlet<?> inlet) {
        return inlet.topic().in(connection.prefix()).name();
    }

    private static Consumer<byte[], byte[]> consumer(Connection connection) {
        var settings = new HashMap<>(connection.clients());
        settings.putIfAbsent("client.id", "tollstream-dashboard");
        settings.putIfAbsent("max.poll.records", 2_000);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.remove("group.id");
        try {
            return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw new BadSetting("Kafka's client cannot be made (" + reason(e)
                    + "); check bootstrap.servers and the settings that begin with kafka.");
        }
    }

    private static String reason(Throwable error) {
        return error.getCause() == null ? String.valueOf(error.getMessage()) : reason(error.getCause());
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            read();
        } catch (WakeupException | InterruptException | InterruptedException e) {
            LOG.debug("The reading of the topics was told to end.");
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.atError().setCause(e).log("The reading of the topics ended.");
                progress.trouble("The reading of the topics ended (" + reason(e) + "); restart the service.");
            }
        } finally {
            // The interrupt that ended the reading would also keep the consumer from closing.
            Thread.interrupted();
            consumer.close();
        }
    }

    private void read() throws InterruptedException {
        var partitions = findTopics();
        live.begin(partitions.start());
        consumer.assign(partitions.all());
        consumer.seekToBeginning(partitions.all());
        var ends = patiently(() -> consumer.endOffsets(partitions.all()));
        while (!closed) {
            patiently(() -> poll(partitions));
            if (!live.isCaughtUp()) {
                catchUp(ends);
            } else if (System.nanoTime() - lagLookedAt > LOOK_AT_LAG.toNanos()) {
                progress.behind(lag(partitions.all()));
                lagLookedAt = System.nanoTime();
            }
        }
    }

    /** Waits for broker and topics. */
    private Partitions findTopics() throws InterruptedException {
        try (var admin = Admin.create(connection.clients())) {
            while (!closed) {
                try {
                    var found = admin.describeTopics(topics).allTopicNames().get();
                    return Partitions.of(topics.stream().map(found::get).toList());
                } catch (ExecutionException e) {
                    waitAfter(
                            e.getCause() instanceof UnknownTopicOrPartitionException
                                    ? "The broker lacks one of the topics " + String.join(", ", topics)
                                            + "; run the set-up of topics and schemas."
                                    : "The broker does not answer (" + reason(e) + ").");
                }
            }
            throw new InterruptedException("closed");
        }
    }

    private void waitAfter(String trouble) throws InterruptedException {
        LOG.atWarn().addKeyValue("trouble", trouble).log("The topics cannot be read; trying again.");
        progress.trouble(trouble);
        Thread.sleep(PAUSE);
    }

    /** Does a thing again until it is done: what Kafka's client gives up on may work later. */
    private <T> T patiently(java.util.function.Supplier<T> work) throws InterruptedException {
        while (true) {
            try {
                return work.get();
            } catch (WakeupException | InterruptException e) {
                throw e;
            } catch (KafkaException e) {
                if (closed) {
                    throw e;
                }
                waitAfter("The topics cannot be read (" + reason(e) + ").");
            }
        }
    }

    private boolean poll(Partitions partitions) {
        var records = consumer.poll(POLL);
        for (var record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            live.take(
                    partitions.place(partition),
                    record.offset(),
                    heard(record),
                    Instant.ofEpochMilli(Math.max(record.timestamp(), 0)));
            if (live.isCaughtUp()) {
                meters.shownAfter(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - record.timestamp())));
            }
        }
        live.show();
        return !records.isEmpty();
    }

    private Optional<Heard> heard(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        var inlet = inlets.get(record.topic());
        try {
            var heard = inlet.read(record);
            meters.read(inlet.topic().name());
            return heard;
        } catch (SerializationException e) {
            meters.unreadable(inlet.topic().name());
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", reason(e))
                    .log("A record cannot be read and was passed over.");
            return Optional.empty();
        }
    }

    private void catchUp(Map<TopicPartition, Long> ends) {
        var behind = new TreeMap<String, Long>();
        ends.forEach((partition, end) -> behind.merge(
                inlets.get(partition.topic()).topic().name(),
                Math.max(0, end - consumer.position(partition)),
                Long::sum));
        progress.behind(behind);
        if (progress.state().recordsBehind() == 0) {
            live.caughtUp();
            LOG.atInfo()
                    .addKeyValue(
                            "incidents",
                            live.ask(io.tollstream.dashboard.view.View::size).value())
                    .log("Everything that was there was read.");
        }
    }

    private Map<String, Long> lag(List<TopicPartition> partitions) {
        var behind = new TreeMap<String, Long>();
        partitions.forEach(partition -> behind.merge(
                inlets.get(partition.topic()).topic().name(),
                consumer.currentLag(partition).orElse(0),
                Long::sum));
        return behind;
    }

    @Override
    public void close() {
        closed = true;
        serdes.close();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            // Reading, it wakes up and closes in order; waiting for a broker, it has to be interrupted.
            if (!thread.join(WAKES_WITHIN)) {
                thread.interrupt();
                thread.join(ENDS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
