package io.tollstream.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.ingest.TheDoor;
import io.tollstream.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistryAwayTest {

    /** Nothing listens on the discard port. */
    @RegisterExtension
    final TheDoor door = new TheDoor()
            .with("schema.registry.url", "http://127.0.0.1:9/apis/ccompat/v7")
            .with("ingest.ack.timeout", "PT0.4S");

    @Test
    void aRegistryThatIsAwayIsAnsweredWithATimeToComeBack() {
        var answer = door.post(
                "/v1/news", "{\"source\": \"A\", \"title\": \"T\", \"publishedAt\": \"2025-03-12T10:00:00Z\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(door.recordsOf(Topics.NEWS_RAW)).isEmpty();
    }
}
