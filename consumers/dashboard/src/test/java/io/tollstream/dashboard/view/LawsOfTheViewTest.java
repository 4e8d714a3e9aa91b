package io.tollstream.dashboard.view;

import static io.tollstream.dashboard.Made.FERRY;
import static io.tollstream.dashboard.Made.MARCH_11;
import static io.tollstream.dashboard.Made.TRAIN;
import static io.tollstream.dashboard.Made.act;
import static io.tollstream.dashboard.Made.defined;
import static io.tollstream.dashboard.Made.figure;
import static io.tollstream.dashboard.Made.hour;
import static io.tollstream.dashboard.Made.incident;
import static io.tollstream.dashboard.Made.item;
import static io.tollstream.dashboard.Made.killed;
import static io.tollstream.dashboard.Made.killedNow;
import static io.tollstream.dashboard.Made.merged;
import static io.tollstream.dashboard.Made.revised;
import static io.tollstream.dashboard.Made.revision;
import static io.tollstream.dashboard.Made.toll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.schemas.TollFigure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawsOfTheViewTest {

    private final View view = new View(Limits.STANDARD);
    private int heard;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderTheTopicsAreReadTheSameIsKnown(long seed) {
        var incidents = List.of(defined(TRAIN, "The train"), defined("lost", "A loser"), merged("lost", TRAIN));
        var tolls = List.of(
                toll("lost", 1, killed(4, hour(1))),
                toll(TRAIN, 1, killed(25, hour(1))),
                new Heard.TollGone("lost"),
                toll(TRAIN, 2, killed(31, hour(2))));
        var revisions = List.of(
                killedNow("lost", 1, null, 4, hour(1)),
                killedNow(TRAIN, 1, null, 25, hour(1)),
                revised(revision("lost", 2, RevisionKind.MERGE, hour(2))),
                revised(revision(TRAIN, 2, RevisionKind.MERGE, hour(2))
                        .setFigures(List.of(killed(31, hour(2))))
                        .setAct(act(IncidentActKind.MERGE, "lost", TRAIN))));
        var items = List.of(item("lost", "a", hour(1)), item(TRAIN, "b", hour(1)), item(TRAIN, "c", hour(2)));

        shuffledByTopic(seed, incidents, tolls, revisions, items).forEach(this::hear);

        var train = view.dossier(TRAIN).orElseThrow();
        assertThat(view.find("lost")).isEqualTo(new Found.Merged(TRAIN));
        assertThat(view.summary("lost").orElseThrow().figures())
                .as("a merged incident's toll")
                .isEmpty();
        assertThat(train.toll().figures()).extracting(TollFigure::getBest).containsExactly(31L);
        assertThat(train.timeline()).hasSize(2);
        assertThat(train.merged()).containsExactly("lost");
        assertThat(ids(train)).as("items, after seed %d", seed).containsExactlyInAnyOrder("a", "b", "c");
    }

    /** Of each topic in order, but whichever topic comes next. */
    @SafeVarargs
    private static List<Heard> shuffledByTopic(long seed, List<Heard>... topics) {
        var random = new Random(seed);
        var queues = new ArrayList<ArrayList<Heard>>();
        for (var topic : topics) {
            queues.add(new ArrayList<>(topic));
        }
        var mixed = new ArrayList<Heard>();
        while (queues.stream().anyMatch(queue -> !queue.isEmpty())) {
            var queue = queues.get(random.nextInt(queues.size()));
            if (!queue.isEmpty()) {
                mixed.add(queue.removeFirst());
            }
        }
        return mixed;
    }

    @Test
    void aRecordThatIsReadTwiceChangesNothing() {
        hear(killedNow(TRAIN, 1, null, 25, hour(1)));

        assertThat(hear(killedNow(TRAIN, 1, null, 25, hour(1)))).isEmpty();
        assertThat(view.dossier(TRAIN).orElseThrow().timeline()).hasSize(1);
    }

    @Test
    void aTollAndItsRevisionAreOneChange() {
        assertThat(hear(toll(TRAIN, 1, killed(25, hour(1))))).isEmpty();
        assertThat(hear(killedNow(TRAIN, 1, null, 25, hour(1)))).containsExactly(new Event.Changed(TRAIN));
        assertThat(hear(killedNow(TRAIN, 2, 25L, 31, hour(2)))).containsExactly(new Event.Changed(TRAIN));
        assertThat(hear(toll(TRAIN, 2, killed(31, hour(2))))).isEmpty();
    }

    @Test
    void aDefinitionThatSaysTheSameIsNoChange() {
        hear(defined(TRAIN, "The train"));

        assertThat(hear(defined(TRAIN, "The train"))).isEmpty();
        assertThat(hear(defined(TRAIN, "The Jaffar Express"))).containsExactly(new Event.Changed(TRAIN));
    }

    @Test
    void aTombstoneTakesTheTollAndAReopenedIncidentHasItAgain() {
        hear(defined(TRAIN, "The train"));
        hear(killedNow(TRAIN, 1, null, 25, hour(1)));
        hear(toll(TRAIN, 1, killed(25, hour(1))));

        hear(new Heard.TollGone(TRAIN));
        assertThat(view.dossier(TRAIN).orElseThrow().toll().figures()).isEmpty();

        hear(killedNow(TRAIN, 2, null, 25, hour(2)));
        assertThat(hear(toll(TRAIN, 2, killed(25, hour(1))))).containsExactly(new Event.Changed(TRAIN));
        assertThat(view.dossier(TRAIN).orElseThrow().toll().figures()).hasSize(1);
    }

    @Test
    void anIncidentThatWasOnlyDefinedGoesWithItsDefinition() {
        hear(defined(FERRY, "The ferry"));

        assertThat(hear(new Heard.Undefined(FERRY))).containsExactly(new Event.Gone(FERRY));
        assertThat(view.find(FERRY)).isInstanceOf(Found.Unknown.class);
        assertThat(hear(new Heard.Undefined(FERRY))).isEmpty();
    }

    @Test
    void anIncidentWithATollStaysWithoutItsDefinition() {
        hear(defined(FERRY, "The ferry"));
        hear(killedNow(FERRY, 1, null, 4, hour(1)));

        assertThat(hear(new Heard.Undefined(FERRY))).containsExactly(new Event.Changed(FERRY));
        assertThat(view.summary(FERRY).orElseThrow().title()).isEqualTo(FERRY);
    }

    @Test
    void mergesInARowLeadToTheLastWinnerAndACircleLeadsSomewhere() {
        hear(defined(FERRY, "The ferry"));
        hear(merged("a", "b"));
        hear(merged("b", FERRY));
        hear(merged("x", "y"));
        hear(merged("y", "x"));

        assertThat(view.find("a")).isEqualTo(new Found.Merged(FERRY));
        assertThat(view.find("x")).isInstanceOf(Found.Merged.class);
        assertThat(view.summary("a").orElseThrow().mergedInto()).hasValue(FERRY);
    }

    @Test
    void aReopenedIncidentStandsOnItsOwnAgain() {
        hear(item("lost", "a", hour(1)));
        hear(defined(TRAIN, "The train"));
        hear(merged("lost", TRAIN));
        assertThat(ids(view.dossier(TRAIN).orElseThrow())).containsExactly("a");

        hear(defined("lost", "No loser any more"));

        assertThat(view.find("lost")).isEqualTo(new Found.Here("lost"));
        assertThat(ids(view.dossier(TRAIN).orElseThrow())).isEmpty();
        assertThat(ids(view.dossier("lost").orElseThrow())).containsExactly("a");
    }

    @Test
    void anItemIsShownWhereAnActPutsIt() {
        hear(item(TRAIN, "a", hour(1)));
        hear(item(TRAIN, "b", hour(1)));
        hear(defined(FERRY, "The ferry"));
        hear(revised(
                revision(TRAIN, 1, RevisionKind.SPLIT, hour(2)).setAct(act(IncidentActKind.SPLIT, TRAIN, FERRY, "a"))));

        assertThat(ids(view.dossier(TRAIN).orElseThrow())).containsExactly("b");
        assertThat(ids(view.dossier(FERRY).orElseThrow())).containsExactly("a");
        assertThat(view.item(FERRY, "a")).isPresent();
        assertThat(view.item(TRAIN, "a")).isEmpty();

        hear(revised(
                revision(TRAIN, 2, RevisionKind.PIN, hour(3)).setAct(act(IncidentActKind.UNPIN, FERRY, null, "a"))));

        assertThat(ids(view.dossier(TRAIN).orElseThrow())).containsExactly("a", "b");
    }

    @Test
    void copiesStandInOneGroup() {
        hear(item(TRAIN, "late", hour(9)));
        hear(item(TRAIN, "copy", hour(5), "group"));
        hear(item(TRAIN, "first", hour(1), "group"));

        var groups = view.dossier(TRAIN).orElseThrow().groups();

        assertThat(groups).extracting(Dossier.Group::id).containsExactly("late", "group");
        assertThat(groups.getLast().items()).extracting(Item::id).containsExactly("first", "copy");
    }

    @Test
    void whatWeKnewIsToldFromWhatWasSaid() {
        hear(killedNow(TRAIN, 1, null, 25, hour(1)), hour(10));
        hear(killedNow(TRAIN, 2, 25L, 31, hour(5)), hour(20));

        assertThat(killedAsOf(hour(6), PastToll.By.KNOWN)).isEmpty();
        assertThat(killedAsOf(hour(15), PastToll.By.KNOWN)).hasValue(25L);
        assertThat(killedAsOf(hour(20), PastToll.By.KNOWN)).hasValue(31L);
        assertThat(killedAsOf(hour(0), PastToll.By.EVENT)).isEmpty();
        assertThat(killedAsOf(hour(4), PastToll.By.EVENT)).hasValue(25L);
        assertThat(killedAsOf(hour(6), PastToll.By.EVENT)).hasValue(31L);
    }

    @Test
    void aLateItemIsPartOfWhatWasSaidByItsTime() {
        hear(killedNow(TRAIN, 1, null, 5, hour(1)));
        hear(killedNow(TRAIN, 2, 5L, 9, hour(3)));
        hear(revised(revision(TRAIN, 3, RevisionKind.FIRST, hour(2))
                .setFigures(List.of(killed(9, hour(3)), figure(Measure.INJURED, Party.VICTIM, 4, hour(2))))));

        var then = ((PastToll.Kept) view.past(TRAIN, hour(2), PastToll.By.EVENT)).toll();

        assertThat(then.figures())
                .extracting(TollFigure::getMeasure, TollFigure::getBest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Measure.KILLED, 5L),
                        org.assertj.core.groups.Tuple.tuple(Measure.INJURED, 4L));
    }

    @Test
    void whatWasTakenBackByThenDidNotStandThen() {
        hear(killedNow(TRAIN, 1, null, 5, hour(1)));
        hear(revised(revision(TRAIN, 2, RevisionKind.RETRACTION, hour(3))));

        assertThat(killedAsOf(hour(2), PastToll.By.EVENT)).hasValue(5L);
        assertThat(killedAsOf(hour(3), PastToll.By.EVENT)).isEmpty();
    }

    @Test
    void itIsFoundByWordsPlaceTimeKindStateAndNumbers() {
        hear(defined(incident(TRAIN, "Hijacking of the Jaffar Express")
                .setCountry("PK")
                .setKind("train hijacking")
                .setPlace("Balochistān")
                .setAliases(List.of("قطار"))));
        hear(killedNow(TRAIN, 1, null, 25, hour(1)));
        hear(defined(incident(FERRY, "Ferry sinks").setCountry("XA").setState(IncidentState.CLOSED)));
        hear(killedNow(FERRY, 1, null, 300, hour(48)));
        hear(merged("lost", TRAIN));

        assertThat(found("")).containsExactly(FERRY, TRAIN);
        assertThat(found("q=JAFFAR hijack")).containsExactly(TRAIN);
        assertThat(found("q=balochistan")).as("without accents").containsExactly(TRAIN);
        assertThat(found("q=قطار")).as("any script").containsExactly(TRAIN);
        assertThat(found("country=XA")).containsExactly(FERRY);
        assertThat(found("kind=train hijacking")).containsExactly(TRAIN);
        assertThat(found("state=CLOSED")).containsExactly(FERRY);
        assertThat(found("state=MERGED")).containsExactly("lost");
        assertThat(found("min=100")).containsExactly(FERRY);
        assertThat(found("measure=INJURED")).isEmpty();
        assertThat(found("from=" + hour(40))).containsExactly(FERRY);
        assertThat(found("to=" + hour(40))).containsExactly(TRAIN);
        assertThat(found("sort=BEST")).containsExactly(FERRY, TRAIN);
        assertThat(found("sort=BEGAN")).containsExactly(FERRY, TRAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANGED", "BEGAN", "BEST"})
    void pagesInARowShowEverythingOnce(String sort) {
        for (var number = 0; number < 23; number++) {
            hear(killedNow("key-" + number, 1, null, number % 5, hour(number % 7)));
        }
        var query = query("sort=" + sort);

        var keys = new ArrayList<String>();
        var after = Optional.<Query.Mark>empty();
        do {
            var page = view.page(query, after, 5);
            page.items().forEach(summary -> keys.add(summary.key()));
            assertThat(page.total()).isEqualTo(23);
            after = page.next();
        } while (after.isPresent());

        assertThat(keys).doesNotHaveDuplicates().hasSize(23);
        assertThat(keys).isEqualTo(view.keys(query));
    }

    @Test
    void whatIsKeptOfRevisionsAndItemsIsBoundedAndItIsSaidHowMuchIsKept() {
        var small = new View(new Limits(10, Long.MAX_VALUE, 3, 2));
        for (var number = 1; number <= 5; number++) {
            small.take(killedNow(TRAIN, number, null, number, hour(number)), hour(number));
            small.take(item(TRAIN, "item-" + number, hour(number)), hour(number));
        }

        var train = small.dossier(TRAIN).orElseThrow();

        assertThat(train.timeline())
                .extracting(moment -> moment.revision().getNumber())
                .containsExactly(3L, 4L, 5L);
        assertThat(train.revisions()).isEqualTo(5);
        assertThat(train.itemsKept()).isEqualTo(2);
        assertThat(train.itemsHeard()).isEqualTo(5);
        assertThat(small.past(TRAIN, hour(2), PastToll.By.KNOWN)).isEqualTo(new PastToll.TooFarBack(hour(3)));
        assertThat(small.past(TRAIN, hour(3), PastToll.By.KNOWN)).isInstanceOf(PastToll.Kept.class);
    }

    @Test
    void ofWhatChangedLongestAgoDetailIsLetGoAndTheTollStays() {
        var small = new View(new Limits(10, 4_000, 1_000, 1_000));
        small.take(defined(incident("closed", "Closed").setState(IncidentState.CLOSED)), hour(90));
        small.take(killedNow("closed", 1, null, 7, hour(90)), hour(91));
        for (var number = 1; number <= 4; number++) {
            small.take(killedNow("open-" + number, 1, null, number, hour(number)), hour(number));
            small.take(item("open-" + number, "item", hour(number)), hour(number));
        }

        assertThat(small.detailBytes()).isLessThanOrEqualTo(4_000);
        var closed = small.dossier("closed").orElseThrow();
        assertThat(closed.timeline()).as("closed ones go first").isEmpty();
        assertThat(closed.revisions()).isEqualTo(1);
        assertThat(closed.toll().figures()).extracting(TollFigure::getBest).containsExactly(7L);
        assertThat(closed.summary().lastChange()).isPresent();
        assertThat(small.dossier("open-4").orElseThrow().timeline()).hasSize(1);
        assertThat(small.past("closed", hour(200), PastToll.By.KNOWN)).isInstanceOf(PastToll.TooFarBack.class);
    }

    @Test
    void moreIncidentsThanAreKeptPushOutTheOneThatChangedLongestAgoAndReadersHearOfIt() {
        var small = new View(new Limits(2, 1_000_000, 10, 10));
        small.take(defined("a", "A"), hour(1));
        small.take(defined("b", "B"), hour(2));

        var events = small.take(defined("c", "C"), hour(3));

        assertThat(events).containsExactly(new Event.Changed("c"), new Event.Gone("a"));
        assertThat(small.size()).isEqualTo(2);
    }

    private List<Event> hear(Heard said) {
        return hear(said, MARCH_11.plusSeconds(heard++));
    }

    private List<Event> hear(Heard said, Instant knownAt) {
        return view.take(said, knownAt);
    }

    private Optional<Long> killedAsOf(Instant time, PastToll.By by) {
        return ((PastToll.Kept) view.past(TRAIN, time, by))
                .toll().figures().stream().map(TollFigure::getBest).findFirst();
    }

    private List<String> found(String asked) {
        return view.page(query(asked), Optional.empty(), 50).items().stream()
                .map(Summary::key)
                .toList();
    }

    /** One condition, like "country=PK"; none where it is empty. */
    private static Query query(String asked) {
        var name = asked.isEmpty() ? "" : asked.substring(0, asked.indexOf('='));
        var value = asked.substring(asked.indexOf('=') + 1);
        var all = Query.EVERYTHING;
        return new Query(
                name.equals("q")
                        ? List.of(value.split(" ")).stream().map(Query::folded).toList()
                        : all.words(),
                name.equals("country") ? java.util.Set.of(value) : all.countries(),
                all.region(),
                name.equals("kind") ? Optional.of(value) : all.kind(),
                name.equals("state") ? java.util.Set.of(IncidentState.valueOf(value)) : all.states(),
                new Query.FigureQuery(
                        name.equals("measure") ? Optional.of(Measure.valueOf(value)) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        name.equals("min") ? Optional.of(Long.valueOf(value)) : Optional.empty()),
                name.equals("from") ? Optional.of(Instant.parse(value)) : all.from(),
                name.equals("to") ? Optional.of(Instant.parse(value)) : all.to(),
                name.equals("sort") ? Query.Sort.valueOf(value) : all.sort());
    }

    private static List<String> ids(Dossier dossier) {
        return dossier.groups().stream()
                .flatMap(group -> group.items().stream())
                .map(Item::id)
                .sorted()
                .toList();
    }
}
