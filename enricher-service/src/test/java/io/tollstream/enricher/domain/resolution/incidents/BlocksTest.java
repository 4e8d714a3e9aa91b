package io.tollstream.enricher.domain.resolution.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which incidents an item is compared with. */
class BlocksTest {

    @Test
    void theBlockOfAnItemIsItsCountry() {
        assertThat(Blocks.of("PK")).isEqualTo("PK");
    }

    @Test
    void whatNamesNoPlaceHasABlockOfItsOwn() {
        assertThat(Blocks.of("")).isEqualTo(Blocks.NOWHERE);
    }
}
