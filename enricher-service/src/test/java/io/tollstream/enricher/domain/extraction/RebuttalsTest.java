package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sentence that only says no to the one before it. */
class RebuttalsTest {

    @Test
    void aNumberThatTheNextSentenceRejectsIsDenied() {
        var text = "Residents said 60 people had been killed. The army rejected the figure.";

        assertThat(Notation.of(figures(text))).isEqualTo("killed 60, denied by army");
    }

    @Test
    void whoDeniesSomethingElseDeniesNoNumber() {
        var text = "Residents said 60 people had been killed. The army denied entry to the town.";

        assertThat(Notation.of(figures(text))).isEqualTo("killed 60, reported by Residents");
    }
}
