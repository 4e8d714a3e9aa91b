package io.tollstream.audit.forget;

import static io.tollstream.audit.forget.Items.ORDER;
import static io.tollstream.audit.forget.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Withheld;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StubTest {

    private static final Signer SIGNER = Items.signer();
    private static final NewsItem ITEM = item("x", "Mr X killed", "Mr X was killed.");

    @Test
    void itKeepsWhatIdentifiesTheItemAndNotItsWords() {
        var stub = Stub.of(ITEM, ORDER, SIGNER);

        assertThat(stub.getId()).isEqualTo("x");
        assertThat(stub.getContentHash()).isEqualTo(ITEM.getContentHash());
        assertThat(stub.getGuid()).isEqualTo("guid-x");
        assertThat(stub.getPublishedAt()).isEqualTo(ITEM.getPublishedAt());
        assertThat(stub.getIncidentKey()).isEqualTo("train");
        assertThat(stub.toString()).doesNotContain("Mr X").doesNotContain("Mr-X");
    }

    @Test
    void aGuidThatIsAnAddressGoesWithTheAddress() {
        var byAddress = NewsItem.newBuilder(ITEM)
                .setGuid("https://example.org/mr-x-killed")
                .build();

        assertThat(Stub.of(byAddress, ORDER, SIGNER).getGuid()).isNull();
    }

    @Test
    void whoHasThePublicKeySeesThatTheSignatureHolds() {
        var stub = Stub.of(ITEM, ORDER, SIGNER);

        assertThat(Stub.holds(stub, PublicKeys.of(SIGNER.known()))).isTrue();
        assertThat(Stub.holds(stub, PublicKeys.of(Items.signer().known()))).isFalse();
        assertThat(Stub.holds(ITEM, PublicKeys.of(SIGNER.known()))).isFalse();
    }

    @Test
    void oneOfSeveralKeysIsEnough() {
        var stub = Stub.of(ITEM, ORDER, SIGNER);

        assertThat(Stub.holds(stub, PublicKeys.of(Items.signer().known(), SIGNER.known())))
                .isTrue();
        assertThat(Stub.holds(
                        stub,
                        PublicKeys.of(Items.signer().known(), Items.signer().known())))
                .isFalse();
    }

    @Test
    void aStubThatNamesAnotherKeyThanTheOneThatSignedDoesNotHold() {
        var other = Items.signer();
        var stub = Stub.of(ITEM, ORDER, new Signer(SIGNER.secret(), other.known()));

        assertThat(Stub.holds(stub, PublicKeys.of(SIGNER.known(), other.known())))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverIsChangedAfterwardsBreaksTheSignature(Consumer<NewsItem.Builder> change) {
        var changed = NewsItem.newBuilder(Stub.of(ITEM, ORDER, SIGNER));
        change.accept(changed);

        assertThat(Stub.holds(changed.build(), PublicKeys.of(SIGNER.known()))).isFalse();
    }

    static Stream<Consumer<NewsItem.Builder>> changes() {
        return Stream.of(
                stub -> stub.setId("y"),
                stub -> stub.setContentHash("0".repeat(64)),
                stub -> stub.setSource(new Source("Other", SourceKind.MEDIA)),
                stub -> stub.setSource(new Source("Quetta Dispatch", SourceKind.NGO)),
                stub -> stub.setGuid(null),
                stub -> stub.setUrl("https://example.org"),
                stub -> stub.setTitle("A title"),
                stub -> stub.setText("A text"),
                stub -> stub.setLanguage("ur"),
                stub -> stub.setPublishedAt(ITEM.getPublishedAt().plusMillis(1)),
                stub -> stub.setPublishedOffset(null),
                stub -> stub.setIncidentKey("ferry"),
                stub -> stub.setReceivedBy("file"),
                stub -> stub.setWithheld(with(stub, "Another reason", ORDER.by())),
                stub -> stub.setWithheld(with(stub, ORDER.reason(), "Somebody else")),
                stub -> stub.setWithheld(new Withheld(
                        ORDER.reason(), ORDER.by(), ORDER.at().plusMillis(1), keyId(stub), signature(stub))),
                stub -> stub.setWithheld(new Withheld(
                        ORDER.reason(), ORDER.by(), ORDER.at(), keyId(stub), ByteBuffer.wrap(new byte[64]))),
                stub -> stub.setWithheld(
                        new Withheld(ORDER.reason(), ORDER.by(), ORDER.at(), keyId(stub), ByteBuffer.allocate(0))));
    }

    private static Withheld with(NewsItem.Builder stub, String reason, String by) {
        return new Withheld(reason, by, ORDER.at(), keyId(stub), signature(stub));
    }

    private static String keyId(NewsItem.Builder stub) {
        return Objects.requireNonNull(stub.getWithheld()).getKeyId();
    }

    private static ByteBuffer signature(NewsItem.Builder stub) {
        return Objects.requireNonNull(stub.getWithheld()).getSignature();
    }
}
