package io.tollstream.enricher.domain.resolution.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that writers take for each other are one letter. */
class FoldTest {

    @Test
    void capitalsAndAccentsMakeNoDifference() {
        assertThat(folded("BOGOTÁ")).isEqualTo(folded("bogota"));
        assertThat(folded("São Crisóstomo")).isEqualTo("sao crisostomo");
        assertThat(folded("Żyrardów")).isEqualTo("zyrardow");
    }

    @ParameterizedTest
    @CsvSource({"१३, 13", "١٣, 13", "۱۳, 13", "১৩, 13"})
    void digitsOfAnyScriptAreDigits(String written, String digits) {
        assertThat(folded(written)).isEqualTo(digits);
    }

    @Test
    void arabicLettersOfAllItsLanguagesAreAlike() {
        assertThat(folded("کراچی")).isEqualTo(folded("كراچي"));
        assertThat(folded("أحمد")).isEqualTo(folded("احمد"));
        assertThat(folded("القاهرة")).isEqualTo(folded("القاهره"));
    }

    @Test
    void marksThatReadersLeaveOutAreNothing() {
        assertThat((int) Fold.of('\u064e')).isZero();
        assertThat(folded("مـحـمـد")).isEqualTo(folded("مُحَمَّد")).isEqualTo("محمد");
        assertThat(folded("می\u200cخواهم")).isEqualTo(folded("میخواهم"));
    }

    @Test
    void aDotBelowADevanagariLetterIsNothingInEitherSpelling() {
        var inOne = "बा\u095bार";
        var inTwo = "बा\u091c\u093cार";

        assertThat(folded(inOne)).isEqualTo(folded(inTwo)).isEqualTo("बाजार");
    }

    @Test
    void otherScriptsLoseTheirCapitalsToo() {
        assertThat(folded("МОСКВА")).isEqualTo("москва");
        assertThat(folded("ΑΘΗΝΑ")).isEqualTo("αθηνα");
    }

    private static String folded(String text) {
        return text.chars()
                .map(c -> Fold.of((char) c))
                .filter(c -> c != 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
