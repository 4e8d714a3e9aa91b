package io.tollstream.local.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalLookTest {

    private static final String TITLE = "31 dead as siege of train ends";
    private static final String TEXT = "The death toll has climbed to 31, up from 25, the army said on Thursday.\n\n"
            + "Troops killed 33 insurgents and rescued 354 passengers. A guard, 17, hid for 30 hours.\n"
            + "The rebels claimed they had executed 214 hostages.";

    @Test
    void aTextIsShownWithItsFiguresMarkedAndARowForEach() {
        assertThat(SomeItem.onTerminal(80, false, SomeItem.of("", "Gunmen killed 31 passengers, police said.", "en")))
                .isEqualTo("""
                        ── item-1 · English · Example Wire

                        Gunmen killed [31 passengers]¹, police said.

                        №  MEASURE  PARTY   CATEGORY   COUNT  SCOPE  STANCE     WHO SAYS SO
                        1  killed   victim  passenger  31     total  confirmed  police (official)
                            rule: object of an active verb
                            words: “31” how many, “passengers” who, “killed” what happened, “police
                              said” who says so

                        The rules named above
                          object of an active verb: The people stand behind a verb in the active voice:
                            “killed 31 passengers”.
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 100})
    void theTextStaysAsItIsApartFromItsMarks(int columns) {
        var item = SomeItem.of(TITLE, TEXT, "en");

        var shown = SomeItem.onTerminal(columns, false, item);

        assertThat(spaced(shown.replaceAll("[\\[\\]⁰¹²³⁴⁵⁶⁷⁸⁹·]", ""))).contains(spaced(item.fullText()));
        assertThat(shown).contains("[31]¹").contains("]⁴");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 100})
    void noLineIsWiderThanTheTerminal(int columns) {
        var wide = "袭击造成至少三十一人死亡，另有十二人受伤，军方周四表示。".repeat(20);
        var items = new Item[] {
            SomeItem.of(TITLE, TEXT, "en"), SomeItem.of("", wide, "zh"), SomeItem.of("", "x".repeat(300), "en")
        };

        assertThat(SomeItem.onTerminal(columns, false, items).lines())
                .filteredOn(line -> !line.startsWith("№") && !line.matches("\\d.*"))
                .allSatisfy(line -> assertThat(Prose.width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void withColoursTheBracketsStay() {
        var shown = SomeItem.onTerminal(80, true, SomeItem.of("", "Troops killed 33 insurgents.", "en"));

        assertThat(shown).contains("\u001b[31;4mkilled\u001b[0m \u001b[1;31;7m[33 insurgents]¹\u001b[0m.");
    }

    @Test
    void withoutColoursNothingSteersTheTerminal() {
        var hostile = SomeItem.of(
                "\u001b[31mid", "\u001b]0;title\u0007", "Two people died.\u001b[2J\u009b1m", "a\u001bb", "en");

        assertThat(SomeItem.onTerminal(80, false, hostile).chars())
                .allMatch(c -> c == '\n' || !Character.isISOControl(c));
    }

    @Test
    void wordsThatRunTheOtherWayTurnNothingRound() {
        var item = SomeItem.of("", "At least 31 people were killed, said الجيش police.", "en");

        var shown = SomeItem.onTerminal(100, false, item);

        assertThat(shown.lines().filter(line -> line.contains("الجيش")).skip(1))
                .allSatisfy(line -> assertThat(line).contains("\u2068").contains("\u2069"));
    }

    @Test
    void whatBecameNoFigureIsListedWithItsReason() {
        assertThat(SomeItem.onTerminal(80, false, SomeItem.of(TITLE, TEXT, "en")))
                .contains("Left out: ")
                .contains("“17” an age");
    }

    @Test
    void anItemThatIsNotReadSaysSoInASentence() {
        assertThat(SomeItem.onTerminal(80, false, SomeItem.of("", "Kolme ihmistä kuoli.", "fi")))
                .contains(
                        "Kolme ihmistä kuoli.\n\nThis item is in Finnish, which is not read here, so it gives no figures.");
        assertThat(SomeItem.onTerminal(80, false, SomeItem.of("", "Qwz 3 xkj.", "und")))
                .contains("The language of this item is not one that is known here, so it gives no figures.");
    }

    @Test
    void itemsComeOneAfterTheOtherUnderTheirHeadings() {
        var shown = SomeItem.onTerminal(
                80,
                false,
                SomeItem.of("a", "", "Two people died.", "", "en"),
                SomeItem.of("b", "", "The council met.", "", "en"));

        assertThat(shown)
                .startsWith("── a · English\n")
                .contains("\n\n── b · English\n")
                .contains("No figures.");
        assertThat(shown).endsWith("2 items, 1 figure.\n");
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", "");
    }
}
