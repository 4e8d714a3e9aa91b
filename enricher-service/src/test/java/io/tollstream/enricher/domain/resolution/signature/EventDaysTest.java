package io.tollstream.enricher.domain.resolution.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that a text names, published on Wednesday, 15 July 2026. */
class EventDaysTest {

    private static final EventDays DAYS = new EventDays(new LexiconFiles("/resolution/"));
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 7, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She was hurt on Monday night.        | 2026-07-13
            She was hurt Wednesday.              | 2026-07-15
            She was hurt Thursday.               | 2026-07-09
            El lunes murieron dos.               | 2026-07-13
            Deux morts dimanche soir.            | 2026-07-12
            Dois mortos na segunda-feira.        | 2026-07-13
            सोमवार को दो लोग मारे गए                 | 2026-07-13
            """)
    void aWeekdayIsTheLastOneUpToItsPublication(String text, LocalDate day) {
        assertThat(days(text)).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on July 13",
                "on July 13th",
                "on Jul. 13",
                "on 13 July",
                "the 13th of July, 13 of July",
                "el 13 de julio",
                "le 13 juillet",
                "em 13 de julho",
                "pada 13 Juli",
                "13 जुलाई को",
                "१३ जुलाई को",
                "في 13 يوليو"
            })
    void aDateIsReadAsLanguagesWriteIt(String text) {
        assertThat(days(text)).containsExactly(LocalDate.of(2026, 7, 13));
    }

    @Test
    void aDateWithoutAYearIsTheLastOne() {
        assertThat(days("on December 24")).containsExactly(LocalDate.of(2025, 12, 24));
        assertThat(days("on July 16")).containsExactly(LocalDate.of(2026, 7, 16));
        assertThat(days("on July 17")).containsExactly(LocalDate.of(2025, 7, 17));
    }

    @Test
    void aYearIsReadWhereItIsGiven() {
        assertThat(days("on July 13, 2014")).containsExactly(LocalDate.of(2014, 7, 13));
        assertThat(days("el 13 de julio de 2014")).containsExactly(LocalDate.of(2014, 7, 13));
        assertThat(days("on 13 July 2014")).containsExactly(LocalDate.of(2014, 7, 13));
        assertThat(days("due on July 13, 2031")).isEmpty();
    }

    @Test
    void yesterdayAndTodayAreCountedFromItsPublication() {
        assertThat(days("Two died yesterday.")).containsExactly(PUBLISHED.minusDays(1));
        assertThat(days("Two died last night.")).containsExactly(PUBLISHED.minusDays(1));
        assertThat(days("Dos murieron ayer.")).containsExactly(PUBLISHED.minusDays(1));
        assertThat(days("Two died this morning.")).containsExactly(PUBLISHED);
        assertThat(days("آج دو افراد ہلاک")).containsExactly(PUBLISHED);
    }

    @Test
    void whatIsNoDateNamesNoDay() {
        assertThat(days("In July the river rose.")).isEmpty();
        assertThat(days("On June 31 nobody came.")).isEmpty();
        assertThat(days("Some 13 may march.")).isEmpty();
        assertThat(days("Twice, 5 years ago, it burned.")).isEmpty();
        assertThat(days("July 2014")).isEmpty();
    }

    @Test
    void onlyTheFirstWordsAndAFewDaysAreRead() {
        var days = new TreeSet<Integer>();
        DAYS.in(Words.of("Hurt on Monday or Tuesday"), 3, PUBLISHED.toEpochDay(), days);

        assertThat(days).containsExactly((int) PUBLISHED.minusDays(2).toEpochDay());
        assertThat(days("July 1, July 2, July 3, July 4, July 5, July 6, July 7, July 8, July 9, July 10"))
                .hasSize(8);
    }

    private static List<LocalDate> days(String text) {
        var days = new TreeSet<Integer>();
        var words = Words.of(text);
        DAYS.in(words, words.size(), PUBLISHED.toEpochDay(), days);
        return days.stream().map(LocalDate::ofEpochDay).toList();
    }
}
