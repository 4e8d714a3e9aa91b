package io.tollstream.endtoend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.FeedState;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClusterIT {

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.startSetUp();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void everyTopicStandsThereWithTheSettingsOfTheCatalogue() throws Exception {
        try (var admin = Admin.create(cluster.connection().clients())) {
            var resources = Topics.ALL.stream().map(ClusterIT::resource).toList();
            var configs = admin.describeConfigs(resources).all().get();

            for (var topic : Topics.ALL) {
                topic.config().forEach((name, value) -> assertThat(
                                configs.get(resource(topic)).get(name).value())
                        .as(topic.name() + " " + name)
                        .isEqualTo(value));
            }
        }
    }

    @Test
    void everySubjectReadsAllItsVersionsAndIsReadByThem() throws Exception {
        for (var topic : Topics.ALL) {
            if (topic.carriesAvro()) {
                assertThat(ask("/config/" + topic.subject())).contains(SetUp.COMPATIBILITY);
            }
        }
    }

    @Test
    void settingUpAgainChangesNothing() throws Exception {
        var before = ask("/subjects/" + Topics.INCIDENT_TOLLS.subject() + "/versions/latest");

        new SetUp(cluster.connection(), Optional.empty()).run();

        assertThat(ask("/subjects/" + Topics.INCIDENT_TOLLS.subject() + "/versions/latest"))
                .isEqualTo(before);
        assertThat(ask("/subjects/" + Topics.INCIDENT_TOLLS.subject() + "/versions"))
                .isEqualTo("[1]");
    }

    @Test
    void aSystemWithAPrefixStandsBesideIt() throws Exception {
        new SetUp(cluster.connection("replay."), Optional.empty()).run();

        assertThat(ask("/subjects")).contains("\"replay.news.raw-value\"", "\"news.raw-value\"");
    }

    @Test
    void aRegistryThatWasAwayAnswersAgainWithTheSameIds() throws Exception {
        var before = bytesOf("x");

        cluster.stopRegistry();
        try {
            assertThat(PatientRegistry.isTheRegistrys(catchTrouble())).isTrue();
        } finally {
            cluster.startRegistry();
        }

        assertThat(bytesOf("x")).isEqualTo(before);
    }

    @Test
    void aBrokerThatWasAwayAnswersAgain() throws Exception {
        cluster.stopBroker();
        cluster.startBroker();

        try (var admin = Admin.create(cluster.connection().clients())) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(admin.listTopics().names().get()).contains(Topics.NEWS_RAW.name()));
        }
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Throwable catchTrouble() {
        return org.assertj.core.api.Assertions.catchThrowable(() -> bytesOf("x"));
    }

    private static byte[] bytesOf(String feed) {
        var patience = PatientRegistry.upTo(Duration.ofMillis(200));
        try (var serializer = new AvroSerdes(cluster.connection(), patience).serializer(Topics.FEEDS)) {
            return serializer.serialize(
                    Topics.FEEDS.name(),
                    FeedState.newBuilder()
                            .setFeed(feed)
                            .setUrl("http://localhost/feed")
                            .setReadAt(Instant.EPOCH)
                            .build());
        }
    }

    private static String ask(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(cluster.registryUrl() + path))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
