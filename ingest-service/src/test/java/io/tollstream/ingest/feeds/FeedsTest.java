package io.tollstream.ingest.feeds;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.out.Outbox;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.FeedState;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Topic;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedsTest {

    private static final Instant NOW = Instant.parse("2025-03-14T12:00:00Z");
    private static final Connection MOCK = new Connection("localhost:9092", "mock://feeds-test", "", Map.of());

    @RegisterExtension
    final WireMockExtension web = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final MockProducer<String, byte[]> broker = new PickyProducer();
    private final Meters meters = new Meters();
    private final Outbox outbox = new Outbox(broker, new AvroSerdes(MOCK), "", 100, Duration.ofSeconds(2), meters);
    private Optional<Feeds> running = Optional.empty();

    @BeforeEach
    void registerTheCatalogue() throws IOException {
        new SetUp(MOCK, Optional.empty()).register(Topics.ALL);
    }

    @AfterEach
    void stop() {
        running.ifPresent(Feeds::close);
        outbox.close();
    }

    @Test
    void whatIsNewIsSentOnceHoweverOftenTheFeedIsPolled() {
        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Eleven dead"), item("b", "Twelve dead")))));

        poll(Map.of(), feed("wire", "/rss"));

        await().until(() -> statesOf("wire").size() >= 3);
        assertThat(sentTo(Topics.NEWS_RAW))
                .extracting(NewsItem::getTitle)
                .containsExactly("Eleven dead", "Twelve dead");
        var item = sentTo(Topics.NEWS_RAW).getFirst();
        assertThat(item.getReceivedBy()).isEqualTo("feed:wire");
        assertThat(item.getSource()).isEqualTo(new Source("Example Wire", SourceKind.AGENCY));
        assertThat(item.getPublishedAt()).isEqualTo(Instant.parse("2025-03-12T13:30:00Z"));
        assertThat(item.getPublishedOffset()).isEqualTo("+05:00");
    }

    @Test
    void anItemThatChangedIsSentAgainAsTheSameItem() {
        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Eleven dead")))));
        poll(Map.of(), feed("wire", "/rss"));
        await().until(() -> sentTo(Topics.NEWS_RAW).size() == 1);

        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Twelve dead")))));

        await().until(() -> sentTo(Topics.NEWS_RAW).size() == 2);
        var items = sentTo(Topics.NEWS_RAW);
        assertThat(items.get(1).getId()).isEqualTo(items.get(0).getId());
        assertThat(items.get(1).getContentHash()).isNotEqualTo(items.get(0).getContentHash());
    }

    @Test
    void aRestartAsksOnlyForWhatItHasNotSeen() {
        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Eleven dead"))).withHeader("ETag", "\"v1\"")));
        poll(Map.of(), feed("wire", "/rss"));
        await().until(() -> !statesOf("wire").isEmpty());
        running.ifPresent(Feeds::close);
        var state = statesOf("wire").getLast();
        web.resetAll();
        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Eleven dead"), item("b", "Twelve dead")))));

        poll(Map.of("wire", state), feed("wire", "/rss"));

        await().until(() -> sentTo(Topics.NEWS_RAW).size() == 2);
        assertThat(sentTo(Topics.NEWS_RAW)).extracting(NewsItem::getGuid).containsExactly("a", "b");
        assertThat(web.findAll(getRequestedFor(urlEqualTo("/rss")).withHeader("If-None-Match", equalTo("\"v1\""))))
                .isNotEmpty();
    }

    @Test
    void aFeedThatSaysItDidNotChangeIsLeftAtThat() {
        web.stubFor(get("/rss").willReturn(status(304)));

        poll(Map.of(), feed("wire", "/rss"));

        await().until(() ->
                meters.scrape().contains("tollstream_ingest_feed_polls_total{feed=\"wire\",outcome=\"unchanged\"}"));
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void aBrokenAndASlowFeedDelayNoOther() {
        web.stubFor(get("/broken").willReturn(aResponse().withStatus(500)));
        web.stubFor(get("/slow").willReturn(ok(rss(item("s", "Slow"))).withFixedDelay(60_000)));
        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Eleven dead")))));

        poll(Map.of(), feed("broken", "/broken"), feed("slow", "/slow"), feed("wire", "/rss"));

        await().until(() -> statesOf("wire").size() >= 3);
        assertThat(meters.scrape()).contains("tollstream_ingest_feed_polls_total{feed=\"broken\",outcome=\"failed\"}");
    }

    @Test
    void anEntryThatCannotBeUsedGoesToTheDeadLettersOnceWithItsReasonAndTheNextPasses() {
        var undated = "<item><guid>u</guid><title>Undated</title></item>";
        var future = item("f", "Future").replace("2025", "2026");
        web.stubFor(get("/rss").willReturn(ok(rss(undated, future, item("a", "Eleven dead")))));

        poll(Map.of(), feed("wire", "/rss"));

        await().until(() -> statesOf("wire").size() >= 3);
        assertThat(sentTo(Topics.NEWS_RAW)).extracting(NewsItem::getGuid).containsExactly("a");
        assertThat(recordsOf(Topics.DEAD_LETTERS))
                .extracting(letter -> header(letter, "tollstream.reason"))
                .containsExactlyInAnyOrder(
                        "The entry has no date that can be read; without one it has no event time.",
                        "The entry's date 2026-03-12T18:30+05:00 lies in the future.");
        assertThat(recordsOf(Topics.DEAD_LETTERS))
                .allSatisfy(letter ->
                        assertThat(header(letter, "tollstream.source")).isEqualTo("feed:wire"))
                .anySatisfy(letter -> assertThat(new String(letter.value(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"source\":\"Example Wire\",\"sourceKind\":\"AGENCY\",\"guid\":\"u\","
                                + "\"title\":\"Undated\",\"text\":\"\"}"));
    }

    @Test
    void anEntryThatIsLargerThanTheBrokerTakesGoesToTheDeadLettersOnceAndTheFeedGoesOn() {
        var large = item("l", "x".repeat(2 * PickyProducer.MAX_BYTES));
        web.stubFor(
                get("/rss").willReturn(ok(rss(large, item("a", "Eleven dead"))).withHeader("ETag", "\"v1\"")));

        poll(Map.of(), feed("wire", "/rss"));

        await().until(() -> statesOf("wire").size() >= 3);
        assertThat(statesOf("wire").getLast().getEtag()).startsWith("\"v1");
        assertThat(sentTo(Topics.NEWS_RAW)).extracting(NewsItem::getGuid).containsExactly("a");
        assertThat(recordsOf(Topics.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(header(letter, "tollstream.reason"))
                    .isEqualTo("The entry is larger than the broker takes. Only its first 524288 bytes are here.");
            assertThat(letter.value()).hasSize(524_288);
            assertThat(new String(letter.value(), StandardCharsets.UTF_8))
                    .startsWith(
                            "{\"source\":\"Example Wire\",\"sourceKind\":\"AGENCY\",\"guid\":\"l\",\"title\":\"xxx");
        });
        assertThat(meters.scrape())
                .contains("tollstream_ingest_items_total{outcome=\"refused\",via=\"feed\",what=\"news\"} 1.0");
    }

    @Test
    void aDocumentThatIsNoFeedGoesToTheDeadLettersOnce() {
        web.stubFor(get("/rss").willReturn(ok("<html><body>Sign in</body></html>")));

        poll(Map.of(), feed("wire", "/rss"));

        await().until(() -> web.findAll(getRequestedFor(urlEqualTo("/rss"))).size() >= 2);
        assertThat(recordsOf(Topics.DEAD_LETTERS)).hasSize(1);
        assertThat(header(recordsOf(Topics.DEAD_LETTERS).getFirst(), "tollstream.reason"))
                .isEqualTo("The document is neither RSS nor Atom.");
    }

    @Test
    void aRecoveredFeedIsCountedAsSuch() {
        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Dead & injured").replace("&amp;", "&")))));

        poll(Map.of(), feed("wire", "/rss"));

        await().until(() -> meters.scrape().contains("outcome=\"recovered\""));
        assertThat(sentTo(Topics.NEWS_RAW)).extracting(NewsItem::getTitle).containsExactly("Dead & injured");
    }

    @Test
    void nothingIsRememberedThatTheBrokerDidNotAcknowledge() {
        broker.sendException = new org.apache.kafka.common.errors.TimeoutException("away");
        web.stubFor(get("/rss").willReturn(ok(rss(item("a", "Eleven dead")))));

        poll(Map.of(), feed("wire", "/rss"));
        await().until(() -> meters.scrape().contains("outcome=\"failed\""));
        assertThat(statesOf("wire")).isEmpty();
        broker.sendException = null;

        await().until(() -> !statesOf("wire").isEmpty());
        assertThat(sentTo(Topics.NEWS_RAW)).extracting(NewsItem::getGuid).contains("a");
    }

    private void poll(Map<String, FeedState> memory, Feed... feeds) {
        running = Optional.of(new Feeds(
                List.of(feeds), () -> memory, outbox, meters, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(1)));
    }

    private Feed feed(String name, String path) {
        return new Feed(
                name,
                URI.create(web.baseUrl() + path),
                new Source("Example Wire", SourceKind.AGENCY),
                Duration.ofMillis(40),
                Optional.of("en"),
                Optional.empty());
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>T</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String guid, String title) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title.replace("&", "&amp;")
                + "</title><pubDate>Wed, 12 Mar 2025 18:30:00 +0500</pubDate></item>";
    }

    private List<FeedState> statesOf(String feed) {
        return sentTo(Topics.FEEDS).stream()
                .filter(state -> state.getFeed().equals(feed))
                .toList();
    }

    private <V extends SpecificRecord> List<V> sentTo(Topic<V> topic) {
        var deserializer = new AvroSerdes(MOCK).deserializer(topic);
        return recordsOf(topic).stream()
                .map(record -> deserializer.deserialize(topic.name(), record.value()))
                .toList();
    }

    private List<ProducerRecord<String, byte[]>> recordsOf(Topic<?> topic) {
        return broker.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return Stream.of(record.headers().lastHeader(name).value())
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
