package io.tollstream.enricher.domain.extraction;

import static io.tollstream.enricher.domain.extraction.Texts.figures;
import static io.tollstream.enricher.domain.extraction.Texts.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.Stance;
import org.junit.jupiter.api.Test;

class StanceTest {

    @Test
    void whatAnAuthorityStatesIsConfirmed() {
        var figure = figures("The death toll has climbed to 31, the country's military confirmed on Friday.")
                .getFirst();

        assertThat(figure.stance()).isEqualTo(Stance.CONFIRMED);
        assertThat(figure.attribution()).isEqualTo(new Attribution(AttributionKind.OFFICIAL, "military"));
    }

    @Test
    void whatAPartySaysIsAClaimThatOthersMayContest() {
        var figure = figures("The BLA, a separatist group, claimed it had killed 30 soldiers. Pakistani authorities"
                        + " dismissed the claim.")
                .getFirst();

        assertThat(figure.stance()).isEqualTo(Stance.CLAIMED);
        assertThat(figure.attribution()).isEqualTo(new Attribution(AttributionKind.PARTY, "BLA"));
        assertThat(figure.contestedBy()).isEqualTo(new Attribution(AttributionKind.OFFICIAL, "Pakistani authorities"));
    }

    @Test
    void whatNobodySaysIsReportedByTheMedia() {
        var figure = figures("Four people were killed.").getFirst();

        assertThat(figure.stance()).isEqualTo(Stance.REPORTED);
        assertThat(figure.attribution()).isEqualTo(new Attribution(AttributionKind.MEDIA, ""));
    }

    @Test
    void aPublisherSpeaksForItself() {
        var text = "Four people were killed.";

        assertThat(Texts.READERS
                        .read(item("", text, SourceKind.OFFICIAL, "en"))
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.CONFIRMED);
        assertThat(Texts.READERS
                        .read(item("", text, SourceKind.PARTY, "en"))
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.CLAIMED);
        assertThat(Texts.READERS
                        .read(item("", text, SourceKind.NGO, "en"))
                        .getFirst()
                        .attribution()
                        .kind())
                .isEqualTo(AttributionKind.NGO);
    }

    @Test
    void aNameOnceIntroducedKeepsItsOffice() {
        var figure = figures("Police spokesman Omar Reyes arrived. Reyes said two people were killed.")
                .getFirst();

        assertThat(figure.attribution().kind()).isEqualTo(AttributionKind.OFFICIAL);
    }

    @Test
    void aDeniedNumberIsDenied() {
        assertThat(figures("The minister denied that 30 people had died.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.DENIED);
    }

    @Test
    void aNumberThatProvedWrongIsRetracted() {
        assertThat(figures("Early reports said one person had died, but that proved to be incorrect.")
                        .getFirst()
                        .stance())
                .isEqualTo(Stance.RETRACTED);
    }

    @Test
    void aPartyThatDeniesLossesClaimsThatThereAreNone() {
        var figure = figures("The BLA has denied any casualties.").getFirst();

        assertThat(Texts.words(figure)).isEqualTo("KILLED ATTACKER 0");
        assertThat(figure.stance()).isEqualTo(Stance.CLAIMED);
    }

    @Test
    void anEarlierNumberIsReplacedAndNoFigureOfItsOwn() {
        var figures = figures("At least 31 people were killed, up from 25.");

        assertThat(figures).hasSize(1);
        assertThat(figures.getFirst().replaces()).isEqualTo(Count.exactly(25));
        assertThat(figures.getFirst().correction()).isFalse();
    }

    @Test
    void aNumberPutRightIsACorrection() {
        var figure = figures("The toll was revised down to 512 from 514, officials said.")
                .getFirst();

        assertThat(figure.count()).isEqualTo(Count.exactly(512));
        assertThat(figure.replaces()).isEqualTo(Count.exactly(514));
        assertThat(figure.correction()).isTrue();
    }

    @Test
    void notFiftyAsSaidEarlierIsACorrection() {
        var figure = figures("The army said 33 militants were killed, not 50 as said earlier.")
                .getFirst();

        assertThat(Texts.words(figure)).isEqualTo("KILLED ATTACKER 33");
        assertThat(figure.replaces()).isEqualTo(Count.exactly(50));
        assertThat(figure.correction()).isTrue();
    }

    @Test
    void whatOfficialsPreviouslySaidIsTakenBackByWhatTheySayNow() {
        var figures =
                figures("Officials previously said 50 assailants were killed. The military said 33 assailants were"
                        + " killed.");

        assertThat(figures.getFirst().stance()).isEqualTo(Stance.RETRACTED);
        assertThat(figures.getLast().replaces()).isEqualTo(Count.exactly(50));
        assertThat(figures.getLast().correction()).isTrue();
    }
}
