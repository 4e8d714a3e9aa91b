package io.tollstream.enricher.domain.resolution.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of event a text is about. */
class KindsTest {

    private static final LexiconFiles FILES = new LexiconFiles("/resolution/");
    private static final Kinds KINDS = new Kinds(FILES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gunmen hijacked a train in the pass          | train-hijacking
            Prise d'otages dans un train                 | train-hijacking
            Terremoto en la sierra                       | earthquake
            Banjir di kota                               | flood
            خودکش حملہ                                   | suicide-bombing
            भूकंप से भारी नुकसान                              | earthquake
            Landslide buries a hamlet                    | landslide
            Man shot at a petrol station                 | shooting
            """)
    void wordsOfAnyLanguageTellTheKind(String title, String kind) {
        assertThat(kinds(title, "")).first().isEqualTo(kind);
    }

    @Test
    void theHeadlineCountsDouble() {
        assertThat(kinds("Stabbing", "A shooting")).startsWith("stabbing", "shooting");
        assertThat(kinds("Shooting", "A stabbing")).startsWith("shooting", "stabbing");
    }

    @Test
    void aRowOfWordsSaysMoreThanTheWordsInIt() {
        assertThat(kinds("Flash flood", "")).containsExactly("flood");
        assertThat(kinds("Suicide bombing", "")).containsExactly("suicide-bombing", "bombing");
    }

    @Test
    void onlyAFewKindsAreKeptTheLikeliestFirst() {
        var kinds = kinds("Earthquake, flood, landslide, wildfire, stampede and storm", "earthquake");

        assertThat(kinds).hasSize(4).startsWith("earthquake");
    }

    @Test
    void aTextAboutNothingOfTheSortIsOfNoKind() {
        var text = Words.of("The council met to discuss the library.");

        assertThat(KINDS.of(text, text)).isEmpty();
        assertThat(KINDS.tells(text, 1)).isFalse();
        assertThat(KINDS.tells(Words.of("a flood"), 1)).isTrue();
    }

    @Test
    void everyWordIsShortEnoughToBeFoundAndListedOnce() {
        var seen = new HashSet<String>();
        var wrong = new ArrayList<String>();
        FILES.read("kinds.txt", 3, (fields, form) -> {
            if (Words.of(form).size() > Kinds.LONGEST || !seen.add(fields[0] + Words.hash(form))) {
                wrong.add(fields[0] + ": " + form);
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static List<String> kinds(String title, String lead) {
        return KINDS.of(Words.of(title), Words.of(lead));
    }
}
