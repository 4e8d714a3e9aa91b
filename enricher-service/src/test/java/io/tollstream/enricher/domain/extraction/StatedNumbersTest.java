package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers that a text states of those it counted before. */
class StatedNumbersTest {

    @Test
    void aTotalStatedWithoutAVerbOfHarmIsOfThoseCountedBefore() {
        assertThat(read("", "Two more villagers died on Monday. The total since the first raid now stands at 58."))
                .contains("KILLED 58");
        assertThat(read("", "Nine people were hurt. By nightfall the number had reached 31."))
                .contains("INJURED 31");
    }

    @Test
    void aNumberOfOtherThingsStatesNothing() {
        assertThat(read("", "Two men died. The number of cars on the road is 58."))
                .containsExactly("KILLED man 2");
        assertThat(read("", "Two men died. The total could reach 58.")).containsExactly("KILLED man 2");
    }
}
