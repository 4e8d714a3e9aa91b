package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.SourceKind;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Asked why, the reader names the rule and the words behind each figure, and why other numbers are none. */
class ExplanationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    31 people were killed.                                              | 31 SUBJECT
                    Gunmen killed 31 passengers and four soldiers.                      | 31 OBJECT, 4 LISTED
                    The killing of 31 people shook the town.                            | 31 NOUN_OF_DEED
                    The murder of Senator Juan Perez shook the town.                    | 1 NOUN_OF_DEED SINGLE
                    A woman was struck and died.                                        | 1 SHARED_SUBJECT SINGLE
                    The rebels took 214 hostages and executed all of them.              | 214 OBJECT, 214 RESUMED
                    Nobody was injured or killed.                                       | 0 SUBJECT, 0 EITHER
                    The storm caused 25 deaths.                                         | 25 HAPPENINGS
                    Among the dead are four railway workers.                            | 4 AMONG
                    Three of the injured died in hospital.                              | 3 DIED_LATER
                    The death toll has climbed to 31, up from 25.                       | 31 TOLL UPDATED
                    31 people were killed, including five children.                     | 31 SUBJECT, 5 PART
                    Five men were shot, one fatally.                                    | 4 SUBJECT SHOT_LESS_DEAD, 1 SUBJECT
                    Early reports that two people were killed proved incorrect.         | 2 SUBJECT RETRACTED
                    The army denied any casualties.                                     | 0 HAPPENINGS NO_LOSSES, 0 HAPPENINGS NO_LOSSES
                    Officials previously said 50 were killed. Now they say 33 were killed. | 50 SUBJECT TAKEN_BACK, 33 SUBJECT CORRECTED
                    Two people were killed. At least two people were killed, he said.   | 2 SUBJECT REPEATED
                    Bombs killed 8 people. They were 3 soldiers and 5 passengers.       | 8 OBJECT, 3 BREAKDOWN, 5 BREAKDOWN
                    """)
    void everyFigureNamesTheRuleThatMadeIt(String text, String rules) {
        assertThat(rules(text)).isEqualTo(rules);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    “At least 31 passengers were killed,” the army said.      | COUNT At least 31, PEOPLE passengers, EVENT killed, SPEAKER army, SPEAKER said
                    A driver was hurt.                                        | PEOPLE A driver, EVENT hurt
                    The death toll has climbed to 31, up from 25.             | EVENT death toll, COUNT 31, REPLACED 25
                    """)
    void theWordsThatPlayedAPartAreMarked(String text, String marks) {
        var explained = explain(text).figures().getFirst();

        assertThat(explained.marks().stream()
                        .map(mark -> mark.role() + " " + text.substring(mark.start(), mark.end()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(marks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    A 17-year-old hid, and two people died.                                  | 17-year-old AGE
                    Two people died on March 3, 2009.                                        | 3 DATE, 2009 DATE
                    Two people died at 10:30 after a blast.                                  | 10:30 TIME
                    Two people died and $5 was stolen.                                       | $5 MONEY
                    Two people died and 45% of the town was flooded.                         | 45% SHARE
                    Two people died after he walked 12 miles.                                | 12 UNIT
                    Two people died. The group threatened to kill 10 judges.                 | 10 UNREAL
                    Two people died on Monday. In a separate accident last year, 12 people died. | 12 OTHER_EVENT
                    Two people died. There were 40 passengers.                               | 40 NOTHING_HAPPENED
                    Two people died in the blast. Police said two people died.               | Two REPEATED
                    A man was killed. The victim was shot dead at noon.                      | The victim SAME_PERSON
                    """)
    void aNumberThatIsNoFigureSaysWhy(String text, String reasons) {
        assertThat(explain(text).leftOut().stream()
                        .map(left -> text.substring(left.start(), left.end()) + " " + left.why())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(reasons);
    }

    @Test
    void noneInACaptionThatLostItsStopsCountsNobodyBehindOtherNumbers() {
        assertThat(rules("None 1 of 2 5 dead in shooting at a farm, police said"))
                .doesNotContain("0 ");
    }

    @Test
    void anItemInALanguageWithoutAReaderIsSaidToBeUnread() {
        var explanation = Texts.READERS.explain(Texts.item("", "Kolme ihmistä kuoli.", SourceKind.MEDIA, "fi"));

        assertThat(explanation.read()).isFalse();
        assertThat(explanation.language()).isEqualTo("fi");
        assertThat(explanation.figures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsPutInAPlainSentence(Rule rule) {
        assertThat(rule.sentence()).endsWith(".").hasSizeLessThan(120);
        assertThat(rule.words()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void noTwoRulesHaveOneName() {
        assertThat(EnumSet.allOf(Rule.class)).extracting(Rule::words).doesNotHaveDuplicates();
    }

    private static String rules(String text) {
        return explain(text).figures().stream().map(ExplanationTest::rules).collect(Collectors.joining(", "));
    }

    private static String rules(Explained explained) {
        var then = explained.then().stream().map(rule -> " " + rule).collect(Collectors.joining());
        return explained.figure().count().low() + " " + explained.rule() + then;
    }

    private static Explanation explain(String text) {
        return Texts.READERS.explain(Texts.item("", text, SourceKind.MEDIA, "en"));
    }
}
