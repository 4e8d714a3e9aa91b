package io.tollstream.enricher.domain.resolution.incidents;

import static io.tollstream.enricher.domain.resolution.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each item gets its incident, one after the other. */
class ResolverTest {

    private static final int QUIET_DAYS = 30;

    private static final Sketch BAKERY = report(
            "2026-05-05",
            "Two clerks killed in Dayton bakery shooting",
            "Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night, police said. A man opened fire behind the"
                    + " counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt.");

    private static final Sketch BAKERY_AGAIN = report(
            "2026-05-06",
            "Police seek man after Dayton bakery shooting",
            "Officers in Dayton, Ohio, are looking for the man who killed two clerks in a bakery on Monday night. Dora Quill, 34,"
                    + " told them what she saw from the storeroom.");

    private static final Sketch ELSEWHERE = report(
            "2026-05-06",
            "Man dies after gunfire outside Fresno kiosk",
            "A man of 51 was shot dead outside a kiosk in Fresno, California, on Tuesday evening. A woman fled on a bicycle,"
                    + " said officers, who asked neighbours for film of the street.");

    private static final Sketch QUAKE = report(
            "2026-05-06",
            "Earthquake near Quetta kills 47",
            "At least 47 people were killed and 112 people were injured when an earthquake shook Quetta, Pakistan, on Tuesday.");

    private static final Sketch QUAKE_IN_SPANISH = report(
            "2026-05-07",
            "Terremoto en Quetta",
            "Al menos 47 personas murieron y 112 resultaron heridas el martes por un terremoto en Quetta, Pakistán.");

    private static final Sketch BAKERY_WITHOUT_A_PLACE = report(
            "2026-05-06",
            "Bakery shooting: clerks were sisters",
            "The two clerks shot dead in a bakery on Monday night were sisters, said Dora Quill, 34, who hid in the storeroom"
                    + " when a man opened fire behind the counter.");

    private WordCounts counts;
    private Resolver resolver;

    @BeforeEach
    void everydayNewsHasBeenCounted() {
        counts = News.counts();
        resolver = resolver();
    }

    @Test
    void theFirstItemOpensAnIncidentWithAReadableKey() {
        var decision = resolve(resolver, BAKERY);

        assertThat(decision).isInstanceOf(Decision.Opened.class);
        assertThat(key(decision)).isEqualTo("2026-05-04-us-dayton-shooting");
        assertThat(decision.incident().title().text()).isEqualTo("Two clerks killed in Dayton bakery shooting");
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.runnerUp()).isNull();
    }

    @Test
    void twoReportsOfOneShootingAreOneIncident() {
        var first = resolve(resolver, BAKERY);
        var second = resolve(resolver, BAKERY_AGAIN);

        assertThat(second).isInstanceOf(Decision.Joined.class);
        assertThat(key(second)).isEqualTo(key(first));
        assertThat(second.confidence()).isGreaterThan(Resolver.JOIN);
        assertThat(((Decision.Joined) second).why()).isNotEmpty();
        assertThat(second.incident().items()).isEqualTo(2);
    }

    @Test
    void aShootingInAnotherTownIsAnother() {
        resolve(resolver, BAKERY);
        var other = resolve(resolver, ELSEWHERE);

        assertThat(key(other)).isEqualTo("2026-05-05-us-fresno-shooting");
        assertThat(other.runnerUp())
                .isNotNull()
                .extracting(Decision.Rival::key)
                .isEqualTo("2026-05-04-us-dayton-shooting");
        assertThat(other.confidence()).isEqualTo(1 - other.runnerUp().likeness());
    }

    @Test
    void aReportInAnotherLanguageJoinsByPlaceDayAndNumber() {
        var english = resolve(resolver, QUAKE);
        var spanish = resolve(resolver, QUAKE_IN_SPANISH);

        assertThat(QUAKE_IN_SPANISH.language()).isEqualTo("es");
        assertThat(key(spanish)).isEqualTo(key(english));
    }

    @Test
    void anItemWithoutAPlaceFindsItsIncident() {
        var first = resolve(resolver, BAKERY);
        resolve(resolver, QUAKE);
        var placeless = resolve(resolver, BAKERY_WITHOUT_A_PLACE);

        assertThat(BAKERY_WITHOUT_A_PLACE.where().country()).isEmpty();
        assertThat(key(placeless)).isEqualTo(key(first));
    }

    @Test
    void anIncidentThatBeganWithoutAPlaceFindsOne() {
        var first = resolve(resolver, BAKERY_WITHOUT_A_PLACE);
        var second = resolve(resolver, BAKERY_AGAIN);

        assertThat(first.incident().block()).isEqualTo(Blocks.NOWHERE);
        assertThat(key(second)).isEqualTo(key(first)).contains("-xx-");
        assertThat(second.incident().block()).isEqualTo("US");
    }

    @Test
    void aQuietIncidentIsClosed() {
        var open = new OpenIncidents();
        var tested = resolver(open);
        resolve(tested, BAKERY);
        resolve(tested, on("2026-06-04", QUAKE));
        assertThat(open.size()).isEqualTo(2);

        resolve(tested, on("2026-06-05", QUAKE));

        assertThat(open.size()).isEqualTo(1);
        assertThat(resolve(tested, on("2026-06-05", BAKERY))).isInstanceOf(Decision.Opened.class);
    }

    @Test
    void aKeyIsNeverGivenTwice() {
        var first = resolve(resolver, BAKERY);
        resolve(resolver, on("2026-08-01", QUAKE));

        var late = resolve(resolver, BAKERY);

        assertThat(key(late)).startsWith(key(first) + "-");
    }

    /** Late items come at any age, when the incidents of their days have long been forgotten. */
    @Test
    void aLateItemJoinsNoIncidentOfAnotherTime() {
        var now = resolve(
                resolver, report("2026-05-05", BAKERY.title(), "Two clerks were shot dead in a bakery in Dayton."));
        var late = resolve(
                resolver, report("2019-05-05", BAKERY.title(), "Two clerks were shot dead in a bakery in Dayton."));
        var again = resolve(
                resolver, report("2026-05-06", BAKERY.title(), "Two clerks were shot dead in a bakery in Dayton."));

        assertThat(key(late)).isNotEqualTo(key(now));
        assertThat(key(again)).isEqualTo(key(now));
    }

    @Test
    void theKeyStaysWhileTheTitleFollows() {
        var first = resolve(
                resolver,
                report(
                        "2026-05-05",
                        "BREAKING",
                        "Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night,"
                                + " police said. A man opened fire behind the counter."));
        var second = resolve(resolver, BAKERY);
        var third = resolve(resolver, BAKERY_AGAIN);

        assertThat(List.of(key(second), key(third))).containsOnly(key(first));
        assertThat(first.incident().title().text()).isEqualTo("BREAKING");
        assertThat(second.incident().title().text()).isEqualTo(BAKERY.title());
        assertThat(third.incident().title().text()).isIn(BAKERY.title(), BAKERY_AGAIN.title());
    }

    @Test
    void theSameItemsInTheSameOrderGiveTheSameKeys() {
        var seed = 11L;
        var sketches = sketches(new Random(seed), 300);

        var once = keys(resolver(), sketches);
        var again = keys(resolver(), sketches);

        assertThat(again).as("seed %d", seed).isEqualTo(once);
        assertThat(once.stream().distinct()).as("seed %d", seed).hasSizeBetween(2, 299);
    }

    @Test
    void whatCameBeforeDoesNotDependOnWhatComesAfter() {
        var seed = 12L;
        var sketches = sketches(new Random(seed), 100);

        var half = keys(resolver(), sketches.subList(0, 50));
        var all = keys(resolver(), sketches);

        assertThat(all.subList(0, 50)).as("seed %d", seed).isEqualTo(half);
    }

    private static Resolver resolver() {
        return resolver(new OpenIncidents());
    }

    private static Resolver resolver(OpenIncidents open) {
        return new Resolver(Likeness.standard(), open, TakenKeys.inMemory(), Standings.NONE, QUIET_DAYS);
    }

    private Decision resolve(Resolver asked, Sketch sketch) {
        return resolve(asked, counts, sketch);
    }

    private static Decision resolve(Resolver asked, WordCounts counts, Sketch sketch) {
        counts.add(sketch);
        asked.sweep((int) sketch.day());
        return asked.resolve(Sighting.of(sketch, counts));
    }

    private static List<String> keys(Resolver resolver, List<Sketch> sketches) {
        var counts = News.counts();
        return sketches.stream()
                .map(sketch -> key(resolve(resolver, counts, sketch)))
                .toList();
    }

    private static String key(Decision decision) {
        return decision.incident().key();
    }

    /** Reports about a few towns, kinds, days and people, so that some are about one event. */
    private static List<Sketch> sketches(Random random, int many) {
        var towns = List.of("Dayton, Ohio", "Fresno, California", "Quetta, Pakistan", "Lima, Peru", "Milltown");
        var events = List.of("a shooting", "an earthquake", "a flood", "a stabbing", "a ferry accident");
        var people = List.of("Dora Quill", "Tim Ost", "Ada Lind", "Sam Brack", "Eva Thorn", "Jon Marl");
        var sketches = new ArrayList<Sketch>();
        for (var item = 0; item < many; item++) {
            var town = towns.get(random.nextInt(towns.size()));
            var event = events.get(random.nextInt(events.size()));
            var day = "2026-05-" + (10 + random.nextInt(20));
            var text = random.nextInt(2, 40) + " people were killed in " + event + " in " + town + ", said "
                    + people.get(random.nextInt(people.size())) + ", " + random.nextInt(20, 60) + ".";
            sketches.add(report(day, "Deaths in " + event + " in " + town, text));
        }
        return sketches;
    }

    /** The same report on another day. */
    private static Sketch on(String day, Sketch sketch) {
        return report(day, sketch.title(), "On this day " + sketch.title() + ".");
    }
}
