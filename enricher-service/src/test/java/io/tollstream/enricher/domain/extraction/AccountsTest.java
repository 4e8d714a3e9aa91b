package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static io.tollstream.enricher.domain.extraction.Texts.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose account a number is that the text ascribes to nobody. */
class AccountsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Troops killed 16 militants.",
                "At least 27 rebels have been killed.",
                "Commandos freed 40 hostages.",
                "The siege ended with 12 insurgents killed and 90 passengers rescued.",
                "Nineteen soldiers were martyred.",
                "Eight villagers and all 30 insurgents were killed."
            })
    void theDeedsAndTheWordsOfTheForcesAreTheirAccount(String text) {
        assertThat(figures(text)).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.stance()).isEqualTo(Stance.CONFIRMED);
            assertThat(figure.attribution().kind()).isEqualTo(AttributionKind.OFFICIAL);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eight villagers were killed.",
                "Eight passengers were killed and 30 rescued.",
                "Two suspects were killed.",
                "Reportedly, 16 militants were killed.",
                "Radio reports said 16 militants were killed.",
                "The rebels freed 12 hostages.",
                "Sixteen militants were killed, said a fisherman.",
                "Nine hostages were rescued by villagers."
            })
    void whatOthersCanCountTooStaysReported(String text) {
        assertThat(figures(text)).isNotEmpty().extracting(Figure::stance).containsOnly(Stance.REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rebels said they killed 16 militants of a rival front and freed 12 hostages.",
                "Four soldiers were martyred by God's will, the rebels said.",
                "The Highlands Liberation Front (HLF) claimed 214 hostages were executed. The army rejected the claim.",
                "Not a single HLF fighter was killed, the Highlands Liberation Front (HLF) said."
            })
    void aClaimIsNotAFact(String text) {
        assertThat(figures(text)).isNotEmpty().extracting(Figure::stance).containsOnly(Stance.CLAIMED);
    }

    @Test
    void theForcesAreNamedWhereTheSentenceNamesThem() {
        assertThat(figures("Security forces have rescued 104 hostages.")
                        .getFirst()
                        .attribution())
                .isEqualTo(new Attribution(AttributionKind.OFFICIAL, "Security forces"));
    }

    @Test
    void aPartBelongsToWhoeverGaveItsWhole() {
        assertThat(figures("Troops killed 16 militants while 21 villagers died. Among the dead are four children."))
                .extracting(Figure::stance)
                .containsOnly(Stance.CONFIRMED);
    }

    @Test
    void aPublisherThatIsAPartySpeaksForItself() {
        var figures = Texts.READERS.read(item("", "Our men freed 12 hostages.", SourceKind.PARTY, "en"));

        assertThat(figures).extracting(Figure::stance).containsOnly(Stance.CLAIMED);
    }
}
