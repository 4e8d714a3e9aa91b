package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text, however made, takes more than linear time or breaks the reader. */
class HostileTextTest {

    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final Duration SECONDS = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1",
                "killed ",
                "killed 1 ",
                "a ",
                "\"",
                "said ",
                "the toll ",
                "number of ",
                "1,000,",
                "1-",
                "Ab Ab x ",
                "A boy was killed. ",
                "three hundred ",
                "[...]",
                "\n",
                ". ",
                "1 people and ",
                "not 5 as said earlier. ",
                "ab",
                "including 5 men, ",
                "police said 5 men were killed, "
            })
    void fiveMegabytesOfOneThingAreReadInSeconds(String piece) {
        var text = piece.repeat(FIVE_MEGABYTES / piece.length());

        assertTimeoutPreemptively(SECONDS, () -> Texts.figures(text));
    }

    @Test
    void randomWordsBreakNothing() {
        var words =
                "1 two dozen of the 's ’ “ ” ( ) killed dead people men , . ; : - + and or including among up from to"
                        + " toll said no not a an another more 17-year-old p.m. U.S. $5 .22 ５９２ 人 hostage took them all \n";
        var pieces = words.split(" ");
        for (var seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var i = 0; i < 40; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(9) == 0 ? "" : " ");
            }
            var figures = Texts.figures(text.toString());
            assertThat(figures).as("seed %d", seed).isEqualTo(Texts.figures(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "murieron ",
                "1 ",
                "muertos y ",
                "entre ",
                "más de ",
                "[...]",
                "1.000.",
                "treinta y ",
                "ال",
                "و",
                "1,00,",
                "،",
                ". ",
                "dijo el ejército ",
                "de 1 a ",
                "incluidos 5 ",
                "घायल ",
                "को "
            })
    void fiveMegabytesInOtherLanguagesAreReadInSeconds(String piece) {
        var text = piece.repeat(FIVE_MEGABYTES / piece.length());

        for (var language : List.of("es", "ar", "hi", "und")) {
            assertTimeoutPreemptively(SECONDS, () -> Texts.readIn(language, text));
        }
    }

    @Test
    void randomWordsInOtherLanguagesBreakNothing() {
        var pieces =
                ("1 dos mil treinta y de la muertos heridos soldados , . ; : - a otros entre incluidos más al menos"
                                + " mató no murieron el número según ejército قتل و ال 5 جنود ا بينهم من إلى घायल को की 2,0 ५ \n")
                        .split(" ");
        for (var seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var i = 0; i < 40; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(9) == 0 ? "" : " ");
            }
            for (var language : List.of("es", "ar", "hi")) {
                assertThat(Texts.readIn(language, text.toString()))
                        .as("seed %d", seed)
                        .isEqualTo(Texts.readIn(language, text.toString()));
            }
        }
    }
}
