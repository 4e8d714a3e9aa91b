package io.tollstream.enricher.domain.resolution.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which headline is an incident's title. */
class TitleTest {

    private static final Title PLAIN = new Title("Ferry sinks off Milltown pier", 0);

    @Test
    void theHeadlineThatOthersConfirmMoreIsTheTitle() {
        var confirmed = new Title("Milltown ferry: 12 rescued", 0.4);

        assertThat(PLAIN.better(confirmed)).isEqualTo(confirmed);
        assertThat(confirmed.better(PLAIN)).isEqualTo(confirmed);
    }

    @Test
    void ofTwoThatAreEquallyGoodTheEarlierStays() {
        assertThat(PLAIN.better(new Title("Ferry goes down off Milltown", 0))).isEqualTo(PLAIN);
    }

    @Test
    void aWordOrAParagraphIsNoTitle() {
        assertThat(new Title("BREAKING", 0.3).better(PLAIN)).isEqualTo(PLAIN);
        assertThat(new Title("Word ".repeat(30), 0.3).better(PLAIN)).isEqualTo(PLAIN);
    }

    @Test
    void anyHeadlineIsBetterThanNone() {
        assertThat(new Title("", 1).better(new Title("News", 0))).isEqualTo(new Title("News", 0));
    }
}
