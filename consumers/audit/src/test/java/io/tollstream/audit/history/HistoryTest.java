package io.tollstream.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.Story;
import io.tollstream.audit.topics.Contents;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.RevisionKind;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void everyRevisionIsThereWithWhatMovedByWhomAndWhen() {
        try (var made = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(made);

            var history = history(made, "train");

            assertThat(history.entries())
                    .extracting(entry -> entry.revision().getKind())
                    .containsExactly(
                            RevisionKind.FIRST,
                            RevisionKind.RISE,
                            RevisionKind.MERGE,
                            RevisionKind.SPLIT,
                            RevisionKind.CORRECTION);
            var last = history.entries().getLast();
            assertThat(HistoryTable.moved(last.revision())).isEqualTo("killed 31 → 29");
            assertThat(last.who()).isEqualTo("Crisis desk");
            assertThat(last.knownAt()).isEqualTo(Story.hour(7).plusSeconds(600));
            assertThat(last.revision().getEventTime()).isEqualTo(Story.hour(7));
        }
    }

    @Test
    void theHistoryOfOneThatWasTakenInEndsWithTheRedirect() {
        try (var made = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(made);

            var history = history(made, "rail");

            assertThat(history.countedIn()).contains("train");
            assertThat(HistoryTable.of(history, 100).getLast()).contains("`tollstream audit history train`");
        }
    }

    @Test
    void redirectsAreFollowedToTheLast() {
        try (var made = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(made).act(9, IncidentActKind.MERGE, "train", "market", List.of());

            var history = history(made, "rail");

            assertThat(history.redirects()).containsExactly("train", "market");
        }
    }

    @Test
    void theCsvHasALineForEachNumberThatMoved() {
        try (var made = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(made);

            var lines = HistoryCsv.of(history(made, "train"));

            assertThat(lines.getFirst()).startsWith("incident,revision,kind,change,measure");
            assertThat(lines.getLast()).startsWith("train,5,CORRECTION,CORRECTION,KILLED,VICTIM,,31,29,correction-7,");
        }
    }

    @Test
    void thePageNeedsNothingFromOutsideAndRunsNothing() {
        try (var made = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(made);

            var page = HistoryPage.of(history(made, "train"));

            assertThat(page)
                    .contains("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("<script")
                    .doesNotContain("http://")
                    .doesNotContain("https://");
            assertThat(Pattern.compile("style=\"|\\son\\w+=").matcher(page).find())
                    .isFalse();
        }
    }

    @Test
    void theChartsMarkWhatFell() {
        try (var made = new MadeHistory()) {
            Story.ofMergeSplitAndCorrection(made);

            var page = HistoryPage.of(history(made, "train"));

            assertThat(page)
                    .contains("killed: 29")
                    .contains("class=\"mark fall\"")
                    .contains("href=\"#r5\"");
        }
    }

    @Test
    void wordsOfASourceAreNoMarkup() {
        try (var made = new MadeHistory()) {
            new Story(made).item(1, "train", "a", "<script>alert(1)</script>", "25 people were killed on the train.");

            assertThat(HistoryPage.of(history(made, "train"))).doesNotContain("<script>");
        }
    }

    private static History history(MadeHistory made, String key) {
        return History.read(made, new Contents(made.serdes()), key);
    }
}
