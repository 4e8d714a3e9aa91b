package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;

/** The facts this project began with, in words of our own. */
class TrainStoryTest {

    private static final String STORY = """
            The toll of the train hijacking in Balochistan has gone up to 31, the military confirmed on Friday.
            Army spokesman Ahmed Sharif Chaudhry said troops rescued 354 passengers and killed 33 insurgents. Among the \
            victims, 23 soldiers, three railway employees and five passengers lost their lives, an increase from the \
            previously reported 25 fatalities.
            The BLA, an insurgent group, claimed that its men got away with 214 hostages and later executed all of them. \
            Pakistani authorities have dismissed this claim.
            The group has fought for decades; the province has 15 million people.""";

    @Test
    void theWholeStoryIsRead() {
        assertThat(Texts.read(STORY))
                .contains(
                        "KILLED 31",
                        "RESCUED passenger 354",
                        "KILLED ATTACKER 33",
                        "KILLED soldier 23 PART",
                        "KILLED railway employee 3 PART",
                        "KILLED passenger 5 PART",
                        "KILLED hostage 214")
                .hasSize(7);
    }

    @Test
    void theEarlierNumberHangsOnTheTotalAndTheClaimStandsApart() {
        var figures = Texts.figures(STORY);

        assertThat(figures.getFirst().replaces()).isEqualTo(Count.exactly(25));
        assertThat(figures.getLast().stance()).isEqualTo(Stance.CLAIMED);
        assertThat(figures.getLast().contestedBy()).isNotNull();
        assertThat(figures.subList(0, 6)).allMatch(figure -> figure.stance() == Stance.CONFIRMED);
    }
}
