package io.tollstream.ingest.http;

import static io.tollstream.schemas.Topics.INCIDENT_ACTS;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.TheDoor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrokerAwayTest {

    private static final String ITEM =
            "{\"source\": \"Example Wire\", \"title\": \"T\", \"publishedAt\": \"2025-03-12T10:00:00Z\"}";

    @RegisterExtension
    final TheDoor door = new TheDoor().withASilentBroker().with("ingest.max.in.flight", "1");

    @Test
    void nothingIsAcceptedBeforeTheBrokerAcknowledgedIt() {
        var answer = CompletableFuture.supplyAsync(() -> door.post("/v1/news", ITEM));
        await().until(() -> door.recordsOf(NEWS_RAW).size() == 1);
        assertThat(answer).isNotDone();

        door.theBroker().completeNext();

        assertThat(answer.join().statusCode()).isEqualTo(202);
    }

    @Test
    void norIsADecisionAboutAnIncident() {
        var answer =
                CompletableFuture.supplyAsync(() -> door.post("/v1/incidents/k/close", "{\"by\": \"Night desk\"}"));
        await().until(() -> door.recordsOf(INCIDENT_ACTS).size() == 1);
        assertThat(answer).isNotDone();

        door.theBroker().errorNext(new TimeoutException("no leader"));

        assertThat(answer.join().statusCode()).isEqualTo(503);
    }

    @Test
    void aBrokerThatIsAwayIsAnsweredWithATimeToComeBack() {
        var answer = CompletableFuture.supplyAsync(() -> door.post("/v1/news", ITEM));
        await().until(() -> door.theBroker().errorNext(new TimeoutException("no leader")));

        assertThat(answer.join().statusCode()).isEqualTo(503);
        assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer.join()).get("type").textValue()).isEqualTo("/problems/unavailable");
    }

    @Test
    void anItemTooMuchIsAnsweredWithATimeToComeBack() {
        var first = CompletableFuture.supplyAsync(() -> door.post("/v1/news", ITEM));
        await().until(() -> door.recordsOf(NEWS_RAW).size() == 1);

        var second = door.post("/v1/news", ITEM);

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
        door.theBroker().completeNext();
        assertThat(first.join().statusCode()).isEqualTo(202);
    }

    @Test
    void aRecordTheBrokerFindsTooLargeIsTheCallersToShorten() {
        var answer = CompletableFuture.supplyAsync(() -> door.post("/v1/news", ITEM));
        await().until(() -> door.theBroker().errorNext(new RecordTooLargeException("too large")));

        assertThat(answer.join().statusCode()).isEqualTo(413);
    }

    @Test
    void onceTheBrokerFailedOneEntryTheOthersAreRefusedUnsentAndTheWholeMayComeAgain() {
        var answer = CompletableFuture.supplyAsync(() -> door.postLines("/v1/news", ITEM, ITEM, ITEM));
        await().until(() -> door.theBroker().errorNext(new TimeoutException("no leader")));
        await().until(() -> answer.isDone() || door.theBroker().errorNext(new TimeoutException("no leader")));

        assertThat(answer.join().statusCode()).isEqualTo(503);
        assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer.join()).get("results")).hasSize(3);
    }

    @Test
    void theDoorSaysWhetherItIsReady() {
        door.isNotReadyBecause("The broker does not answer.");

        var answer = door.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The broker does not answer.");
        assertThat(door.get("/health/live").statusCode()).isEqualTo(200);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
