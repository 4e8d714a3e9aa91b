package io.tollstream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void paragraphsAreSeparatedByOneLineFeedAndWordsByOneSpace() {
        assertThat(PlainText.paragraphs("  One\u00a0 two\t three \r\n\r\n \n Four\u2028five  "))
                .isEqualTo("One two three\nFour\nfive");
    }

    @Test
    void invisibleCharactersGo() {
        assertThat(PlainText.paragraphs("\uFEFFsur\u00ADvi\u200Bvors\u0000\u001b"))
                .isEqualTo("survivors");
    }

    @Test
    void joinersThatSomeScriptsNeedStay() {
        assertThat(PlainText.paragraphs("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void aLoneSurrogateIsReplacedForNoEncodingHasIt() {
        assertThat(PlainText.paragraphs("a\ud800b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void theSameLetterInTwoSpellingsIsOne() {
        assertThat(PlainText.line("cafe\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void aLineHasNoLineFeed() {
        assertThat(PlainText.line("One\n two")).isEqualTo("One two");
    }
}
