package io.tollstream.enricher.domain.resolution.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ages that a text tells. */
class AgesToldTest {

    private static final AgesTold AGES = new AgesTold(new LexiconFiles("/resolution/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 17-year-old was hurt.",
                "A 17 year old was hurt.",
                "Dora Quill, 17, of Milltown",
                "a girl aged 17",
                "a girl, age 17",
                "una joven de 17 años",
                "un garçon de 17 ans",
                "seorang gadis berusia 17",
                "17 वर्षीय युवक",
                "१७ वर्षीय युवक",
                "17 سالہ لڑکا"
            })
    void anAgeIsReadAsLanguagesWriteIt(String text) {
        assertThat(ages(text)).containsExactly(17);
    }

    @Test
    void allAgesOfATextAreToldOnceAndInOrder() {
        assertThat(ages("Tim Ost, 40, and two boys, ages 9 and aged 7, and a 40-year-old"))
                .containsExactly(7, 9, 40);
    }

    @Test
    void numbersOfOtherThingsAreNoAges() {
        assertThat(ages("At least 17 people were hurt on July 17 at 17 Mill Road."))
                .isEmpty();
        assertThat(ages("Dora Quill, 7, and Tim")).isEmpty();
        assertThat(ages("a 300-year-old oak and a 170-year-old mill")).isEmpty();
        assertThat(ages("a 17-storey block, a 4x4-year-old")).isEmpty();
    }

    @Test
    void onlyTheFirstWordsAndAFewAgesAreRead() {
        var ages = new TreeSet<Integer>();
        AGES.in(Words.of("aged 5, aged 6"), 2, ages);

        assertThat(ages).containsExactly(5);
        assertThat(ages("aged 1 aged 2 aged 3 aged 4 aged 5 aged 6 aged 7 aged 8 aged 9"))
                .hasSize(8);
    }

    private static Set<Integer> ages(String text) {
        var ages = new TreeSet<Integer>();
        var words = Words.of(text);
        AGES.in(words, words.size(), ages);
        return ages;
    }
}
