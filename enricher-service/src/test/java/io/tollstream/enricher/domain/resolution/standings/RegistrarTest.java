package io.tollstream.enricher.domain.resolution.standings;

import static io.tollstream.enricher.domain.resolution.standings.IncidentRecord.State.CLOSED;
import static io.tollstream.enricher.domain.resolution.standings.IncidentRecord.State.MERGED;
import static io.tollstream.enricher.domain.resolution.standings.IncidentRecord.State.OPEN;
import static io.tollstream.enricher.domain.resolution.standings.Register.act;
import static io.tollstream.enricher.domain.resolution.standings.Register.close;
import static io.tollstream.enricher.domain.resolution.standings.Register.found;
import static io.tollstream.enricher.domain.resolution.standings.Register.merge;
import static io.tollstream.enricher.domain.resolution.standings.Register.open;
import static io.tollstream.enricher.domain.resolution.standings.Register.pin;
import static io.tollstream.enricher.domain.resolution.standings.Register.record;
import static io.tollstream.enricher.domain.resolution.standings.Register.reopen;
import static io.tollstream.enricher.domain.resolution.standings.Register.split;
import static io.tollstream.enricher.domain.resolution.standings.Register.unpin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tollstream.enricher.domain.incident.Act;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrarTest {

    private final Register register = new Register();

    @Test
    void aPlainDefinitionStandsAsItWasWrittenAndTheResolverHearsOfIt() {
        register.define(open("ferry", "Ferry on Lake Oro"), 0);

        assertThat(register.followed(Consequence.class))
                .containsExactly(new Consequence.Stands("ferry", open("ferry", "Ferry on Lake Oro")));
    }

    @Test
    void whatTheMachineFindsIsWrittenButTheResolverNeedNotHearOfIt() {
        register.learn(found("ferry", "Ferry on Lake Oro"), 0);

        assertThat(register.incident("ferry")).isEqualTo(found("ferry", "Ferry on Lake Oro"));
        assertThat(register.stands()).isEmpty();
    }

    @Test
    void whatADeskSaysStandsOverWhatTheMachineSaysLater() {
        register.define(open("ferry", "Ferry on Lake Oro"), 0).learn(found("ferry", "A boat"), 9);

        assertThat(register.incident("ferry").profile().title()).isEqualTo("Ferry on Lake Oro");
        assertThat(register.followed(Consequence.Composed.class)).isEmpty();
    }

    @Test
    void aRecordOfTheMachineAmongTheIncidentsIsWrittenOverByTheDesksDefinition() {
        register.define(open("ferry", "Ferry on Lake Oro"), 0).define(found("ferry", "A boat"), 9);

        assertThat(register.incident("ferry").profile().title()).isEqualTo("Ferry on Lake Oro");
    }

    @Test
    void aDefinitionThatIsTakenBackLeavesWhatTheMachineSays() {
        register.learn(found("ferry", "A boat"), 0)
                .define(open("ferry", "Ferry on Lake Oro"), 1)
                .withdraw("ferry", 2);

        assertThat(register.incident("ferry").profile().title()).isEqualTo("A boat");
        assertThat(register.stands()).isEmpty();
    }

    @Test
    void aDefinitionThatIsTakenBackAndWasAllThatWasKnownIsGone() {
        register.define(open("ferry", "Ferry on Lake Oro"), 0).withdraw("ferry", 1);

        assertThat(register.incidents()).isEmpty();
        assertThat(register.stands()).isEmpty();
    }

    @Test
    void aMergeRedirectsAndItsTollHearsOfIt() {
        register.define(open("boat", "Boat"), 0).define(open("ferry", "Ferry"), 0);

        register.take(merge("boat", "ferry", true, 1));

        assertThat(register.incident("boat")).satisfies(boat -> {
            assertThat(boat.state()).isEqualTo(MERGED);
            assertThat(boat.mergedInto()).isEqualTo("ferry");
            assertThat(boat.profile().title()).isEqualTo("Boat");
            assertThat(boat.profile().definedBy()).isEqualTo("Night desk");
        });
        assertThat(register.stands().get("boat")).isEqualTo(register.incident("boat"));
        assertThat(register.followed(Consequence.Told.class))
                .containsExactly(new Consequence.Told(merge("boat", "ferry", true, 1)));
    }

    @Test
    void anActThatComesTwiceDoesNothingTheSecondTime() {
        register.take(merge("boat", "ferry", true, 1)).followed(Consequence.class);

        register.take(merge("boat", "ferry", true, 1));

        assertThat(register.followed(Consequence.class))
                .containsExactly(new Consequence.Repeated(merge("boat", "ferry", true, 1)));
    }

    @Test
    void theMachineDoesNotMergeWhatAHumanReopened() {
        register.take(merge("boat", "ferry", false, 1)).take(reopen("boat", 2)).followed(Consequence.class);

        register.take(merge("boat", "ferry", false, 9));

        assertThat(register.redirects()).isEmpty();
        assertThat(register.followed(Consequence.class))
                .containsExactly(new Consequence.Outranked(merge("boat", "ferry", false, 9)));
    }

    @Test
    void aMergeIntoAnIncidentThatNobodyKnowsIsKeptAndNoted() {
        register.take(merge("boat", "ferry", true, 1));

        assertThat(register.redirects()).containsEntry("boat", "ferry");
        assertThat(register.followed(Consequence.UnknownWinner.class)).hasSize(1);
    }

    @Test
    void aDeskMergesByWritingSoAmongTheIncidents() {
        register.learn(found("boat", "Boat"), 0).define(record("boat", "Boat", "Day desk", MERGED, "ferry"), 1);

        assertThat(register.redirects()).containsEntry("boat", "ferry");
        assertThat(register.followed(Consequence.Told.class))
                .extracting(told -> told.act().kind(), told -> told.act().by(), told -> told.act()
                        .human())
                .containsExactly(tuple(Act.Kind.MERGE, "Day desk", true));
    }

    @Test
    void aDeskReopensByWritingThatItIsOpenAndOnlyWhereItWasNot() {
        register.define(record("boat", "Boat", "Day desk", CLOSED, null), 0)
                .define(open("boat", "Boat"), 1)
                .define(open("boat", "The boat"), 2);

        assertThat(register.followed(Consequence.Told.class))
                .extracting(told -> told.act().kind())
                .containsExactly(Act.Kind.CLOSE, Act.Kind.REOPEN);
        assertThat(register.incident("boat").state()).isEqualTo(OPEN);
    }

    @Test
    void aRecordOlderThanTheActDoesNotReopen() {
        register.take(close("boat", 5)).define(open("boat", "Boat"), 1);

        assertThat(register.incident("boat").state()).isEqualTo(CLOSED);
        assertThat(register.incident("boat").profile().title()).isEqualTo("Boat");
    }

    @Test
    void theQuietOfTheMachineClosesItsOwnIncidentAndIsNoAct() {
        register.learn(found("boat", "Boat"), 0).learn(record("boat", "Boat", IncidentRecord.MACHINE, CLOSED, null), 5);

        assertThat(register.incident("boat").state()).isEqualTo(CLOSED);
        assertThat(register.followed(Consequence.Told.class)).isEmpty();
        assertThat(register.stands()).isEmpty();
    }

    @Test
    void aSplitMakesTheIncidentThatItNames() {
        register.learn(found("ferry", "Two boats"), 0).take(split("ferry", "raft", "The raft", 1, "n-1"));

        assertThat(register.incident("raft")).satisfies(raft -> {
            assertThat(raft.profile().title()).isEqualTo("The raft");
            assertThat(raft.state()).isEqualTo(OPEN);
            assertThat(raft.pinnedItems()).containsExactly("n-1");
        });
        assertThat(register.stands()).containsOnlyKeys("raft");
    }

    @Test
    void aSplitWithoutATitleIsCalledLikeTheOldOneWheneverThatGetsItsName() {
        register.take(split("ferry", "raft", "", 1, "n-1")).learn(found("ferry", "Two boats"), 2);

        assertThat(register.incident("raft").profile().title()).isEqualTo("Two boats");
    }

    @Test
    void aSplitLeavesTheTitleOfAnIncidentThatExists() {
        register.define(open("raft", "Raft"), 0).take(split("ferry", "raft", "The raft", 1, "n-1"));

        assertThat(register.incident("raft").profile().title()).isEqualTo("Raft");
    }

    @Test
    void aPinMovesFromOneIncidentToTheNext() {
        register.take(pin("ferry", 1, "n-1", "n-2")).take(pin("raft", 2, "n-2"));

        assertThat(register.incident("ferry").pinnedItems()).containsExactly("n-1");
        assertThat(register.incident("raft").pinnedItems()).containsExactly("n-2");
        assertThat(register.followed(Consequence.Placed.class))
                .extracting(Consequence.Placed::itemId, placed -> placed.act().incidentKey())
                .containsExactly(tuple("n-1", "ferry"), tuple("n-2", "ferry"), tuple("n-2", "raft"));
    }

    @Test
    void anItemThatIsNoLongerPinnedLeavesTheRecord() {
        register.define(open("ferry", "Ferry"), 0).take(pin("ferry", 1, "n-1")).take(unpin("ferry", 2, "n-1"));

        assertThat(register.incident("ferry").pinnedItems()).isEmpty();
    }

    @Test
    void aPinToAnIncidentNobodyKnowsMakesItKnownAndItsEndMakesItUnknown() {
        register.take(pin("ferry", 1, "n-1"));
        assertThat(register.stands()).containsOnlyKeys("ferry");

        register.take(unpin("ferry", 2, "n-1"));
        assertThat(register.stands()).isEmpty();
        assertThat(register.incidents()).isEmpty();
    }

    @Test
    void aDefinitionThatListsNoItemsUnpinsNone() {
        register.take(pin("ferry", 1, "n-1")).define(open("ferry", "Ferry"), 2);

        assertThat(register.incident("ferry").pinnedItems()).containsExactly("n-1");
    }

    @Test
    void aDeskPinsByListingTheItem() {
        var ferry = open("ferry", "Ferry");
        register.define(new IncidentRecord("ferry", ferry.profile(), OPEN, null, List.of("n-1")), 1);

        assertThat(register.placements().get("n-1").incidentKey()).isEqualTo("ferry");
        assertThat(register.followed(Consequence.Composed.class)).isEmpty();
    }

    @Test
    void theMachineDoesNotMoveWhatAHumanPinned() {
        register.take(pin("ferry", 1, "n-1"));

        register.take(act(Act.Kind.PIN, "raft", null, List.of("n-1"), false, 9));

        assertThat(register.placements().get("n-1").incidentKey()).isEqualTo("ferry");
    }

    @Test
    void ofACircleTheNewestMergeOfTwoStandsAndTheOldersTollHearsThatItDoesNot() {
        register.take(merge("boat", "ferry", true, 1)).followed(Consequence.class);

        register.take(merge("ferry", "boat", true, 2));

        assertThat(register.redirects()).isEqualTo(Map.of("ferry", "boat"));
        assertThat(register.incident("boat").state()).isEqualTo(OPEN);
        assertThat(register.followed(Consequence.Told.class))
                .extracting(told -> told.act().incidentKey(), told -> told.act().kind())
                .containsExactlyInAnyOrder(tuple("ferry", Act.Kind.MERGE), tuple("boat", Act.Kind.REOPEN));
    }

    @Test
    void aMergeThatACircleLeftOutStandsAgainWhenTheCircleIsBrokenAndOutranksWhatItsTollWasTold() {
        register.take(merge("ferry", "raft", true, 10))
                .take(merge("boat", "ferry", true, 5))
                .take(merge("raft", "boat", true, 100));
        assertThat(register.redirects().keySet()).isEqualTo(Set.of("ferry", "raft"));
        var lifted = register.followed(Consequence.Told.class).getLast().act();

        register.take(reopen("ferry", 50));

        assertThat(register.redirects()).isEqualTo(Map.of("boat", "ferry", "raft", "boat"));
        var told = register.followed(Consequence.Told.class).stream()
                .map(Consequence.Told::act)
                .filter(act -> act.incidentKey().equals("boat"))
                .toList();
        assertThat(lifted.incidentKey()).isEqualTo("boat");
        assertThat(told).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(Act.Kind.MERGE);
            assertThat(act.rank()).isGreaterThan(lifted.rank());
        });
    }

    @Test
    void aRecordThatOursMayStillOvertakeIsWrittenAgain() {
        register.define(open("boat", "Boat"), 0).take(close("boat", 1)).followed(Consequence.class);

        register.define(open("boat", "Boat"), 2);

        assertThat(register.followed(Consequence.Composed.class))
                .extracting(Consequence.Composed::record)
                .singleElement()
                .satisfies(record -> assertThat(record.state()).isEqualTo(OPEN));
    }

    @Test
    void aMergedRecordMustSayIntoWhich() {
        assertThatThrownBy(() -> record("boat", "Boat", "Day desk", MERGED, null))
                .hasMessageContaining("name in mergedInto the one that took it in");
    }
}
