package io.tollstream.enricher.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void aSentenceOfUsualLengthIsQuotedWhole() {
        assertThat(Evidence.quoted("31 people died.", 100, 100, 109))
                .isEqualTo(new Evidence("31 people died.", 100, 109));
    }

    @Test
    void aSentenceWithoutEndIsQuotedRoundItsFigure() {
        var endless = "and so on ".repeat(50_000) + "31 people died " + "and so on ".repeat(50_000);

        var evidence = Evidence.quoted(endless, 0, 500_000, 500_009);

        assertThat(evidence.sentence()).hasSize(Evidence.LONGEST).contains("31 people died");
        assertThat(endless.substring(evidence.start(), evidence.end())).isEqualTo("31 people");
    }

    @Test
    void evidenceThatFitsNoRecordIsRefused() {
        assertThatThrownBy(() -> new Evidence("x".repeat(Evidence.LONGEST + 1), -1, -1))
                .hasMessage("Evidence is quoted in at most 1000 characters; this has 1001.");
    }
}
