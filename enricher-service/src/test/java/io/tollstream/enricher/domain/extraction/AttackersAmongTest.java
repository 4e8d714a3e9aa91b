package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Attackers that a sentence counts among its dead. */
class AttackersAmongTest {

    @Test
    void attackersAmongTheDeadAreNoVictims() {
        assertThat(Notation.of(figures("Seven people died, including the three attackers.")))
                .isEqualTo("killed 4; killed attackers 3");
    }

    @Test
    void attackersThatAnotherSentenceCountsTakeNothingFromTheDead() {
        assertThat(Notation.of(figures("Seven people died. The dead include two bombers.")))
                .startsWith("killed 7;");
    }
}
