package io.tollstream.enricher.domain.resolution.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The words of a text, wherever they come from. */
class WordsTest {

    @Test
    void punctuationAndBlanksStandBetweenWords() {
        assertThat(cut("“Gunmen fled,” she said: two hurt…"))
                .containsExactly("Gunmen", "fled", "she", "said", "two", "hurt");
        assertThat(cut("")).isEmpty();
        assertThat(cut(" —;… ")).isEmpty();
    }

    @Test
    void hyphensApostrophesAndFullStopsInsideAWordBelongToIt() {
        assertThat(cut("a 17-year-old from N.C. doesn't - say"))
                .containsExactly("a", "17-year-old", "from", "N.C", "doesn't", "say");
        assertThat(Words.hash("doesn't")).isEqualTo(Words.hash("doesn’t"));
        assertThat(Words.hash("re-cover")).isNotEqualTo(Words.hash("recover"));
    }

    @Test
    void everyScriptHasWords() {
        assertThat(cut("क्वेटा में १३ लोग मारे गए।")).containsExactly("क्वेटा", "में", "१३", "लोग", "मारे", "गए");
        assertThat(cut("کوئٹہ میں دھماکہ، ۱۳ ہلاک")).containsExactly("کوئٹہ", "میں", "دھماکہ", "۱۳", "ہلاک");
        assertThat(cut("В Москве двое")).containsExactly("В", "Москве", "двое");
    }

    @Test
    void aRowOfWordsHasTheHashOfItsName() {
        var words = Words.of("He moved to Santa Ana del Monte last year.");

        assertThat(words.hash(3, 7)).isEqualTo(Words.hash("santa ana del monte"));
        assertThat(words.hash(3, 7))
                .isEqualTo(
                        Words.join(Words.join(Words.join(words.hash(3), words.hash(4)), words.hash(5)), words.hash(6)));
        assertThat(words.hash(3, 5)).isNotEqualTo(Words.hash("Ana Santa"));
        assertThat(words.hash(3, 4)).isEqualTo(words.hash(3));
    }

    @Test
    void outsideTheTextIsNoWord() {
        var words = Words.of("alone");

        assertThat(words.hash(-1)).isZero();
        assertThat(words.hash(1)).isZero();
        assertThat(Words.hash("…")).isZero();
        assertThat(words.mayBeName(-1)).isFalse();
        assertThat(words.capital(1)).isFalse();
        assertThat(words.digit(1)).isFalse();
        assertThat(words.capitals(-1)).isFalse();
        assertThat(words.number(-1, 2)).isEqualTo(-1);
        assertThat(words.adjoin(0)).isFalse();
        assertThat(words.between(-1, ',')).isFalse();
    }

    @Test
    void aPartOfATextIsReadWithThePlacesOfTheWhole() {
        var words = Words.of("One two three", 4, 9);

        assertThat(words.size()).isEqualTo(2);
        assertThat(words.start(0)).isEqualTo(4);
        assertThat(words.end(0)).isEqualTo(7);
        assertThat(words.text(1)).isEqualTo("t");
    }

    @Test
    void numbersOfAnyScriptAreWorthTheirDigits() {
        var words = Words.of("13 १३ ١٣ 1300 13th");

        assertThat(IntStream.range(0, 5).map(at -> words.number(at, 3))).containsExactly(13, 13, 13, -1, -1);
        assertThat(words.digit(4)).isTrue();
        assertThat(words.digit(1)).isTrue();
    }

    @Test
    void onlyScriptsWithCapitalsHaveWordsInCapitals() {
        var words = Words.of("BLA B Bla B2B غزة दिल्ली МЧС");

        assertThat(IntStream.range(0, 7).filter(words::capitals)).containsExactly(0, 6);
        assertThat(IntStream.range(0, 7).filter(words::capital)).containsExactly(0, 1, 2, 3, 6);
        assertThat(IntStream.range(0, 7).allMatch(words::mayBeName)).isTrue();
    }

    @Test
    void whatStandsBetweenTwoWordsIsToldApart() {
        var words = Words.of("Milltown, Ohio police\u00a0say: no — never");

        assertThat(words.between(0, ',')).isTrue();
        assertThat(words.adjoin(0)).isFalse();
        assertThat(words.adjoin(1)).isTrue();
        assertThat(words.adjoin(2)).isTrue();
        assertThat(words.between(3, ',')).isFalse();
        assertThat(words.between(4, '—')).isTrue();
    }

    @Test
    void aLongTextHasAllItsWords() {
        var words = Words.of("word ".repeat(3_000));

        assertThat(words.size()).isEqualTo(3_000);
        assertThat(words.hash(2_999)).isEqualTo(words.hash(0));
    }

    private static List<String> cut(String text) {
        var words = Words.of(text);
        return IntStream.range(0, words.size()).mapToObj(words::text).toList();
    }
}
