package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same people under another noun are told again; other people are not. */
class RepeatedCountsTest {

    @Test
    void aNumberToldAgainUnderAnotherNounIsTheSamePeople() {
        assertThat(read("Five guards were killed on the border. The mine that killed the five soldiers was hidden."))
                .containsExactly("KILLED guard 5");
    }

    @Test
    void menAndWomenAreNotTheSamePeople() {
        assertThat(read("Two men were killed in the market. Two women were killed in the street."))
                .containsExactly("KILLED man 2", "KILLED woman 2");
    }

    @Test
    void otherPeopleComeBesidesThoseToldBefore() {
        assertThat(read("Eight tourists were injured on the bus. Ten other people were injured in the street."))
                .containsExactly("INJURED foreigner 8", "INJURED other person 10");
        assertThat(read("The six priests and two more persons were killed on Thursday."))
                .containsExactly("KILLED priest 6", "KILLED other person 2");
    }

    @Test
    void theOthersOfACountAreInside() {
        assertThat(read("Four tourists were injured on the bus. The two other people were injured in the arm."))
                .doesNotContain("INJURED other person 2");
    }

    @Test
    void peopleCountedByTheirNationAreAmongThoseToldBefore() {
        assertThat(read("The murder of the six priests is unsolved. The priests, five Spaniards and one citizen, were "
                        + "killed in May."))
                .contains("KILLED priest 6", "KILLED national 5 PART");
    }
}
