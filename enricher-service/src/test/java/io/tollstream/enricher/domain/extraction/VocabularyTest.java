package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @ParameterizedTest
    @CsvSource({
        "killed, KILLED",
        "sheriff's, Sheriff’s",
        "herido, HERIDO",
        "año, AÑO",
        "iran, İRAN",
        "μάχη, ΜΆΧΗ",
        "मृत, मृत"
    })
    void aWordIsFoundInLettersOfWhateverSize(String known, String written) {
        var word = vocabulary.add(known);

        assertThat(find(written)).isSameAs(word);
        assertThat(find(known)).isSameAs(word);
    }

    @Test
    void aWordThatNoFileKnowsIsUnknown() {
        vocabulary.add("killed");

        assertThat(find("kille")).isSameAs(Word.UNKNOWN);
        assertThat(find("killeds")).isSameAs(Word.UNKNOWN);
    }

    @Test
    void aWordAddedTwiceIsOneWord() {
        assertThat(vocabulary.add("killed")).isSameAs(vocabulary.add("killed"));
    }

    @Test
    void wordsAreFoundHoweverManyThereAre() {
        for (var i = 0; i < 20_000; i++) {
            vocabulary.add("word" + i);
        }

        for (var i = 0; i < 20_000; i++) {
            assertThat(find("Word" + i).text()).isEqualTo("word" + i);
        }
    }

    private Word find(String text) {
        var padded = "<" + text + ">";
        return vocabulary.find(padded.toCharArray(), 1, 1 + text.length());
    }
}
