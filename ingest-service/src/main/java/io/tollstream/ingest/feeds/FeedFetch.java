package io.tollstream.ingest.feeds;

import io.tollstream.schemas.FeedState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Asks a server for a feed, and only for what it did not say before. */
final class FeedFetch implements AutoCloseable {

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final Duration LONGEST_REST = Duration.ofDays(1);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Duration patience;
    private final Clock clock;
    private final HttpClient client;

    /** @param patience how long a whole answer may take, its last byte included */
    FeedFetch(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** @param known the last full answer; its validators are used only for the address that gave them */
    Fetched get(URI url, @Nullable FeedState known) throws InterruptedException {
        var asked = client.sendAsync(request(url, known), answer -> new LimitedBody(MAX_BYTES));
        try {
            return read(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed("The server took longer than " + patience.toSeconds() + " s.");
        } catch (ExecutionException e) {
            return failed("The server gave no answer: " + why(e.getCause()) + ".");
        } catch (IOException e) {
            return failed("The answer cannot be unpacked: " + why(e) + ".");
        } finally {
            asked.cancel(true);
        }
    }

    private static HttpRequest request(URI url, @Nullable FeedState known) {
        var request = HttpRequest.newBuilder(url)
                .header("User-Agent", "Tollstream")
                .header("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5")
                .header("Accept-Encoding", "gzip");
        if (known != null && known.getUrl().equals(url.toString())) {
            Optional.ofNullable(known.getEtag()).ifPresent(etag -> request.header("If-None-Match", etag));
            Optional.ofNullable(known.getLastModified()).ifPresent(time -> request.header("If-Modified-Since", time));
        }
        return request.build();
    }

    private Fetched read(HttpResponse<byte[]> answer) throws IOException {
        var headers = answer.headers();
        return switch (answer.statusCode()) {
            case OK ->
                new Fetched.Fresh(
                        unpacked(answer),
                        headers.firstValue("Content-Type"),
                        headers.firstValue("ETag"),
                        headers.firstValue("Last-Modified"));
            case NOT_MODIFIED -> new Fetched.Unchanged();
            default ->
                new Fetched.Failed(
                        "The server answered with status " + answer.statusCode() + ".",
                        headers.firstValue("Retry-After").flatMap(this::rest));
        };
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return answer.body();
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            var bytes = gzip.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("it is larger than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /** Seconds or a date, as HTTP allows. */
    private Optional<Duration> rest(String text) {
        try {
            var rest = text.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest)
                    .filter(Duration::isPositive);
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Fetched failed(String why) {
        return new Fetched.Failed(why, Optional.empty());
    }

    private static String why(@Nullable Throwable error) {
        if (error == null) {
            return "unknown";
        }
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
