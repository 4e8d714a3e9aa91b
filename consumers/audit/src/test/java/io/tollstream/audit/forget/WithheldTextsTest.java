package io.tollstream.audit.forget;

import static io.tollstream.audit.forget.Items.NOON;
import static io.tollstream.audit.forget.Items.ORDER;
import static io.tollstream.audit.forget.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.topics.Contents;
import io.tollstream.schemas.Topics;
import org.junit.jupiter.api.Test;

class WithheldTextsTest {

    private static final Signer SIGNER = Items.signer();

    @Test
    void aStubTellsThatAndWhyATextWasWithheld() {
        try (var history = new MadeHistory()) {
            var item = item("x", "Mr X killed", "Mr X was killed.");
            history.send(Topics.NEWS_RAW, "x", Stub.of(item, ORDER, SIGNER), NOON);

            var texts =
                    WithheldTexts.in(history, new Contents(history.serdes()), PublicKeys.of(SIGNER.known()), () -> {});

            assertThat(texts.of("x", item.getContentHash())).hasValueSatisfying(notice -> {
                assertThat(notice.withheld().getReason()).isEqualTo(ORDER.reason());
                assertThat(notice.sign()).isEqualTo(Notice.Sign.HOLDS);
                assertThat(texts.stands(notice)).isFalse();
            });
            assertThat(texts.of("x", "another version")).isEmpty();
        }
    }

    @Test
    void aStubOfSomebodyElseAndATextThatCameBackAreSeen() {
        try (var history = new MadeHistory()) {
            var item = item("x", "Mr X killed", "Mr X was killed.");
            history.send(Topics.NEWS_RAW, "x", Stub.of(item, ORDER, Items.signer()), NOON)
                    .send(Topics.NEWS_RAW, "x", item, NOON.plusSeconds(1));

            var texts =
                    WithheldTexts.in(history, new Contents(history.serdes()), PublicKeys.of(SIGNER.known()), () -> {});

            assertThat(texts.all()).singleElement().satisfies(notice -> {
                assertThat(notice.sign()).isEqualTo(Notice.Sign.FAILS);
                assertThat(texts.stands(notice)).isTrue();
            });
        }
    }

    @Test
    void stubsOfSeveralKeysHoldWhereAllOfTheKeysAreGiven() {
        try (var history = new MadeHistory()) {
            var later = Items.signer();
            var first = item("x", "Mr X killed", "Mr X was killed.");
            var second = item("y", "Mr Y killed", "Mr Y was killed.");
            history.send(Topics.NEWS_RAW, "x", Stub.of(first, ORDER, SIGNER), NOON)
                    .send(Topics.NEWS_RAW, "y", Stub.of(second, ORDER, later), NOON);
            var contents = new Contents(history.serdes());

            var byOne = WithheldTexts.in(history, contents, PublicKeys.of(SIGNER.known()), () -> {});
            var byBoth = WithheldTexts.in(history, contents, PublicKeys.of(SIGNER.known(), later.known()), () -> {});

            assertThat(byOne.all())
                    .extracting(Notice::sign)
                    .containsExactlyInAnyOrder(Notice.Sign.HOLDS, Notice.Sign.FAILS);
            assertThat(byBoth.all()).extracting(Notice::sign).containsExactly(Notice.Sign.HOLDS, Notice.Sign.HOLDS);
        }
    }

    @Test
    void whatQuotesAnItemIsFoundWhereverItStands() {
        try (var history = new MadeHistory()) {
            history.send(
                            Topics.NEWS_RAW,
                            "x-1",
                            item("x-1", "Train stormed", "31 people were killed, police said."),
                            NOON)
                    .send(Topics.NEWS_RAW, "y-1", item("y-1", "Train", "25 people were killed."), NOON);

            var quotes = Quotes.of("x-1", history, new Contents(history.serdes()), () -> {});

            assertThat(quotes)
                    .filteredOn(quote -> quote.kind() == Quote.Kind.SENTENCE)
                    .extracting(Quote::words)
                    .containsOnly("31 people were killed, police said.");
            assertThat(quotes)
                    .extracting(quote -> quote.place().topic())
                    .contains("casualty.updates", "incident.tolls", "incident.toll.revisions", "news.enriched");
            assertThat(quotes)
                    .extracting(Quote::words)
                    .contains("Train stormed")
                    .doesNotContain("25 people were killed.");
        }
    }
}
