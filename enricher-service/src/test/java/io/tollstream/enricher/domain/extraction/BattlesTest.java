package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sides of a war say of their battles, and what they take for known. */
class BattlesTest {

    @ParameterizedTest
    @CsvSource({
        "The rebels said they inflicted eight casualties on the brigade.,KILLED 0..8",
        "The enemy troops suffered four casualties in the valley.,KILLED 0..4",
        "The offensive has already resulted in hundreds of casualties.,KILLED 0..900",
    })
    void theCasualtiesOfABattleAreDeadAndWoundedTogether(String sentence, String figure) {
        assertThat(read(sentence)).containsExactly(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In the valley we killed 15 soldiers and wounded nine.",
                "In the valley our urban units killed 15 soldiers.",
                "In the valley 15 soldiers were killed by our units.",
            })
    void whoSaysWeKilledClaimsIt(String sentence) {
        assertThat(figures(sentence)).allMatch(figure -> figure.stance() == Stance.CLAIMED);
        assertThat(figures("\"We killed 15 soldiers,\" the ministry said.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.CONFIRMED);
    }

    @Test
    void whomTheirOwnBombStruckAttackedWithIt() {
        assertThat(
                        read(
                                "One man was killed and another seriously injured when a grenade they were about to hurl exploded."))
                .containsExactly("KILLED ATTACKER 1", "INJURED ATTACKER 1");
        assertThat(read("A man was killed when the bomb he was carrying went off. The dead man was from Orvel."))
                .containsExactly("KILLED ATTACKER 1");
        assertThat(read("A man was blown to pieces while planting a bomb at a bank."))
                .containsExactly("KILLED ATTACKER 1");
        assertThat(read("One man was killed when a grenade he had found exploded."))
                .containsExactly("KILLED man 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The rebels suffered 12 dead in the fighting. | KILLED ATTACKER 12",
                "The army inflicted 20 casualties on the rebels. | KILLED ATTACKER 0..20",
                "The casualties on the rebel side are 23 dead, the army said. | KILLED ATTACKER 23",
                "Rebel losses were 23 dead. | KILLED ATTACKER 23",
                "The rebels left behind six bodies. | KILLED ATTACKER 6",
                "The fighting caused 45 rebel deaths. | KILLED ATTACKER 45",
                "Nine members of the Coast Liberation Front were killed. | KILLED ATTACKER 9",
                "A guerrilla leader was killed in the valley. | KILLED ATTACKER 1",
                "A former guerrilla leader was killed in the valley. | KILLED leader 1",
                "Nine members of the farmers' union were killed by rebels. | KILLED leader 9",
                "A militant of the Patriotic Union was killed in the valley. | KILLED leader 1",
                "The army suffered 12 dead in the fighting. | KILLED 12",
            })
    void whoeverLostThemTheyAreOfThatSide(String sentence, String figure) {
        assertThat(read(sentence)).containsExactly(figure);
    }

    @Test
    void whoStandsBesideASlainAttackerIsNotAmongThem() {
        assertThat(read("A gunman and two men were killed in the valley."))
                .containsExactly("KILLED ATTACKER 1", "KILLED man 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three policemen and four alleged guerrillas died in the valley.",
                "Three policemen died in the valley where some alleged guerrillas hid.",
            })
    void whatPeopleAreAllegedToBeIsNoWordOfTheirs(String sentence) {
        assertThat(figures(sentence)).noneMatch(figure -> figure.stance() == Stance.CLAIMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The troops killed 12 rebels and wounded 20.",
                "The troops killed 12 rebels, wounded 20, and left the valley.",
                "The raid left 12 rebels dead and 20 wounded.",
            })
    void aNumberWithoutANounBehindTheSlainAttackersIsOfAttackers(String sentence) {
        assertThat(read(sentence)).contains("KILLED ATTACKER 12", "INJURED ATTACKER 20");
    }

    @Test
    void theWoundedBehindTheSlainAttackersAreAttackers() {
        assertThat(read("Some 80 terrorists have been killed, and 50 have been wounded."))
                .containsExactly("KILLED ATTACKER 80", "INJURED ATTACKER 50");
    }

    @Test
    void whoIsKidnappedAndThenMurderedIsBothTakenAndDead() {
        assertThat(read("Five ranchers were kidnapped and later murdered."))
                .containsExactlyInAnyOrder("HELD worker 5", "KILLED worker 5");
    }

    @Test
    void somebodyHurtWhoDiesIsOnlyDead() {
        assertThat(read("A candidate who was wounded last Friday died today.")).containsExactly("KILLED leader 1");
    }

    @Test
    void thoseOfThemWhomAVerbTakesAreCountedForThemselves() {
        assertThat(read("The rebels stopped a bus full of travellers and killed nine of them."))
                .containsExactly("KILLED 9");
        assertThat(read("The court condemned two peasants to death and executed them on the spot."))
                .containsExactly("KILLED worker 2");
    }

    @Test
    void noCasualtiesAreNoDead() {
        assertThat(read("The brigade suffered no casualties in the valley.")).contains("KILLED 0");
    }

    @Test
    void whatAPartyOnlyRefersToIsNotItsClaim() {
        assertThat(figures("The rebels claimed that the army planned the attack in which two people were killed.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.REPORTED);
        assertThat(figures("The rebels claimed that 20 soldiers were killed.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.CLAIMED);
    }

    @Test
    void whoKilledDoesNotSayHowMany() {
        assertThat(figures("Two nurses were killed by rebels, church sources said.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.REPORTED);
    }

    @Test
    void whoDeniesAPartInADeedDoesNotDenyTheDeed() {
        assertThat(figures("The army denied any part in the murder of six priests.")
                        .getFirst()
                        .stance())
                .isNotEqualTo(Stance.DENIED);
    }

    @Test
    void whoClaimsResponsibilityDoesNotClaimTheDeath() {
        assertThat(figures("The rebels claimed responsibility for killing two policemen.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.REPORTED);
    }

    @Test
    void peopleOfAnyTradeInMenAreMany() {
        assertThat(read("Fourteen fishermen were killed on the river.")).containsExactly("KILLED worker 14");
    }

    @Test
    void theWoundedBehindAPartOfTheDeadAreNoPart() {
        assertThat(read("The bomb left four dead, among them two tourists, and 15 injured."))
                .contains("KILLED 4", "INJURED 15");
    }

    @Test
    void theMissingWhoseBodiesWereFoundAreDead() {
        assertThat(read("The bodies of the five missing teachers were found in a ravine."))
                .containsExactly("KILLED teacher 5");
    }

    @Test
    void aRelativeWithThatTellsOfItsPeople() {
        assertThat(read("The six priests that were murdered in November were unarmed."))
                .containsExactly("KILLED priest 6");
    }

    @Test
    void hundredsOfMurdersThatASquadIsAccusedOfAreNoIncident() {
        assertThat(read("Two judges were killed on Monday. The squads are accused of hundreds of murders."))
                .containsExactly("KILLED judge 2");
    }
}
