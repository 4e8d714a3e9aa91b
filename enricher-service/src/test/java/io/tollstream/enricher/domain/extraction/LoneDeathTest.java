package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a name or a pronoun beside a verb says where nothing else tells of anybody dead. */
class LoneDeathTest {

    @Test
    void aLastNameThatDiedIsOneDead() {
        assertThat(read("The quarrel began at a food stall. Pardo died near the stall."))
                .containsExactly("KILLED 1");
    }

    @Test
    void whomAVerbKillsByANameOrAPronounIsOneDead() {
        assertThat(read("Leir allegedly shot and killed Pardo before he ran.")).containsExactly("KILLED 1");
        assertThat(read("The bullet hit his friend in the face, killing him.")).contains("KILLED 1");
    }

    @Test
    void whatCouldEasilyHaveKilledSomebodyKilledNobody() {
        assertThat(read("The shot came from the road. It could easily have killed her."))
                .isEmpty();
    }

    @Test
    void aNameAddsNobodyWhereTheDeadAreTold() {
        assertThat(read("Two men were killed. Pardo died near the stall.")).containsExactly("KILLED man 2");
    }

    @Test
    void whoseDeathIsToldOfIsOneDead() {
        assertThat(read("The town learned of the boy's death in the evening.")).containsExactly("KILLED 1");
        assertThat(read("Jurors asked for the boy's death sentence.")).isEmpty();
    }

    @Test
    void aBodyThatIsFoundIsOneDead() {
        assertThat(read("Deputies found a body in a motel room.")).containsExactly("KILLED 1");
        assertThat(read("An unidentified body was later located near the mill."))
                .containsExactly("KILLED 1");
        assertThat(read("A body of water lies behind the mill.")).isEmpty();
    }
}
