package io.tollstream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>One</p><p>Two</p> | One/Two",
                "One<br>Two<br/><br/>Three | One/Two/Three",
                "<div>One <b>bold</b>, <i>slanted</i>.</div> | One bold, slanted.",
                "fish &amp; chips &mdash; 5&nbsp;km | fish & chips — 5 km",
                "<script>alert(1)</script>Words<style>p{}</style> | Words",
                "<ul><li>a</li><li>b</li></ul> | a/b",
                "<table><tr><td>killed</td><td>31</td></tr><tr><td>hurt</td><td>5</td></tr></table> | killed 31/hurt 5",
                "5 < 6 and 7 > 2 | 5 < 6 and 7 > 2",
                "<p>unclosed <b>and <p>broken | unclosed and/broken",
                "plain words | plain words",
                "<p></p> | ``",
            })
    void theWordsRemainAndTheMarkupGoes(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('/', '\n'));
    }

    @Test
    void aLineFeedInTheSourceIsASpaceToTheReader() {
        assertThat(HtmlText.of("<p>At least\n   31 people\ndied.</p>")).isEqualTo("At least 31 people died.");
    }

    @Test
    void aThousandNestedElementsAreNoTrouble() {
        assertThat(HtmlText.of("<div>".repeat(10_000) + "x")).isEqualTo("x");
    }
}
