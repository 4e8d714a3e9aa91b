package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A dead attacker is told apart from the victims, however the text counts. */
class PerpetratorsTest {

    @Test
    void whoKillsOthersAndThenHimselfIsNoVictim() {
        assertThat(read("The man killed eight shoppers and then himself."))
                .containsExactly("KILLED customer 8", "KILLED ATTACKER 1");
        assertThat(read("A woman killed her two sons before turning the gun on herself."))
                .containsExactly("KILLED child 2", "KILLED ATTACKER 1");
        assertThat(read("Grandfather kills wife, self")).containsExactly("KILLED woman 1", "KILLED ATTACKER 1");
    }

    @Test
    void whoOnlyHurtHimselfIsAVictim() {
        assertThat(read("A boy accidentally shot himself in the foot.")).containsExactly("INJURED child 1");
    }

    @Test
    void anIncludedGunmanIsTakenOutOfTheDead() {
        assertThat(read("Five people are dead, including the gunman."))
                .containsExactly("KILLED 4", "KILLED ATTACKER 1");
    }

    @Test
    void oneOfThoseFoundDeadInAMurderSuicideDidIt() {
        assertThat(read("Four people were found dead in a house, an apparent murder-suicide, police said."))
                .containsExactlyInAnyOrder("KILLED 3", "KILLED ATTACKER 1");
        assertThat(read("A man and his daughter were found dead in what police called a murder-suicide."))
                .containsExactly("KILLED ATTACKER man 1", "KILLED child 1");
    }
}
