package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is hurt, by which words, and who of those shot is among the dead. */
class WoundsTest {

    @Test
    void aWoundIsAWoundHoweverItIsDescribed() {
        assertThat(read("Two clerks suffered what were believed to be minor shrapnel injuries."))
                .containsExactly("INJURED worker 2");
        assertThat(read("Three drivers were treated for non-life-threatening bullet wounds."))
                .containsExactly("INJURED driver 3");
    }

    @Test
    void aFatalWoundIsADeath() {
        assertThat(read("A clerk suffered a fatal bullet wound.")).containsExactly("KILLED worker 1");
    }

    @Test
    void whoIsTakenToANamedHospitalIsHurt() {
        assertThat(read("Two teachers were taken to Lakeside Hospital.")).containsExactly("INJURED teacher 2");
    }

    @Test
    void aSuspectTakenToAHospitalNeedNotBeHurt() {
        assertThat(read("Two teachers were wounded. The suspect was taken to Lakeside Hospital."))
                .containsExactly("INJURED teacher 2");
    }

    @Test
    void whoDiesWhereTheyAreTakenIsNotHurtButDead() {
        assertThat(read("The teacher was taken to Lakeside Hospital, where she died."))
                .containsExactly("KILLED teacher 1");
    }

    @Test
    void peopleHitByTheBulletsMayBeDead() {
        assertThat(read("A gunman fired into a crowd, striking six people. Two women died."))
                .containsExactly("INJURED 4", "KILLED woman 2");
    }

    @Test
    void whoWasShotAndNothingMoreIsOneOfSeveralDead() {
        assertThat(read("Four people are dead at a farm. Police say that the tenant shot his brother in the barn."))
                .containsExactly("KILLED 4");
        assertThat(read("Four people are dead at a farm. Rescuers found a wounded man in the barn."))
                .containsExactly("KILLED 4", "INJURED man 1");
    }

    @Test
    void fewerShotThanDeadAreAmongTheDead() {
        assertThat(read("Five people died at a farm. Neighbours had heard that three people were shot."))
                .containsExactly("KILLED 5");
        assertThat(read("Five people died at a farm. A neighbour had heard that several people were shot."))
                .containsExactly("KILLED 5");
    }

    @Test
    void whoShotThemselvesIsWhoDied() {
        assertThat(read("A woman died at a shooting range. Her coach said that a guest shot herself by mistake."))
                .containsExactly("KILLED woman 1");
    }

    @Test
    void theOthersAreThoseWhomTheTextHasToldOf() {
        assertThat(read("Four people were hurt. A guard was hurt and was among the four others."))
                .contains("INJURED 4")
                .doesNotContain("INJURED 5");
    }

    @Test
    void someOfAGroupAreAllWhereNothingHappenedToTheGroup() {
        assertThat(read("The robbers kept six clerks in a room, pistol-whipping two of the six clerks."))
                .containsExactly("INJURED worker 2");
    }

    @Test
    void whomAnotherVoiceCountsByTheirSortAreWithinTheTotal() {
        assertThat(read("Four teenagers were wounded, witnesses said. Two men were wounded, police said."))
                .containsExactly("INJURED child 4", "INJURED man 2 PART");
    }
}
