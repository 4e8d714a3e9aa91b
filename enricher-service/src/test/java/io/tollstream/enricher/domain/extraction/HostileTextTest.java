package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text, however made, takes more than linear time or breaks the reader. */
class HostileTextTest {

    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final long SECOND = 1_000_000_000;

    /** Long enough that a square of its length shows, short enough to read many. */
    private static final int LONG = 600_000;

    private static final int TIMES = 6;
    /** Linear is six, a square thirty-six; what is between leaves room for a busy machine. */
    private static final int BOUND = 15;

    /** A stretch too short to be measured may be read in any time. */
    private static final long NOISE = 2_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                ",",
                "“1 ",
                "((",
                "ab",
                "killed killed ",
                "said said ",
                "a man and a woman and ",
                "1 killed, 1 killed, ",
                "A boy was killed. ",
                "police said 5 men were killed, ",
                "previously said 5 were killed. 6 were killed. "
            })
    void fiveMegabytesOfOneThingTakeLessThanASecond(String piece) {
        var text = piece.repeat(FIVE_MEGABYTES / piece.length());

        assertThat(ReadingTime.nanos(text, "en", time -> time < SECOND)).isLessThan(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "pt", "id", "hi", "ur", "ar", "und"})
    void fiveMegabytesInAnyLanguageTakeLessThanASecond(String language) {
        var piece = "5 muertos, 5 morts, 5 mortos, 5 orang tewas, 5 मारे गए, 5 قتلى, 5 افراد ہلاک, ";
        var text = piece.repeat(FIVE_MEGABYTES / piece.length());

        assertThat(ReadingTime.nanos(text, language, time -> time < SECOND)).isLessThan(SECOND);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void sixTimesTheTextTakeNoMoreThanSixTimesTheTime(String piece) {
        var part = piece.repeat(LONG / TIMES / piece.length());
        var whole = piece.repeat(LONG / piece.length());

        var bound = BOUND * (ReadingTime.nanos(part) + NOISE);

        assertThat(ReadingTime.nanos(whole, "en", time -> time < bound)).isLessThan(bound);
    }

    static Stream<String> pieces() {
        return Stream.of(numbers(), happenings(), people(), speech(), marks(), scripts())
                .flatMap(Stream::of);
    }

    private static String[] numbers() {
        return new String[] {
            "1 ",
            "1",
            "1,000,",
            "1-",
            "1.",
            "1:",
            "$1",
            "1%",
            "9mm ",
            "1/",
            "three hundred ",
            "twenty-",
            "million ",
            "dozen ",
            "dozens of ",
            "tens of ",
            "between 1 and ",
            "1 to 2 to ",
            "1 or ",
            "at least ",
            "up to ",
            "one of one of ",
            "number of ",
            "total to 5 ",
            "in 1999, ",
            "17-year-old ",
            "23 + 3 + 5 = 31 ",
            "1 , 000 ",
            "1 2 3 4 5 6 7 8 9 ",
            "ages 5, 6, "
        };
    }

    private static String[] happenings() {
        return new String[] {
            "killed ",
            "killed 1 ",
            "killed killed 1 ",
            "shot ",
            "was shot and ",
            "shot dead and wounded ",
            "injured or ",
            "none were injured or killed ",
            "not 5 as said earlier. ",
            "5 were killed, up from 4. ",
            "rose to 5. ",
            "which killed 5 in 1999, ",
            "a separate attack ",
            "last year ",
            "years after ",
            "the death toll is ",
            "killed all of them ",
            "5 killed all of them ",
            "took hostages and ",
            "evacuated ",
            "was not ",
            "to be ",
            "Five shot, one fatally. ",
            "killed on Monday, ",
            "if ",
            "feared dead ",
            "may have been killed "
        };
    }

    private static String[] people() {
        return new String[] {
            "1 people and ",
            "including 5 men, ",
            "A boy was killed. ",
            "Ab Ab x ",
            "Abel Baker ",
            "ABEL BAKER ",
            "John Doe, 17, ",
            "A man, 17, died. The boy, 18, died. ",
            "A man and a woman and a boy were killed and ",
            "a man and his wife and ",
            "the 17-year-old boy, 17, ",
            "one of the injured ",
            "among the dead are ",
            "among the dead were 5 men, ",
            "5 others ",
            "another ",
            "not including ",
            "5 men, 3 women, 2 boys. ",
            "he ",
            "his wife, son and ",
            "both ",
            "1 dead; ",
            "Abel Baker and Carl Davis were killed. "
        };
    }

    private static String[] speech() {
        return new String[] {
            "said ", "said said ", "the army said ", "police said 5 men were killed, ", "Abel said ", "Police: ",
            "Army spokesman Abel Baker said ", "denied ", "revised ", "“He said.” ", "“He said ", "according to ",
            "previously said 5 were killed. 6 were killed. ", "the toll ", "“1 ” ", "he said. He said, "
        };
    }

    private static String[] marks() {
        return new String[] {
            "\"",
            "“",
            "‘’",
            ",",
            ", ",
            "(",
            "((a)) ",
            "[...]",
            "[..",
            "]",
            ": ",
            "- ",
            "—",
            "…",
            "...",
            ". ",
            "A. ",
            "U.S.",
            "Mr. ",
            "'s ",
            "a-",
            "a'",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            " ",
            "\n\n1\n\n",
            ",\n",
            "a\n",
            "!",
            "?"
        };
    }

    private static String[] scripts() {
        return new String[] {
            "a ", "ab", "x1", "e\u0301", "\u0301", "\u200d", "मृत ", "१ ", "٣ قتلى ", "人", "人。", "а ", "İ", "Σ", "ß",
            "😀", "\ud800", "﷽", "\u0000", "\ufeff", "５９２ "
        };
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
}
