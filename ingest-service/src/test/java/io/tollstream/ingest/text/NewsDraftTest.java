package io.tollstream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsDraftTest {

    @Test
    void anItemIsKnownByItsGuidElseItsUrlElseItsContent() {
        var withBoth = draft("Wire", "g", "http://w.example/1", "text");

        assertThat(id(withBoth)).isEqualTo(id(draft("Wire", "g", "http://w.example/2", "other")));
        assertThat(id(withBoth)).isNotEqualTo(id(draft("Wire", "h", "http://w.example/1", "text")));
        assertThat(id(draft("Wire", null, "http://w.example/1", "text")))
                .isEqualTo(id(draft("Wire", null, "http://w.example/1", "other")));
        assertThat(id(draft("Wire", null, null, "text"))).isEqualTo(id(draft("Wire", null, null, "text")));
        assertThat(id(draft("Wire", null, null, "text"))).isNotEqualTo(id(draft("Wire", null, null, "other")));
    }

    @Test
    void twoSourcesNeverShareAnIdNorDoAGuidAndAUrl() {
        assertThat(id(draft("Wire", "x", null, "t"))).isNotEqualTo(id(draft("Post", "x", null, "t")));
        assertThat(id(draft("Wire", "x", null, "t"))).isNotEqualTo(id(draft("Wire", null, "x", "t")));
        assertThat(id(draft("Wire", "1x", null, "t"))).isNotEqualTo(id(draft("Wire1", "x", null, "t")));
    }

    /** Ids are on the topic for ever: whoever changes how they are made doubles every item sent again. */
    @Test
    void theIdOfAnItemNeverChanges() {
        var item =
                draft("Example Wire", "ew-1", null, "At least 31 people died.").toItem();

        assertThat(item.getId()).isEqualTo("3e07f9b176743677833fcc0e67d50016");
        assertThat(item.getContentHash()).isEqualTo("3694e585cb7183012a8e9f998512c1707d3b3b206ffba0079484ca406490ac46");
    }

    private static String id(NewsDraft draft) {
        return draft.toItem().getId();
    }

    private static NewsDraft draft(String source, String guid, String url, String text) {
        return new NewsDraft(
                new Source(source, SourceKind.MEDIA),
                Optional.ofNullable(guid),
                Optional.ofNullable(url),
                "",
                text,
                Optional.of("en"),
                new When(Instant.EPOCH, Optional.empty()),
                Optional.empty(),
                "http");
    }
}
