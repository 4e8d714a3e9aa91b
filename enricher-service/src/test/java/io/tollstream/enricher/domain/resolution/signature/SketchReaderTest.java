package io.tollstream.enricher.domain.resolution.signature;

import static io.tollstream.enricher.domain.resolution.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.places.Place;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an item's event can be told by. */
class SketchReaderTest {

    private static final String TEXT =
            "Two clerks were killed and 14 people were injured in Dayton, Ohio, on Monday, when a man"
                    + " opened fire in a bakery. Dora Quill, 34, hid behind the counter.";

    @Test
    void aSketchHoldsWhatTheTextTells() {
        var sketch = report("2026-05-06", "Gunfire in a bakery", TEXT);

        assertThat(sketch.day()).isEqualTo(LocalDate.of(2026, 5, 6).toEpochDay());
        assertThat(sketch.eventDays())
                .containsExactly((int) LocalDate.of(2026, 5, 4).toEpochDay());
        assertThat(sketch.ages()).containsExactly(34);
        assertThat(sketch.where().best()).isNotNull().extracting(Place::name).isEqualTo("Dayton");
        assertThat(sketch.kinds()).first().isEqualTo("shooting");
        assertThat(sketch.killed()).isEqualTo(2);
        assertThat(sketch.injured()).isEqualTo(14);
        assertThat(sketch.figures()).hasSize(1);
        assertThat(sketch.names()).contains(Words.hash("Dora Quill")).isSorted().doesNotHaveDuplicates();
        assertThat(sketch.language()).isEqualTo("en");
    }

    @Test
    void menusBeforeTheFirstSentenceOfTheEventAreLeftOut() {
        var menu = "Home Sports Obituaries Subscribe\nSign in to read the Lantern.\n";

        var sketch = report("2026-05-06", "Gunfire in a bakery", menu + TEXT);

        assertThat(sketch.terms()).contains(Words.hash("bakery")).doesNotContain(Words.hash("Obituaries"));
    }

    @Test
    void anEventOfAnotherScriptIsFoundBehindItsMenuToo() {
        var sketch = report("2026-05-06", "", "साइन इन करें और पढ़ें\nक्वेटा में धमाका हुआ।");

        assertThat(sketch.terms()).contains(Words.hash("क्वेटा")).doesNotContain(Words.hash("साइन"));
    }

    @Test
    void anEmptyItemHasASketchToo() {
        var sketch = report("2026-05-06", "", "");

        assertThat(sketch.terms()).isEmpty();
        assertThat(sketch.names()).isEmpty();
        assertThat(sketch.kinds()).isEmpty();
        assertThat(sketch.where().country()).isEmpty();
    }
}
