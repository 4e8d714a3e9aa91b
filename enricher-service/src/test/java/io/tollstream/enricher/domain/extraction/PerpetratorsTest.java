package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who killed others and then himself is an attacker, and in no number of victims. */
class PerpetratorsTest {

    @Test
    void whoKillsOthersAndThenHimselfIsAnAttacker() {
        assertThat(read("The gunman killed eight people and then himself."))
                .containsExactly("KILLED 8", "KILLED ATTACKER 1");
        assertThat(read("A man killed his wife before killing himself in Milltown."))
                .contains("KILLED woman 1", "KILLED ATTACKER 1");
    }

    @Test
    void theDeadOfAMurderSuicideIncludeTheKiller() {
        assertThat(read("Three people were found dead in a flat. Police call it a murder-suicide."))
                .containsExactly("KILLED 2", "KILLED ATTACKER 1");
    }

    @Test
    void ofTheDeadToldOneByOneTheGrownUpIsTheKiller() {
        assertThat(read("A man and a 5-year-old girl were found dead in a murder-suicide."))
                .containsExactlyInAnyOrder("KILLED ATTACKER 1", "KILLED child 1");
    }

    @Test
    void theKilledDoNotIncludeTheirKiller() {
        assertThat(read("Four people were shot dead by a man in a flat. The man then killed himself."))
                .contains("KILLED 4", "KILLED ATTACKER 1");
    }

    @Test
    void whoKillsNobodyElseIsNoAttacker() {
        assertThat(read("A student took his own life at home. The student was found dead at noon."))
                .containsExactly("KILLED student 1");
    }

    @Test
    void theGunmanAmongTheDeadIsNoVictim() {
        assertThat(read("Five people are dead, including the gunman."))
                .containsExactly("KILLED 4", "KILLED ATTACKER 1");
    }

    @Test
    void whoIsSuspectedOfTheKillingAndFoundDeadIsNoVictim() {
        assertThat(read("A man who was suspected of killing five people was found dead in his home."))
                .containsExactlyInAnyOrder("KILLED 5", "KILLED ATTACKER 1");
    }

    @Test
    void theSoldiersAmongWhomTheGunmanIsAreOneLess() {
        assertThat(read("Four soldiers are dead, including the gunman."))
                .containsExactly("KILLED soldier 3", "KILLED ATTACKER 1");
    }

    @Test
    void theDeadOfTheHeadlineIncludeTheGunmanWhomOfficersKilled() {
        assertThat(read("Two dead in Milltown shooting", "A clerk was killed. Officers then killed the gunman."))
                .contains("KILLED 1", "KILLED ATTACKER 1");
        assertThat(read("Gunman kills two in Milltown", "Officers then killed the gunman."))
                .containsExactlyInAnyOrder("KILLED 2", "KILLED ATTACKER 1");
    }

    @Test
    void himselfBehindANameIsNobodyElse() {
        assertThat(read("Leir, himself a father, was killed.")).containsExactly("KILLED man 1");
    }

    @Test
    void theOthersAreOthersThanTheKiller() {
        assertThat(read("Leir killed his wife and then himself. Deputies went in and found the seven others dead."))
                .contains("KILLED 7", "KILLED ATTACKER 1");
    }

    @Test
    void whomThePoliceKillIsTheSuspectToldOfRightBefore() {
        assertThat(read("Two people were wounded. The suspect drove off. Officers returned fire, killing him."))
                .containsExactly("INJURED 2", "KILLED ATTACKER 1");
        assertThat(read("Two people were wounded. The suspect met a friend. A gun went off, killing him."))
                .containsExactly("INJURED 2", "KILLED 1");
    }

    @Test
    void theLastOfAListOfTheKilledMayBeTheKiller() {
        assertThat(read(
                        "Neighbor kills woman, her son, himself in Milltown",
                        "The man and the boy were found dead at noon."))
                .containsExactly("KILLED 2", "KILLED ATTACKER 1");
    }

    @Test
    void theKillerIsOneOfTheFamilyFoundDead() {
        assertThat(read("Police found the bodies of three family members. They call it a murder-suicide."))
                .containsExactly("KILLED relative 2", "KILLED ATTACKER 1");
        assertThat(read("An elderly couple and their two children were found dead. Police call it a murder-suicide."))
                .containsExactlyInAnyOrder("KILLED adult 1", "KILLED child 2", "KILLED ATTACKER 1");
    }

    @Test
    void theVictimsOfAHomicideAreOthersThanTheKiller() {
        assertThat(read("Two family members found dead were victims of homicide. The father then shot himself dead."))
                .contains("KILLED relative 2");
    }
}
