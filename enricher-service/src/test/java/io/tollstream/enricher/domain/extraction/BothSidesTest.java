package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is told once as the attacker and once as anybody. */
class BothSidesTest {

    @Test
    void theManWhoDiedIsTheSuspectWhoWasKilled() {
        assertThat(read("Officers fired back and the suspect was killed. The autopsy was on Monday."
                        + " A man died of his wounds, the coroner said."))
                .containsExactly("KILLED ATTACKER 1");
    }

    @Test
    void whomTheGunmanKilledIsNotTheGunman() {
        assertThat(read("A gunman walked in, killing a clerk. Officers fired back and the gunman was killed."))
                .containsExactlyInAnyOrder("KILLED worker 1", "KILLED ATTACKER 1");
    }

    @Test
    void whoIsChargedIsNotTheOneWhoDied() {
        assertThat(read("A 10-year-old girl was killed in Milltown. Jon Leir, 16, was charged with murder."
                        + " The search went on for hours. Jon Leir called his aunt. She was found dead in a field."))
                .containsExactly("KILLED child 1");
    }

    @Test
    void oneManCountedIsTheSuspectToo() {
        assertThat(read("Officers fired back and the suspect was killed. The shooting left one man dead."))
                .containsExactly("KILLED ATTACKER 1");
    }

    @Test
    void whoKilledByHisOwnDeedAndWasKilledIsTheAttacker() {
        assertThat(read("Four people were killed by a man before he was shot dead by police."))
                .containsExactlyInAnyOrder("KILLED 4", "KILLED ATTACKER 1");
    }

    @Test
    void whomTheyKilledMayBeTheSuspect() {
        assertThat(
                        read(
                                "A suspect was killed in Milltown. The yard was closed. “They killed my son,” said his mother."))
                .containsExactly("KILLED ATTACKER 1");
    }

    @Test
    void anotherBesideASuspectIsASuspect() {
        assertThat(read("One suspect was killed. One suspect was caught while another was found dead."))
                .containsExactly("KILLED ATTACKER 1");
    }

    @Test
    void aNameAloneIsTheSuspectCountedAsDead() {
        assertThat(read("1 suspect dead in Milltown", "Police say Bram Holt died of his wounds."))
                .containsExactly("KILLED ATTACKER 1");
    }

    @Test
    void whereTheGunmanWasShotHeIsOneOfTheTwoDeadOfTheHead() {
        assertThat(read(
                        "Shoot-out in Milltown",
                        "By Ana Ruiz\n\nFour people were wounded.\n\nTwo men were killed."
                                + "\n\nOfficers fired back and the gunman was killed."))
                .contains("KILLED man 1", "KILLED ATTACKER 1");
    }
}
