package io.tollstream.enricher.domain.resolution.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The words around names of places, as their files write them. */
class PlaceWordsTest {

    private static final LexiconFiles FILES = new LexiconFiles("/resolution/");

    @Test
    void everyHintIsShortEnoughToBeFound() {
        var tooLong = new ArrayList<String>();
        FILES.read("hints.txt", 2, (fields, form) -> {
            if (Words.of(form).size() > PlaceFinder.LONGEST_HINT) {
                tooLong.add(form);
            }
        });

        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyHintAndRegionIsOfACountryOfTheGazetteer() {
        FILES.read("hints.txt", 2, (fields, form) -> assertThat(
                        Gazetteer.standard().country(fields[0]))
                .as(form)
                .isNotNull());
        FILES.read("regions.txt", 2, (fields, form) -> assertThat(
                        Gazetteer.standard().country(fields[0].substring(0, 2)))
                .as(form)
                .isNotNull());
    }

    @Test
    void aShortNameIsKnownWithItsFullStopAndWithout() {
        var words = new PlaceWords(FILES);

        assertThat(words.region(Words.hash("N.C."))).isEqualTo("US-NC");
        assertThat(words.region(Words.hash("Ore."))).isEqualTo("US-OR");
        assertThat(words.region(Words.hash("Milltown"))).isNull();
        assertThat(words.hint(Words.hash("Sri Lankan"))).isEqualTo("LK");
        assertThat(words.hint(Words.hash("Lankan"))).isNull();
    }
}
