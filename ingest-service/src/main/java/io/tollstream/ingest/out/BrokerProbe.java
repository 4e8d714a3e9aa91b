package io.tollstream.ingest.out;

import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker whether it is there with the topics that this service writes. */
public final class BrokerProbe implements Supplier<Optional<String>>, AutoCloseable {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;
    private final List<String> topics;

    public BrokerProbe(Connection connection) {
        var settings = connection.clients();
        settings.put("client.id", "tollstream-ingest-probe");
        settings.put("request.timeout.ms", PATIENCE_MILLIS);
        settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
        this.admin = Admin.create(settings);
        this.topics = List.<Topic<?>>of(
                        Topics.FEEDS, Topics.NEWS_RAW, Topics.INCIDENTS, Topics.CASUALTY_UPDATES, Topics.DEAD_LETTERS)
                .stream()
                .map(topic -> topic.in(connection.prefix()).name())
                .toList();
    }

    @Override
    public Optional<String> get() {
        try {
            admin.describeTopics(topics).allTopicNames().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "The broker lacks one of the topics " + String.join(", ", topics)
                                    + "; run the set-up of topics and schemas."
                            : "The broker does not answer.");
        } catch (TimeoutException e) {
            return Optional.of("The broker does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The service is stopping.");
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
