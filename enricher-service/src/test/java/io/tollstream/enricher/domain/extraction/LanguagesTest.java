package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.READERS;
import static io.tollstream.enricher.domain.extraction.Texts.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @Test
    void englishIsKnownByItsSmallWords() {
        var item = item(
                "",
                "Two people were killed when the bridge fell into the river, police said.",
                SourceKind.MEDIA,
                "und");

        assertThat(READERS.languageOf(item)).isEqualTo("en");
        assertThat(READERS.read(item)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Al menos 27 personas murieron y otras 14 resultaron heridas en el ataque contra el tren, dijo la policía local.",
                "छह सैन्यकर्मी मारे गए और 100 से अधिक यात्रियों को बंधक बनाया गया।",
                "Sekitar 250 sandera masih ditahan oleh kelompok bersenjata di dalam kereta itu, kata polisi pada hari Rabu.",
                "至少60死逾200伤"
            })
    void anotherLanguageYieldsNoFigures(String text) {
        var item = item("", text, SourceKind.MEDIA, "und");

        assertThat(READERS.languageOf(item)).isEqualTo("und");
        assertThat(READERS.read(item)).isEmpty();
    }

    @Test
    void aGivenLanguageIsBelieved() {
        assertThat(READERS.read(item("", "2 people killed", SourceKind.MEDIA, "de")))
                .isEmpty();
        assertThat(READERS.read(item("", "2 people killed", SourceKind.MEDIA, "en-GB")))
                .hasSize(1);
    }
}
