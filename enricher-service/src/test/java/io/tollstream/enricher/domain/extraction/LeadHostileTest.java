package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text, however made, keeps the readers of headline and lead busy or breaks them. */
class LeadHostileTest {

    private static final int FIVE_MEGABYTES = 5_000_000;

    /** A reading takes a tenth of a second; the rest is for a busy machine. */
    private static final Duration SECONDS = Duration.ofSeconds(10);

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
