package io.tollstream.enricher.domain.resolution.incidents;

import static io.tollstream.enricher.domain.resolution.incidents.News.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.Reports;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two incidents that turn out to be one. */
class MergeTest {

    private static final String DAY = "2026-05-06";

    private static final Sketch KIOSK = Reports.report(
            DAY,
            "Two clerks killed in Dayton kiosk shooting",
            "Two clerks were shot dead in a kiosk in Dayton, Ohio, on Monday night, police said. A man opened fire behind the"
                    + " counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt.");

    private final MergesSoFar merges = new MergesSoFar();
    private final OpenIncidents open = new OpenIncidents();
    private final Resolver resolver = new Resolver(Likeness.standard(), open, TakenKeys.inMemory(), merges, 30);

    @Test
    void oneThatHasAPlaceWinsThenTheOneWithMoreItemsThenTheEarlierKey() {
        assertThat(winner(incident("b", "US", 1), incident("a", Blocks.NOWHERE, 9)))
                .isEqualTo("b");
        assertThat(winner(incident("b", "US", 3), incident("a", "US", 2))).isEqualTo("b");
        assertThat(winner(incident("b", "US", 2), incident("a", "US", 2))).isEqualTo("a");
    }

    @Test
    void anItemThatIsSurelyAboutTwoIncidentsThatAreAlikeMergesThemAndLaterItemsGoToTheWinner() {
        twoOfOneEvent();

        var third = resolver.resolve(sighting());
        merges.note(third);
        var fourth = resolver.resolve(sighting());

        assertThat(((Decision.Joined) third).merges()).singleElement().satisfies(merge -> {
            assertThat(merge.winner()).isEqualTo("first");
            assertThat(merge.loser()).isEqualTo("second");
            assertThat(merge.likeness()).isGreaterThan(Resolver.ALIKE);
        });
        assertThat(fourth.key()).isEqualTo("first");
        assertThat(((Decision.Joined) fourth).merges())
                .as("what is merged is not merged again")
                .isEmpty();
    }

    @Test
    void whatAPersonClosedTheMachineDoesNotMerge() {
        twoOfOneEvent();
        var tested = new Resolver(Likeness.standard(), open, TakenKeys.inMemory(), closed("second"), 30);

        assertThat(((Decision.Joined) tested.resolve(sighting())).merges()).isEmpty();
    }

    @Test
    void anIncidentOfNoPlaceIsTakenInByTheSameOneThatOpensElsewhereInItsCountry() {
        var nowhere = Sighting.of(
                Reports.report(
                        DAY,
                        "Two clerks killed in kiosk shooting",
                        "Two clerks were shot dead in a kiosk on Monday night, police said. A man opened fire behind the"
                                + " counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt."),
                News.counts());
        var opened = resolver.resolve(nowhere);

        var found = resolver.probe(sighting(), "elsewhere");

        assertThat(nowhere.placeless()).isTrue();
        assertThat(found)
                .extracting(Merge::loser, Merge::winner)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(opened.key(), "elsewhere"));
        assertThat(resolver.probe(sighting(), "elsewhere")).as("once").isEmpty();
    }

    private void twoOfOneEvent() {
        var day = sighting().signature().day();
        open.put(incident("first", "US", 2));
        open.put(new OpenIncident(
                1,
                "US",
                "second",
                new Title("", 0),
                List.of(sighting().signature()),
                day,
                day,
                1,
                Site.UNKNOWN,
                "shooting",
                "",
                0));
    }

    private static Sighting sighting() {
        return Sighting.of(KIOSK, News.counts());
    }

    private static String winner(OpenIncident one, OpenIncident other) {
        assertThat(Merge.of(other, one, 1)).isEqualTo(Merge.of(one, other, 1));
        return Merge.of(one, other, 1).winner();
    }

    private static OpenIncident incident(String key, String block, int items) {
        var example = signature(
                DAY,
                KIOSK.title(),
                "Two clerks were shot dead in a kiosk in Dayton, Ohio, on Monday night, said"
                        + " Dora Quill, 34, who hid in the storeroom. A man opened fire behind the counter and fled.");
        return new OpenIncident(
                0,
                block,
                key,
                new Title("", 0),
                List.of(example),
                example.day(),
                example.day(),
                items,
                Site.UNKNOWN,
                "shooting",
                "",
                0);
    }

    private static Standings closed(String closed) {
        return new Standings() {
            @Override
            public boolean joinable(String key) {
                return !key.equals(closed);
            }

            @Override
            public String home(String key) {
                return key;
            }

            @Override
            public boolean taken(String key) {
                return false;
            }
        };
    }
}
