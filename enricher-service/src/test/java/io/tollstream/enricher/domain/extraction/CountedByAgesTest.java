package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People whom nothing counts but their ages. */
class CountedByAgesTest {

    @Test
    void asManyAgesAsDaughters() {
        assertThat(Notation.of(figures("A woman and her daughters, 6, 8 and 11, were killed.")))
                .isEqualTo("killed 4");
    }

    @Test
    void oneAgeCountsNobody() {
        assertThat(Notation.of(figures("A woman and her daughter, 6, were killed.")))
                .isEqualTo("killed 2");
    }
}
