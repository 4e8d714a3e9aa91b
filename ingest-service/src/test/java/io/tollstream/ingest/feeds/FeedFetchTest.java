package io.tollstream.ingest.feeds;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFetchTest {

    private static final Instant NOW = Instant.parse("2025-03-14T12:00:00Z");

    @RegisterExtension
    final WireMockExtension web = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final FeedFetch fetch = fetch(Duration.ofSeconds(30));

    @AfterEach
    void close() {
        fetch.close();
    }

    @ParameterizedTest(name = "Retry-After: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "Fri, 14 Mar 2025 12:05:00 GMT | PT5M",
                "99999999 | PT24H",
                "soon | ",
                "Fri, 14 Mar 2025 11:00:00 GMT | ",
            })
    void aServerMaySayWhenToComeBack(String header, Duration rest) throws InterruptedException {
        web.stubFor(get("/rss").willReturn(aResponse().withStatus(503).withHeader("Retry-After", header)));

        var failed = (Fetched.Failed) fetch("/rss");

        assertThat(failed.why()).isEqualTo("The server answered with status 503.");
        assertThat(failed.retryAfter().orElse(null)).isEqualTo(rest);
    }

    @Test
    void aServerThatDripsIsNotWaitedForBeyondPatience() throws InterruptedException {
        web.stubFor(get("/rss").willReturn(ok("x".repeat(1_000)).withChunkedDribbleDelay(100, 60_000)));

        try (var impatient = fetch(Duration.ofSeconds(1))) {
            assertThat(impatient.get(URI.create(web.baseUrl() + "/rss"), null))
                    .isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.why())
                            .isEqualTo("The server took longer than 1 s."));
        }
    }

    @Test
    void aBodyThatNeverEndsIsGivenUp() throws InterruptedException {
        web.stubFor(get("/rss").willReturn(ok().withBody(new byte[17 * 1024 * 1024])));

        assertThat(((Fetched.Failed) fetch("/rss")).why()).contains("larger than");
    }

    @Test
    void aRedirectIsFollowedAndAPackedBodyUnpacked() throws InterruptedException {
        web.stubFor(get("/old").willReturn(temporaryRedirect("/new")));
        web.stubFor(get("/new").willReturn(ok("<rss/>".repeat(100)).withHeader("ETag", "\"1\"")));

        var fresh = (Fetched.Fresh) fetch("/old");

        assertThat(new String(fresh.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>".repeat(100));
        assertThat(fresh.etag()).isPresent();
    }

    @Test
    void aServerThatIsNotThereIsAFailureWithAReason() throws InterruptedException {
        assertThat(fetch.get(URI.create("http://127.0.0.1:9/rss"), null))
                .isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.why())
                        .startsWith("The server gave no answer"));
    }

    private static FeedFetch fetch(Duration patience) {
        return new FeedFetch(patience, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetch.get(URI.create(web.baseUrl() + path), null);
    }
}
