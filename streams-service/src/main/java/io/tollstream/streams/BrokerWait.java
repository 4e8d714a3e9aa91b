package io.tollstream.streams;

import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the broker answers, and looks whether our topics are there: Kafka Streams would give up on the first. */
final class BrokerWait {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerWait.class);

    /**
     * @throws BadSetting where the broker answers but has not our topics
     * @throws InterruptedException where the service is stopped while it waits
     */
    static void forTopics(Connection connection) throws InterruptedException {
        try (var admin = Admin.create(connection.clients())) {
            var there = topics(admin);
            Topics.ALL.stream()
                    .map(topic -> topic.in(connection.prefix()).name())
                    .filter(topic -> !there.contains(topic))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new BadSetting(
                                "The topic " + missing + " is missing at " + connection.bootstrapServers()
                                        + "; run the set-up of topics and schemas, or correct bootstrap.servers or topic.prefix.");
                    });
        }
    }

    private static Set<String> topics(Admin admin) throws InterruptedException {
        while (true) {
            try {
                return admin.listTopics().names().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new BadSetting("The broker refuses (" + e.getCause().getMessage()
                            + "); check the settings that begin with kafka.");
                }
                LOG.atWarn().log("The broker does not answer; trying again.");
            }
        }
    }

    private BrokerWait() {}
}
