package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A number of everybody is never smaller than one of its sorts. */
class OutgrownTest {

    @Test
    void aNumberThatOneSortOutgrowsIsAPart() {
        assertThat(read("Two people were wounded in the hall. Three teenagers were wounded on the stairs."))
                .containsExactly("INJURED 2 PART", "INJURED child 3");
    }

    @Test
    void aNumberThatHoldsItsSortsStaysWhole() {
        assertThat(read("Five people were wounded in the hall. Three teenagers were wounded on the stairs."))
                .contains("INJURED 5");
    }
}
