package io.tollstream.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.Story;
import io.tollstream.audit.topics.Contents;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.toll.Bearing;
import io.tollstream.enricher.domain.toll.Ground;
import io.tollstream.schemas.Topics;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void aMergedAndCorrectedTollIsExplainedByAllThatCountsThere() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history);

            var account = account(history, "train");

            var killed = account.cells().getFirst();
            assertThat(account.agrees()).isTrue();
            assertThat(killed.figure().orElseThrow().best()).isEqualTo(29);
            assertThat(killed.grounds()).contains(Ground.CORRECTED);
            assertThat(killed.weighed())
                    .extracting(one -> one.statement().best(), one -> account.byUpdate()
                            .get(one.statement().updateId())
                            .movedFrom()
                            .orElse(""))
                    .contains(tuple(25L, ""), tuple(28L, "rail"), tuple(31L, ""), tuple(29L, ""));
            assertThat(killed.weighed())
                    .filteredOn(one -> one.bearing() == Bearing.CORRECTED)
                    .extracting(one -> one.statement().best())
                    .contains(31L);
        }
    }

    @Test
    void whatWasSplitOffIsListedWithWhereItCounts() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history);

            var market = account(history, "market");

            assertThat(market.cells()).extracting(cell -> cell.cell().measure()).containsExactly(Measure.INJURED);
            assertThat(account(history, "rail").elsewhere())
                    .extracting(came -> came.update().itemId(), Came::where)
                    .contains(
                            tuple("b", new Came.Whereabouts.HandedOn("train")),
                            tuple("c", new Came.Whereabouts.HandedOn("market")));
        }
    }

    @Test
    void everyActIsNamedWithTheRevisionItMade() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history);

            var account = account(history, "train");

            assertThat(account.roll().acts())
                    .extracting(
                            told -> told.act().getId(),
                            told -> account.revisionsBy(told.act().getId()).isEmpty())
                    .contains(tuple("MERGE-5", false));
        }
    }

    @Test
    void aMergedKeySaysWhereItIsCountedNow() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history);

            var account = account(history, "rail");

            assertThat(account.history().countedIn()).contains("train");
            assertThat(account.cells()).isEmpty();
            assertThat(String.join("\n", ExplanationTree.of(account, 80, false, true)))
                    .contains("taken in by train")
                    .contains("counts in market");
        }
    }

    @Test
    void everyUpdateThatEverCameIsListedOnceSomewhere() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history).retraction(8, "train", "correction-7");

            var account = account(history, "train");

            var listed = account.cells().stream()
                    .flatMap(cell -> cell.weighed().stream())
                    .map(one -> one.statement().updateId())
                    .toList();
            for (var came : account.roll().all()) {
                var shown = listed.contains(came.update().id())
                        || account.withoutNumbers().contains(came)
                        || account.elsewhere().contains(came);
                assertThat(shown).as("%s is shown", came.update().id()).isTrue();
            }
            assertThat(account.withoutNumbers())
                    .extracting(came -> came.update().id())
                    .contains("retraction-8");
        }
    }

    @Test
    void theNewsItemBehindAnUpdateIsFoundOnItsTopic() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history);

            var account = account(history, "train");

            var withItems = account.byUpdate().values().stream()
                    .filter(came -> came.update().itemId() != null)
                    .toList();
            assertThat(withItems).isNotEmpty().allSatisfy(came -> {
                var place = account.places().of(came.received().record()).orElseThrow();
                assertThat(history.log(Topics.NEWS_RAW, place.partition()))
                        .anyMatch(stood -> stood.place().equals(place)
                                && came.update().itemId().equals(stood.key()));
            });
        }
    }

    @Test
    void theSameUpdateThatCameAgainIsNamedAtEachPlace() {
        try (var history = new MadeHistory()) {
            var figure = Story.figure(io.tollstream.schemas.Measure.KILLED, 25).build();
            new Story(history)
                    .entry(Story.hour(1), Story.hour(1), "train", "one", figure)
                    .entry(Story.hour(1), Story.hour(2), "train", "one", figure);

            var came = account(history, "train").byUpdate().get("one");

            assertThat(came.again()).hasSize(1);
        }
    }

    @Test
    void aTreeFitsItsWidthAndHasNoCodesWhereNobodyLooks() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history);

            var lines = ExplanationTree.of(account(history, "train"), 80, false, true);

            assertThat(lines).noneMatch(line -> line.contains("\u001b")).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void theJsonHasEveryStatementWithItsPlace() {
        try (var history = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(history);

            var page = ExplanationJson.of(account(history, "train"));

            assertThat(page.at("/figures/0/toll/best").asLong()).isEqualTo(29);
            assertThat(page.at("/figures/0/statements"))
                    .allSatisfy(
                            one -> assertThat(one.at("/update/place").asText()).startsWith("casualty.updates-"));
        }
    }

    private static Account account(MadeHistory history, String key) {
        return Account.of(history, new Contents(history.serdes()), key, cell -> true);
    }
}
