package io.tollstream.enricher.evaluation;

import static io.tollstream.enricher.evaluation.Labels.dead;
import static io.tollstream.enricher.evaluation.Labels.figures;
import static io.tollstream.enricher.evaluation.Labels.hurt;
import static io.tollstream.enricher.evaluation.Labels.judged;
import static io.tollstream.enricher.evaluation.Labels.readDead;
import static io.tollstream.enricher.evaluation.Labels.readHurt;
import static io.tollstream.enricher.evaluation.Labels.toll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.evaluation.Changes.Kind;
import io.tollstream.enricher.evaluation.Changes.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became other since a saved run. */
class ChangesTest {

    @Test
    void anItemThatFellShowsHowItIsWantedWasAndIs() {
        var gold = figures("a", dead(1), hurt(4));
        var changes = between(judged(gold, readDead(1), readHurt(4)), judged(gold, readDead(1), readHurt(5)));

        assertThat(changes.changed().get(Kind.BECAME_WRONG))
                .containsExactly(new Changes.Change(
                        "set.jsonl",
                        "a",
                        List.of(
                                new Line("injured 4", "reported", "reported", "-"),
                                new Line("injured 5", "-", "-", "reported"))));
    }

    @Test
    void anItemThatRoseBecameRight() {
        var gold = toll("a", 3, 0);
        var changes = between(judged(gold, readDead(2)), judged(gold, readDead(3)));

        assertThat(changes.changed().get(Kind.BECAME_RIGHT))
                .containsExactly(
                        new Changes.Change("set.jsonl", "a", List.of(new Line("toll: killed", "3", "2", "3"))));
    }

    @Test
    void anItemThatIsWrongInAnotherWayChangedOtherwise() {
        var gold = figures("a", dead(3));
        var changes = between(judged(gold, readDead(2)), judged(gold, readDead(4)));

        assertThat(changes.changed().get(Kind.CHANGED_OTHERWISE)).hasSize(1);
    }

    @Test
    void equalNumbersArePutOnce() {
        var gold = figures("a", dead(1), dead(1));
        var changes = between(judged(gold, readDead(1)), judged(gold, readDead(1), readDead(1)));

        assertThat(changes.changed().get(Kind.BECAME_RIGHT).getFirst().lines())
                .containsExactly(new Line("killed 1", "2 × reported", "reported", "2 × reported"));
    }

    @Test
    void figuresThatTheLabelDoesNotJudgeAreNoChange() {
        var gold = toll("a", 3, 0);
        var changes = between(judged(gold, readDead(3)), judged(gold, readDead(3), readDead(3)));

        assertThat(changes.same()).isEqualTo(1);
    }

    @Test
    void itemsOfOnlyOneRunAreCounted() {
        var before = Remembered.of(judged(figures("a"), readDead(1)));
        var now = Remembered.of(judged(figures("b"), readDead(1)));

        var changes = Changes.between(List.of(before), List.of(now));

        assertThat(changes.added()).isEqualTo(1);
        assertThat(changes.gone()).isEqualTo(1);
    }

    private static Changes between(Judged before, Judged now) {
        return Changes.between(List.of(Remembered.of(before)), List.of(Remembered.of(now)));
    }
}
