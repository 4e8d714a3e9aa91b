package io.tollstream.enricher.domain.resolution.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The words of a headline and a lead. */
class TermsTest {

    private static final Terms TERMS = new Terms(
            Words.of("Ferry sinks; 112 rescued"),
            Words.of("The ferry, a ferry of 1998, sank with 112 and 12 aboard. FERRY!"));

    @Test
    void eachWordStandsThereOnceInTheOrderOfItsHash() {
        assertThat(TERMS.hashes()).isSorted().doesNotHaveDuplicates().hasSize(13);
        assertThat(TERMS.times()).hasSameSizeAs(TERMS.hashes());
        assertThat(TERMS.marks()).hasSameSizeAs(TERMS.hashes());
    }

    @Test
    void wordsOfTheHeadlineCountDouble() {
        assertThat(TERMS.times()[at("ferry")]).isEqualTo(2 + 3);
        assertThat(TERMS.times()[at("sinks")]).isEqualTo(2);
        assertThat(TERMS.times()[at("aboard")]).isEqualTo(1);
    }

    @Test
    void wordsOfTheHeadlineAreMarked() {
        assertThat(TERMS.marks()[at("ferry")]).isEqualTo((byte) Terms.IN_TITLE);
        assertThat(TERMS.marks()[at("aboard")]).isZero();
    }

    @Test
    void onlyNumbersThatMayCountPeopleAreMarked() {
        assertThat(TERMS.marks()[at("112")]).isEqualTo((byte) (Terms.IN_TITLE | Terms.NUMBER));
        assertThat(TERMS.marks()[at("12")]).isZero();
        assertThat(TERMS.marks()[at("1998")]).isZero();
    }

    private static int at(String word) {
        return Arrays.binarySearch(TERMS.hashes(), Words.hash(word));
    }
}
