package io.tollstream.enricher.domain.resolution.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.places.Whereabouts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which incidents an item is compared with. */
class BlocksTest {

    @Test
    void theBlockOfAnItemIsItsCountry() {
        assertThat(Blocks.of(new Whereabouts(List.of(), "PK", "BA"))).isEqualTo("PK");
    }

    @Test
    void whatNamesNoPlaceHasABlockOfItsOwn() {
        assertThat(Blocks.of(Whereabouts.UNKNOWN)).isEqualTo(Blocks.NOWHERE);
    }
}
