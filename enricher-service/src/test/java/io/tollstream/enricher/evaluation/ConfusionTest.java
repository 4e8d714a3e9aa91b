package io.tollstream.enricher.evaluation;

import static io.tollstream.enricher.evaluation.Labels.dead;
import static io.tollstream.enricher.evaluation.Labels.figures;
import static io.tollstream.enricher.evaluation.Labels.hurt;
import static io.tollstream.enricher.evaluation.Labels.judged;
import static io.tollstream.enricher.evaluation.Labels.read;
import static io.tollstream.enricher.evaluation.Labels.readDead;
import static io.tollstream.enricher.evaluation.Labels.readHurt;
import static io.tollstream.enricher.evaluation.Labels.tagged;
import static io.tollstream.enricher.evaluation.Labels.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said to be wrong with an item. */
class ConfusionTest {

    @Test
    void theSameNumberOfTheOtherPartyIsAWrongParty() {
        var attackers = read(Measure.KILLED, Party.ATTACKER, 33);

        assertThat(confusions(figures("a", dead(33)), attackers)).containsExactly("party: victim → attacker");
    }

    @Test
    void theSameNumberOfAnotherMeasureIsAWrongMeasure() {
        assertThat(confusions(figures("a", dead(5)), readHurt(5))).containsExactly("measure: killed → injured");
    }

    @Test
    void anotherNumberOfTheSamePeopleIsAWrongCount() {
        assertThat(confusions(figures("a", dead(5)), readDead(4))).containsExactly("count: 5 → 4");
    }

    @Test
    void aPartIsNotTheWrongCountOfATotal() {
        var part = detailed(Optional.empty(), Optional.of(Scope.PART));

        assertThat(confusions(figures("a", part), readDead(600))).containsExactly("missed", "extra");
    }

    @Test
    void whatIsLikeNothingIsMissedOrExtra() {
        assertThat(confusions(figures("a", dead(5)), read(Measure.HELD, Party.ATTACKER, 2)))
                .containsExactly("missed", "extra");
    }

    @Test
    void aFoundFigureMayStandWrongly() {
        var claimed = wanted(Measure.KILLED, Party.VICTIM, 5, Standing.CLAIMED);

        assertThat(confusions(figures("a", claimed), readDead(5))).containsExactly("stance: claimed → reported");
    }

    @Test
    void aNarrowStanceIsTakenToTheLetter() {
        var retracted = detailed(Optional.of(Stance.RETRACTED), Optional.empty());

        assertThat(confusions(figures("a", retracted), readDead(5))).containsExactly("stance: retracted → reported");
    }

    @Test
    void aLabelledScopeIsJudgedAndAMissingOneIsNot() {
        var part = read(Measure.KILLED, Party.VICTIM, Count.exactly(5), Stance.REPORTED, Scope.PART);

        assertThat(confusions(figures("a", detailed(Optional.empty(), Optional.of(Scope.TOTAL))), part))
                .containsExactly("scope: total → part");
        assertThat(confusions(figures("a", dead(5)), part)).isEmpty();
    }

    @Test
    void ofTheDetailsOnlyFoundFiguresWithALabelCount() {
        var part = detailed(Optional.empty(), Optional.of(Scope.PART));
        var item = judged(figures("a", part, dead(7)), readDead(5), readDead(7));

        assertThat(item.details()).isEqualTo(Map.of(Aspect.SCOPE, new Detail(1, 0)));
    }

    @Test
    void eachPhenomenonCountsItsItemsAndWhatWentWrongInThem() {
        var wrong = judged(tagged("a", List.of("11", "2"), dead(1), hurt(4)), readHurt(5));
        var right = judged(tagged("b", List.of("2"), dead(3)), readDead(3));

        var tallies = new Evaluation(List.of(wrong, right)).byPhenomenon();

        assertThat(tallies.keySet()).containsExactly("2", "11");
        assertThat(tallies.get("2").tally()).isEqualTo(new Tally(2, 1, 1, 0, Map.of(Aspect.COUNT, 1), 0));
        assertThat(tallies.get("11").tally().wrong()).isEqualTo(1);
    }

    @Test
    void theCommonestMistakeComesFirst() {
        var one = judged(figures("a", dead(5)), readHurt(5));
        var two = judged(figures("b", dead(6)), readHurt(6));
        var three = judged(figures("c", dead(7)), read(Measure.KILLED, Party.ATTACKER, 7));

        assertThat(new Evaluation(List.of(three, one, two)).mistakes().entrySet())
                .containsExactly(Map.entry("measure: killed → injured", 2L), Map.entry("party: victim → attacker", 1L));
    }

    private static WantedFigure detailed(Optional<Stance> stance, Optional<Scope> scope) {
        return new WantedFigure(
                Measure.KILLED,
                Party.VICTIM,
                Range.exactly(5),
                Standing.REPORTED,
                stance,
                scope,
                Optional.<AttributionKind>empty(),
                Optional.empty());
    }

    private static List<String> confusions(GoldItem gold, Figure... read) {
        return judged(gold, read).confusions().stream()
                .map(confusion -> switch (confusion) {
                    case Confusion.Missed missed -> "missed";
                    case Confusion.Extra extra -> "extra";
                    case Confusion.Mistaken mistaken -> mistaken.aspect().word() + ": " + mistaken.confused();
                    case Confusion.WrongToll toll -> "toll";
                })
                .toList();
    }
}
