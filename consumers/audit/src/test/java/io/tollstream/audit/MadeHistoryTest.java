package io.tollstream.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.topics.Contents;
import io.tollstream.audit.topics.Slice;
import io.tollstream.enricher.kafka.TollDerivation;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MadeHistoryTest {

    private static final Instant NOON = Instant.parse("2025-03-11T12:00:00Z");

    @Test
    void whatTheEnricherWroteIsDerivedAgainByteForByte() {
        try (var history = new MadeHistory()) {
            history.send(Topics.NEWS_RAW, "a", item("a", "25 people were killed on the train."), NOON)
                    .send(Topics.NEWS_RAW, "b", item("b", "31 people were killed on the train, police said."), NOON);
            var contents = new Contents(history.serdes());
            var derivation = new TollDerivation("train");

            var derived = new ArrayList<TollRevision>();
            history.read(Topics.CASUALTY_UPDATES, new Slice.OfKey("train"), stood -> derivation
                    .take(contents.of(Topics.CASUALTY_UPDATES, stood))
                    .revision()
                    .ifPresent(derived::add));

            var written = new ArrayList<TollRevision>();
            history.read(
                    Topics.TOLL_REVISIONS, Slice.ALL, stood -> written.add(contents.of(Topics.TOLL_REVISIONS, stood)));
            assertThat(written).hasSize(2).isEqualTo(derived);
        }
    }

    private static NewsItem item(String id, String text) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash("0".repeat(64))
                .setSource(Source.newBuilder()
                        .setName("wire")
                        .setKind(SourceKind.AGENCY)
                        .build())
                .setText(text)
                .setLanguage("en")
                .setPublishedAt(NOON)
                .setIncidentKey("train")
                .build();
    }
}
