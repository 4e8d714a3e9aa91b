package io.tollstream.enricher.kafka;

import static io.tollstream.schemas.Topics.CASUALTY_UPDATES;
import static io.tollstream.schemas.Topics.INCIDENTS;
import static io.tollstream.schemas.Topics.NEWS_ENRICHED;
import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.TollFigure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Items that came without an incident find theirs, or open one. */
class FindingTest {

    private static final Readers READERS = Readers.standard();
    private static final String BAKERY = "2026-05-04-us-dayton-shooting";
    private static final String MARKET = "2026-05-03-us-fresno-shooting";

    @RegisterExtension
    final Pipeline desk = new Pipeline(READERS);

    @RegisterExtension
    final Pipeline other = new Pipeline(READERS);

    @BeforeEach
    void everydayNews() {
        everydayNews(desk);
        desk.read(NEWS_ENRICHED);
        desk.expect(CASUALTY_UPDATES).isEmpty();
    }

    private static void everydayNews(Pipeline desk) {
        for (var item = 0; item < 60; item++) {
            var town = List.of("Lagos, Nigeria", "Lima, Peru", "Toledo, Ohio").get(item % 3);
            desk.send(
                    NEWS_RAW,
                    "e-" + item,
                    news(
                            "e-" + item,
                            "2026-05-01",
                            "Council of " + town + " talks",
                            "The council in " + town
                                    + " said on Friday that it was to talk of a library with the people of"
                                    + " the city and that a man or a woman from there has to be heard by police and others."));
        }
    }

    @Test
    void twoItemsOnOneEventMeetInOneIncidentAndMakeOneToll() {
        send(bakery("n-1"));
        send(bakeryAgain("n-2"));

        desk.expect(CASUALTY_UPDATES).hasSize(2).allSatisfy(update -> {
            assertThat(update.getIncidentKey()).isEqualTo(BAKERY);
            assertThat(update.getResolvedBy()).isEqualTo(ResolvedBy.MATCH);
            assertThat(update.getConfidence()).isBetween(0.42, 1.0);
            assertThat(update.getId()).isNotEmpty();
        });
        assertThat(desk.tolls().get(BAKERY).getFigures().getFirst().getBest()).isEqualTo(2);
        assertThat(desk.count(Meters.ITEMS, "outcome", "match")).isEqualTo(2);
        assertThat(desk.count(Meters.INCIDENTS_FOUND, "change", "opened")).isEqualTo(1);
        assertThat(desk.gauge(Meters.INCIDENTS_OPEN)).isEqualTo(1);
    }

    @Test
    void theMachineSaysOfANewIncidentWhatItIsCalledAndWhereItIs() {
        send(bakery("n-1"));

        desk.expect(INCIDENTS).singleElement().satisfies(incident -> {
            assertThat(incident.getKey()).isEqualTo(BAKERY);
            assertThat(incident.getTitle()).isEqualTo("Two clerks killed in Dayton bakery shooting");
            assertThat(incident.getKind()).isEqualTo("shooting");
            assertThat(incident.getState()).isEqualTo(IncidentState.OPEN);
            assertThat(incident.getDefinedBy()).isEqualTo("enricher");
            assertThat(incident.getPlace()).isEqualTo("Dayton");
            assertThat(incident.getCountry()).isEqualTo("US");
            assertThat(incident.getRegion()).isEqualTo("OH");
            assertThat(incident.getLatitude()).isBetween(39.0, 40.5);
            assertThat(incident.getLongitude()).isBetween(-85.0, -83.5);
        });
    }

    @Test
    void theMachineSpeaksOfAnIncidentAgainOnlyWhereItKnowsMore() {
        send(news("n-1", "2026-05-05", "BREAKING", bakery("n-1").getText()));
        send(bakery("n-2"));
        desk.expect(INCIDENTS)
                .extracting(Incident::getTitle)
                .containsExactly("BREAKING", bakery("").getTitle());

        send(bakery("n-3"));

        desk.expect(INCIDENTS).isEmpty();
    }

    @Test
    void anItemThatTellsOfNoEventGoesOnWithoutAnIncidentAndIsCounted() {
        send(news("n-1", "2026-05-05", "Library to open", "The library of Dayton, Ohio, opens in June."));

        desk.expect(NEWS_ENRICHED).extracting(EnrichedNewsItem::getIncidentKey).containsExactly((String) null);
        desk.expect(CASUALTY_UPDATES).isEmpty();
        assertThat(desk.count(Meters.ITEMS, "outcome", "unresolved")).isEqualTo(61);
    }

    @Test
    void anItemWithoutAPlaceFindsItsIncidentInAnotherBlock() {
        send(quake("n-1", "2026-05-06"));
        send(bakery("n-2"));
        send(placeless("n-3"));

        assertThat(desk.read(CASUALTY_UPDATES).getLast().getIncidentKey()).isEqualTo(BAKERY);
        assertThat(desk.count(Meters.ITEMS_PLACELESS)).isEqualTo(1);
    }

    @Test
    void anItemWithoutAPlaceThatIsLikeNoneOpensAnIncidentNowhere() {
        send(placeless("n-1"));

        desk.expect(INCIDENTS).singleElement().satisfies(incident -> {
            assertThat(incident.getKey()).isEqualTo("2026-05-04-xx-shooting");
            assertThat(incident.getCountry()).isEmpty();
            assertThat(incident.getLatitude()).isNull();
        });
    }

    @Test
    void aRoundUpOfTwoShootingsMakesTwoIncidentsEachWithItsOwnToll() {
        var item = roundUp("n-1");
        send(item);

        var tolls = desk.tolls();
        assertThat(tolls).containsOnlyKeys(BAKERY, MARKET);
        assertThat(killed(tolls.get(BAKERY))).isEqualTo(2);
        assertThat(killed(tolls.get(MARKET))).isEqualTo(3);
        desk.expect(INCIDENTS).extracting(Incident::getPlace).containsExactly("Dayton", "Fresno");
        assertThat(desk.count(Meters.ITEMS, "outcome", "match")).isEqualTo(2);
    }

    @Test
    void figuresOfARoundUpPointIntoTheTextOfTheWholeItem() {
        var item = roundUp("n-1");
        send(item);

        var whole = item.getTitle() + "\n\n" + item.getText();
        assertThat(desk.read(CASUALTY_UPDATES))
                .hasSize(2)
                .allSatisfy(update -> assertThat(update.getTitle()).isEqualTo(item.getTitle()))
                .flatExtracting(CasualtyUpdate::getFigures)
                .isNotEmpty()
                .allSatisfy(figure -> {
                    var evidence = figure.getEvidence();
                    var words = whole.substring(evidence.getStart(), evidence.getEnd());
                    assertThat(whole).contains(evidence.getSentence());
                    assertThat(evidence.getSentence()).contains(words);
                    assertThat(words)
                            .containsIgnoringCase(figure.getCount().getLow() == 2 ? "two clerks" : "three farmers");
                });
    }

    @Test
    void whatSumsUpARoundUpIsInNoToll() {
        send(roundUp("n-1"));

        assertThat(desk.read(CASUALTY_UPDATES))
                .flatExtracting(CasualtyUpdate::getFigures)
                .isNotEmpty()
                .noneMatch(figure -> figure.getCount().getLow() == 5);
    }

    @Test
    void laterItemsOnOneOfItsEventsMeetThePartOfTheRoundUp() {
        send(roundUp("n-1"));
        send(bakeryAgain("n-2"));

        assertThat(desk.read(CASUALTY_UPDATES).getLast().getIncidentKey()).isEqualTo(BAKERY);
    }

    @Test
    void twoPartsOnOneIncidentAreTwoUpdates() {
        desk.send(INCIDENTS, "weekend", watch("weekend", "police said"));
        var item = roundUp("n-1");

        send(item);

        var updates = desk.read(CASUALTY_UPDATES);
        assertThat(updates)
                .extracting(CasualtyUpdate::getId)
                .containsExactly(
                        Ids.of("weekend", "n-1", item.getContentHash(), READERS.version()),
                        Ids.of("weekend", "n-1", item.getContentHash(), READERS.version(), "1"));
        assertThat(updates).extracting(CasualtyUpdate::getResolvedBy).containsOnly(ResolvedBy.WATCH);
        desk.expect(NEWS_ENRICHED).hasSize(2);
    }

    @Test
    void thePartsOfARoundUpThatFindTheirIncidentsHaveIdsOfTheirOwn() {
        var item = roundUp("n-1");

        send(item);

        assertThat(desk.read(CASUALTY_UPDATES))
                .extracting(CasualtyUpdate::getId)
                .containsExactly(
                        Ids.of(BAKERY, "n-1", item.getContentHash(), READERS.version()),
                        Ids.of(MARKET, "n-1", item.getContentHash(), READERS.version(), "1"));
    }

    @Test
    void aWatchedIncidentTakesOnlyItsPartOfARoundUp() {
        desk.send(INCIDENTS, "fresno-market", watch("fresno-market", "Fresno"));

        send(roundUp("n-1"));

        var tolls = desk.tolls();
        assertThat(tolls).containsOnlyKeys("fresno-market", BAKERY);
        assertThat(killed(tolls.get("fresno-market"))).isEqualTo(3);
        assertThat(killed(tolls.get(BAKERY))).isEqualTo(2);
        assertThat(desk.count(Meters.ITEMS, "outcome", "watch")).isEqualTo(1);
        assertThat(desk.count(Meters.ITEMS, "outcome", "match")).isEqualTo(1);
    }

    @Test
    void aRoundUpThatCameWithItsIncidentStaysWhole() {
        send(NewsItem.newBuilder(roundUp("n-1")).setIncidentKey("weekend").build());

        desk.expect(CASUALTY_UPDATES).singleElement().satisfies(update -> {
            assertThat(update.getIncidentKey()).isEqualTo("weekend");
            assertThat(update.getResolvedBy()).isEqualTo(ResolvedBy.GIVEN);
            assertThat(update.getFigures())
                    .extracting(figure -> figure.getCount().getLow())
                    .contains(5L);
        });
    }

    @Test
    void aRoundUpThatAPersonHoldsToAnIncidentStaysWhole() {
        desk.send(
                INCIDENTS,
                "weekend",
                Incident.newBuilder(watch("weekend", "no such name"))
                        .setPinnedItems(List.of("n-1"))
                        .build());

        send(roundUp("n-1"));

        desk.expect(CASUALTY_UPDATES)
                .filteredOn(update -> update.getAct() == null)
                .extracting(CasualtyUpdate::getIncidentKey, CasualtyUpdate::getResolvedBy)
                .containsExactly(tuple("weekend", ResolvedBy.PIN));
    }

    @Test
    void aQuietIncidentIsClosedInTheTimeOfTheItems() {
        send(bakery("n-1"));
        send(quake("n-2", "2027-05-05"));
        assertThat(desk.gauge(Meters.INCIDENTS_OPEN)).isEqualTo(2);

        send(quake("n-3", "2027-05-06"));

        assertThat(desk.read(INCIDENTS))
                .filteredOn(incident -> incident.getState() == IncidentState.CLOSED)
                .extracting(Incident::getKey)
                .containsExactly(BAKERY);
        assertThat(desk.gauge(Meters.INCIDENTS_OPEN)).isEqualTo(1);
        assertThat(desk.count(Meters.INCIDENTS_FOUND, "change", "closed")).isEqualTo(1);
    }

    @Test
    void anIncidentThatADeskClosedIsNotJoined() {
        send(bakery("n-1"));
        desk.send(INCIDENTS, BAKERY, standing(IncidentState.CLOSED, null));

        send(bakeryAgain("n-2"));

        assertThat(desk.read(CASUALTY_UPDATES).getLast().getIncidentKey()).isEqualTo(BAKERY + "-2");
    }

    @Test
    void anItemOfAnIncidentThatADeskMergedGoesToTheWinner() {
        send(bakery("n-1"));
        desk.send(INCIDENTS, BAKERY, standing(IncidentState.MERGED, "2026-05-04-us-crime-wave"));

        send(bakeryAgain("n-2"));

        assertThat(desk.read(CASUALTY_UPDATES).getLast().getIncidentKey()).isEqualTo("2026-05-04-us-crime-wave");
    }

    @Test
    void anIncidentThatADeskOpenedAgainIsJoinedAgain() {
        send(bakery("n-1"));
        desk.send(INCIDENTS, BAKERY, standing(IncidentState.CLOSED, null));
        desk.send(INCIDENTS, BAKERY, standing(IncidentState.OPEN, null));

        send(bakeryAgain("n-2"));

        assertThat(desk.read(CASUALTY_UPDATES).getLast().getIncidentKey()).isEqualTo(BAKERY);
    }

    @Test
    void aRestartInTheMiddleChangesNothing() {
        var seed = 7L;
        var items = items(new Random(seed), 160);
        items.subList(0, 80).forEach(this::send);

        desk.restart();
        items.subList(80, 160).forEach(this::send);

        everydayNews(other);
        items.forEach(item -> other.send(NEWS_RAW, item.getId(), item));
        var unbroken = keys(other);
        assertThat(unbroken).hasSize(160);
        assertThat(keys(desk)).as("seed %d", seed).isEqualTo(unbroken.subList(80, 160));
    }

    /** What each update came to, before a restart and after. */
    private static List<String> keys(Pipeline desk) {
        return desk.read(CASUALTY_UPDATES).stream()
                .map(update -> update.getItemId() + " " + update.getIncidentKey() + " " + update.getConfidence())
                .toList();
    }

    private void send(NewsItem item) {
        desk.send(NEWS_RAW, item.getId(), item);
    }

    private static NewsItem bakery(String id) {
        return news(
                id,
                "2026-05-05",
                "Two clerks killed in Dayton bakery shooting",
                "Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night, police said. A man opened fire"
                        + " behind the counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt.");
    }

    private static NewsItem bakeryAgain(String id) {
        return news(
                id,
                "2026-05-06",
                "Police seek man after Dayton bakery shooting",
                "Officers in Dayton, Ohio, are looking for the man who killed two clerks in a bakery on Monday night."
                        + " Dora Quill, 34, told them what she saw from the storeroom.");
    }

    /** Two events, and a headline and a lead that add them up. */
    private static NewsItem roundUp(String id) {
        return news(id, "2026-05-05", "Five killed in two separate shootings", """
                Five people were killed in two separate shootings over the weekend.

                DAYTON, Ohio — Two clerks were shot dead in a bakery in Dayton, Ohio, on Monday night, police said. A man \
                opened fire behind the counter and fled. Dora Quill, 34, who hid in the storeroom, was unhurt.

                FRESNO, California — Three farmers were shot dead at a cattle market in Fresno, California, on Sunday, \
                police said. Abel Marsh, 51, who sold hay there, was arrested.""");
    }

    private static NewsItem placeless(String id) {
        return news(
                id,
                "2026-05-06",
                "Bakery shooting: clerks were sisters",
                "The two clerks shot dead in a bakery on Monday night were sisters, said Dora Quill, 34, who hid in the"
                        + " storeroom when a man opened fire behind the counter.");
    }

    private static NewsItem quake(String id, String day) {
        return news(
                id,
                day,
                "Earthquake near Quetta kills 47",
                "At least 47 people were killed and 112 people were injured when an earthquake shook Quetta, Pakistan.");
    }

    /** Reports about a few towns, kinds, days and people, so that some are about one event; some name no country. */
    private static List<NewsItem> items(Random random, int many) {
        var towns = List.of("Dayton, Ohio", "Fresno, California", "Quetta, Pakistan", "Lima, Peru", "the valley");
        var events = List.of("a shooting", "an earthquake", "a flood", "a stabbing", "a ferry accident");
        var people = List.of("Dora Quill", "Tim Ost", "Ada Lind", "Sam Brack", "Eva Thorn", "Jon Marl");
        var items = new ArrayList<NewsItem>();
        for (var item = 0; item < many; item++) {
            var town = towns.get(random.nextInt(towns.size()));
            var event = events.get(random.nextInt(events.size()));
            var text = random.nextInt(2, 40) + " people were killed in " + event + " in " + town + ", said "
                    + people.get(random.nextInt(people.size())) + ", " + random.nextInt(20, 60) + ".";
            var day = "2026-05-" + (10 + random.nextInt(20));
            items.add(news("r-" + item, day, "Deaths in " + event + " in " + town, text));
        }
        return items;
    }

    private static long killed(IncidentToll toll) {
        return toll.getFigures().stream()
                .filter(figure -> figure.getMeasure() == Measure.KILLED)
                .mapToLong(TollFigure::getBest)
                .sum();
    }

    private static Incident watch(String key, String alias) {
        return Incident.newBuilder()
                .setKey(key)
                .setTitle(key)
                .setAliases(List.of(alias))
                .setDefinedBy("desk")
                .build();
    }

    private static Incident standing(IncidentState state, String winner) {
        return Incident.newBuilder()
                .setKey(BAKERY)
                .setTitle("Bakery")
                .setState(state)
                .setMergedInto(winner)
                .setDefinedBy("desk")
                .build();
    }

    private static NewsItem news(String id, String day, String title, String text) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash(Integer.toHexString((title + text).hashCode()))
                .setSource(new Source("The Milltown Lantern", SourceKind.MEDIA))
                .setTitle(title)
                .setText(text)
                .setPublishedAt(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC))
                .build();
    }
}
