package io.tollstream.enricher.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.NewsDesk;
import io.tollstream.enricher.domain.Update;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final String NOON = "2025-06-01T12:00Z";

    @Test
    void aTextIsItsOwnGroupUntilACopyOfItComes() {
        var first = report("first", "The dam above Lorn broke at dawn and the valley is under water");
        var copies = Copies.NONE.with(first);

        assertThat(copies.group(first)).contains("first");
        assertThat(copies.group(report("copy", "The dam above Lorn broke at dawn and the valley is under water")))
                .contains("first");
        assertThat(copies.group(report("other", "A ferry sank off the cape; the crew was picked up by a trawler")))
                .contains("other");
    }

    @Test
    void aDeskEntryIsOfNoGroup() {
        var entry = NewsDesk.entry("Night desk", AttributionKind.OFFICIAL, NOON).build();

        assertThat(Copies.NONE.with(entry).group(entry)).isEmpty();
    }

    @Test
    void onlyTheNewestTextsAreRemembered() {
        var copies = Copies.NONE;
        for (var i = 0; i < 3 * Copies.LIMIT; i++) {
            copies = copies.with(report("u-" + i, "Text " + i + " of words " + i * 31 + " and more " + i * 17));
        }

        assertThat(copies.newest()).hasSize(Copies.LIMIT);
    }

    private static Update report(String id, String text) {
        return NewsDesk.report("Lorn Courier", AttributionKind.MEDIA, NOON)
                .id(id)
                .text(text)
                .build();
    }
}
