package io.tollstream.audit.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.Story;
import io.tollstream.audit.topics.Contents;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AsOfTest {

    private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

    private MadeHistory history;

    /** Made and closed by the thread of the test: its state is locked by that. */
    private MadeHistory made() {
        history = new MadeHistory();
        return history;
    }

    @Test
    void whatWeKnewIsTheLastRevisionThatHadComeByThen() {
        try (var made = made()) {
            Story.ofMergeSplitAndCorrection(made);

            assertThat(knownAt(1).of("train").figures()).isEmpty();
            assertThat(killed(knownAt(2).of("train"))).isEqualTo(25);
            assertThat(killed(knownAt(5).of("train"))).isEqualTo(31);
            assertThat(killed(knownAt(8).of("train"))).isEqualTo(29);
        }
    }

    @Test
    void theMomentOfARevisionBelongsToIt() {
        try (var made = made()) {
            Story.ofMergeSplitAndCorrection(made);
            var moment = Story.hour(1).plusSeconds(600);

            assertThat(killed(known(moment).of("train"))).isEqualTo(25);
            assertThat(known(moment.minusMillis(1)).of("train").figures()).isEmpty();
        }
    }

    @Test
    void aChainIsKnownInItsOrderWhateverTheClocksSaid() {
        try (var made = made()) {
            new Story(made)
                    .item(Story.hour(1), Story.hour(5), "train", "a", "Example Wire", "25 people were killed.")
                    .item(Story.hour(2), Story.hour(3), "train", "b", "Example Wire", "31 people were killed.");

            assertThat(knownAt(4).of("train").figures()).isEmpty();
            assertThat(killed(knownAt(5).of("train"))).isEqualTo(31);
        }
    }

    @Test
    void whatWasTrueCountsWhatIsCountedThereTodayAndWasPublishedByThen() {
        try (var made = made()) {
            Story.ofMergeSplitAndCorrection(made);

            assertThat(killed(trueAt(1).of("train"))).isEqualTo(25);
            assertThat(killed(trueAt(2).of("train"))).isEqualTo(28);
            assertThat(killed(trueAt(4).of("train"))).isEqualTo(31);
            assertThat(killed(trueAt(7).of("train"))).isEqualTo(29);
            assertThat(numbers(trueAt(3).of("market"))).isEqualTo(Map.of(Measure.INJURED, 90L));
        }
    }

    @Test
    void aRetractionThatWasPublishedLaterTakesNothingBackYet() {
        try (var made = made()) {
            var story = new Story(made)
                    .entry(
                            Story.hour(1),
                            Story.hour(1),
                            "train",
                            "one",
                            Story.figure(Measure.KILLED, 25).build())
                    .entry(
                            Story.hour(2),
                            Story.hour(2),
                            "train",
                            "two",
                            Story.figure(Measure.KILLED, 40).build());
            story.retraction(6, "train", "two");

            assertThat(killed(trueAt(5).of("train"))).isEqualTo(40);
            assertThat(killed(trueAt(6).of("train"))).isEqualTo(25);
        }
    }

    @Test
    void anIncidentThatWasTakenInIsAnsweredByTheOneThatTookIt() {
        try (var made = made()) {
            Story.ofMergeSplitAndCorrection(made);

            assertThat(knownAt(5).of("rail").incident()).isEqualTo("rail");
            assertThat(killed(knownAt(5).of("rail"))).isEqualTo(28);
            assertThat(knownAt(8).of("rail").redirects()).containsExactly("train");
            assertThat(killed(knownAt(8).of("rail"))).isEqualTo(29);
            assertThat(trueAt(2).of("rail").redirects()).containsExactly("train");
        }
    }

    @Test
    void thoseThatWereTakenInAreNotListedAfterwards() {
        try (var made = made()) {
            Story.ofMergeSplitAndCorrection(made);

            assertThat(all(knownAt(5))).containsOnlyKeys("train", "rail");
            assertThat(all(knownAt(6))).containsOnlyKeys("train");
            assertThat(all(knownAt(7))).containsOnlyKeys("train", "market");
        }
    }

    @Test
    void allAtOnceSayWhatEachSaysByItself() {
        try (var made = made()) {
            Story.ofMergeSplitAndCorrection(made);

            for (var hour = 0; hour < 10; hour++) {
                for (var question : List.of(knownAt(hour), trueAt(hour))) {
                    var all = all(question);
                    for (var key : List.of("train", "rail", "market")) {
                        var alone = question.of(key);
                        var expected = alone.incident().equals(key) ? numbers(alone) : Map.of();
                        assertThat(all.getOrDefault(key, Map.of()))
                                .as("%s at hour %d, %s", key, hour, question)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void inTheEndWhatIsTrueIsWhatWeKnow() {
        try (var made = made()) {
            Story.ofMergeSplitAndCorrection(made);

            assertThat(all(published(EVER))).isEqualTo(all(known(EVER)));
        }
    }

    @Test
    void anIncidentThatNobodyKnowsIsSaidToBeUnknown() {
        try (var made = made()) {
            assertThatThrownBy(() -> knownAt(1).of("nowhere"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("No topic knows an incident nowhere");
            assertThatThrownBy(() -> trueAt(1).of("nowhere")).isInstanceOf(Trouble.class);
        }
    }

    private Question knownAt(int hour) {
        return known(Story.hour(hour));
    }

    private Question known(Instant time) {
        return new KnownAt(history, new Contents(history.serdes()), time);
    }

    private Question trueAt(int hour) {
        return published(Story.hour(hour));
    }

    private Question published(Instant time) {
        return new TrueAt(history, new Contents(history.serdes()), time);
    }

    private static long killed(Answer answer) {
        return numbers(answer).getOrDefault(Measure.KILLED, -1L);
    }

    private static Map<Measure, Long> numbers(Answer answer) {
        var numbers = new TreeMap<Measure, Long>();
        answer.figures().forEach(figure -> numbers.put(figure.getMeasure(), figure.getBest()));
        return numbers;
    }

    private static Map<String, Map<Measure, Long>> all(Question question) {
        var standings = new ArrayList<Standing>();
        question.all(standings::add);
        var all = new TreeMap<String, Map<Measure, Long>>();
        standings.forEach(standing -> {
            var numbers = new TreeMap<Measure, Long>();
            standing.numbers().forEach(number -> numbers.put(number.measure(), number.best()));
            all.put(standing.incident(), numbers);
        });
        return all;
    }
}
