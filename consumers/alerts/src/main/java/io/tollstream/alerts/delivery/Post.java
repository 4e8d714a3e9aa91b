package io.tollstream.alerts.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Posts bytes to one address; says what the answer means. */
final class Post implements AutoCloseable {

    /** Too slow, too early, too many: to be tried again, as what 5xx says. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final int SERVER_ERRORS = 500;
    private static final int FIRST_NO_SUCCESS = 300;
    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    private final URI url;
    private final Duration timeout;
    private final Optional<String> secret;
    private final HttpClient client;

    Post(URI url, Duration timeout, Optional<String> secret) {
        this.url = url;
        this.timeout = timeout;
        this.secret = secret;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    void send(String mediaType, String idempotencyKey, byte[] body) throws NotDelivered, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(body));
        secret.ifPresent(key -> request.header(Signature.HEADER, Signature.of(key, Instant.now(), body)));
        try {
            judge(client.send(request.build(), BodyHandlers.discarding()));
        } catch (IOException e) {
            throw NotDelivered.forNow("The target does not answer (" + reason(e) + ").", e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void judge(HttpResponse<Void> answer) throws NotDelivered {
        var status = answer.statusCode();
        if (status < FIRST_NO_SUCCESS) {
            return;
        }
        if (status >= SERVER_ERRORS || LATER.contains(status)) {
            throw NotDelivered.forNow("The target answers " + status + ".", wish(answer));
        }
        throw NotDelivered.refused("The target refuses it with " + status + ".");
    }

    /** When it asks to be asked again, in seconds. */
    private static Optional<Duration> wish(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(wish -> wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
