package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Casualties beside the dead and the hurt, and the first who are told hurt beside the dead. */
class CasualtiesTest {

    @Test
    void casualtiesBoundNobodyWhereTheSentenceCountsTheDead() {
        assertThat(Notation.of(figures("The attack caused 35 casualties: nine killed and 26 wounded.")))
                .isEqualTo("killed 9; injured 26");
    }

    @Test
    void fiveMoreWhoWereInjuredBesideSixDeadAreAllTheInjured() {
        assertThat(Notation.of(figures("Six people died. Five more were injured.")))
                .isEqualTo("killed 6; injured 5");
        assertThat(Notation.of(figures("Six more were wounded."))).isEqualTo("injured 6 more");
    }
}
