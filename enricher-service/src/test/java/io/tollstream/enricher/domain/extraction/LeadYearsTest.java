package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years in languages that are read at the level of headline and lead. */
class LeadYearsTest {

    @ParameterizedTest
    @CsvSource({
        "es, En 2019 murieron 15 mineros en el mismo lugar.",
        "fr, En 2019 sont morts 15 mineurs au même endroit.",
        "pt, Em 2019 morreram 15 mineiros no mesmo lugar.",
    })
    void aSentenceThatOpensWithAnotherYearTellsOfAnotherEvent(String language, String sentence) {
        assertThat(read(language, sentence, "2025-03-11T12:00:00Z")).isEmpty();
        assertThat(read(language, sentence, "2019-03-11T12:00:00Z")).containsExactly(15L);
    }

    private static List<Long> read(String language, String sentence, String published) {
        var item = new Item(
                "item",
                "",
                new Source("Hoja del Valle", SourceKind.MEDIA),
                null,
                "",
                sentence,
                language,
                Instant.parse(published),
                null);
        return Texts.READERS.read(item).stream()
                .map(figure -> figure.count().low())
                .toList();
    }
}
