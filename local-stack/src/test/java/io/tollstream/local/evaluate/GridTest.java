package io.tollstream.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    @Test
    void numbersStandUnderTheirHead() {
        var grid = new Grid("TOLLS", "ITEMS", "KILLED").row("all", 1294, 0.5).row("Spanish", 6, 1.0);

        assertThat(grid.lines())
                .containsExactly("", "TOLLS    ITEMS  KILLED", "all       1294   0.500", "Spanish      6   1.000");
    }

    @Test
    void aTableWithoutRowsIsNotThere() {
        assertThat(new Grid("TOLLS", "ITEMS").lines()).isEmpty();
    }

    /** As other scorers print them, so that the third decimal compares. */
    @ParameterizedTest
    @CsvSource({"0.0625, 0.062", "0.1875, 0.188", "0.6666666666666666, 0.667", "0.0005, 0.001", "1, 1.000"})
    void halvesGoToTheEvenDecimal(double share, String text) {
        assertThat(Grid.share(share)).isEqualTo(text);
    }
}
