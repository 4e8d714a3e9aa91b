package io.tollstream.local.read;

import static io.tollstream.local.read.SomeIncident.act;
import static io.tollstream.local.read.SomeIncident.told;
import static io.tollstream.local.read.SomeIncident.transfer;
import static io.tollstream.local.read.SomeIncident.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentItemsTest {

    private final IncidentItems items = new IncidentItems("k");

    @Test
    void ofAnItemTheNewestVersionIsShownOnce() {
        items.take(update("u-2", "k", "x", 10, "Later", 0.9));
        items.take(update("u-1", "k", "x", 9, "Earlier", 0.9));

        assertThat(items.entries())
                .extracting(entry -> entry.update().getTitle())
                .containsExactly("Later");
    }

    @Test
    void whatComesWithATransferIsThereUntilItIsWithdrawnFromTheSameIncident() {
        items.take(transfer("j", "k", null, List.of(update("u-1", "j", "x", 9, "X", 0.9))));
        items.take(transfer("i", "k", null, List.of(), "u-1"));
        assertThat(items.entries()).extracting(IncidentItems.Entry::from).containsExactly(Optional.of("j"));

        items.take(transfer("j", "k", null, List.of(), "u-1"));
        assertThat(items.entries()).isEmpty();
    }

    @Test
    void anUpdateThatIsHandedOnComesFromWhereItWas() {
        items.take(CasualtyUpdate.newBuilder(update("u-1", "k", "x", 9, "X", 0.9))
                .setMovedFrom("j")
                .build());

        assertThat(items.entries()).extracting(IncidentItems.Entry::from).containsExactly(Optional.of("j"));
    }

    @Test
    void aPinnedItemCountsWhereAPersonPutItWhateverTheMachineSaysLater() {
        items.take(update("u-1", "k", "x", 9, "X", 0.9));
        items.take(told("k", pin("a-1", "Night desk", 9)));
        items.take(told("k", act("a-2", IncidentActKind.SPLIT, "k", "m", List.of("x"), "enricher", 10, "")));

        assertThat(elsewhere()).contains("p");
    }

    @Test
    void anItemThatIsUnpinnedLaterCountsHereAgainAndAnEarlierUnpinningChangesNothing() {
        items.take(update("u-1", "k", "x", 9, "X", 0.9));
        items.take(told("k", pin("a-1", "Night desk", 10)));
        items.take(told("k", act("a-2", IncidentActKind.UNPIN, "p", null, List.of("x"), "Day desk", 9, "")));
        assertThat(elsewhere()).contains("p");

        items.take(told("k", act("a-3", IncidentActKind.UNPIN, "p", null, List.of("x"), "Day desk", 11, "")));
        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void whatTheIncidentWasToldOfIsKeptOnce() {
        items.take(told("k", pin("a-1", "Night desk", 9)));
        items.take(told("k", pin("a-1", "Night desk", 9)));

        assertThat(items.acts()).containsOnlyKeys("a-1");
    }

    private static IncidentAct pin(String id, String by, int hour) {
        return act(id, IncidentActKind.PIN, "p", null, List.of("x"), by, hour, "");
    }

    private Optional<String> elsewhere() {
        return items.entries().getFirst().elsewhere();
    }
}
