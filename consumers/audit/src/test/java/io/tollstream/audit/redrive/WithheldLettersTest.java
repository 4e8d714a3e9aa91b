package io.tollstream.audit.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.audit.forget.Notice;
import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Withheld;
import io.tollstream.schemas.identity.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithheldLettersTest {

    private static final Instant ORDERED = Instant.parse("2025-03-15T12:00:00Z");
    private static final Instant BEFORE = ORDERED.minusSeconds(60);
    private static final Instant AFTER = ORDERED.plusSeconds(60);
    private static final String TEXT = "Mr X was killed.";
    private static final String OTHER_TEXT = "A man was killed.";
    private static final Schema OTHER = SchemaBuilder.record("CasualtyUpdate")
            .fields()
            .requiredString("itemId")
            .endRecord();

    private final WithheldLetters withheld = new WithheldLetters(
            () -> List.of(notice("x-1", TEXT)), new ContentReader(id -> id == 1 ? NewsItem.getClassSchema() : OTHER));

    @Test
    void theVersionThatWasTakenAwayIsKeptBackWheneverItCameIn() {
        assertThat(withheld.of(letter("x-1", BEFORE, bytes(item("x-1", TEXT))))).isPresent();
        assertThat(withheld.of(letter("x-1", AFTER, bytes(item("x-1", TEXT))))).isPresent();
    }

    @Test
    void otherItemsGo() {
        assertThat(withheld.of(letter("y-1", BEFORE, bytes(item("y-1", OTHER_TEXT)))))
                .isEmpty();
    }

    @Test
    void theSameTextIsKeptBackUnderAnotherIdAndUnderAnotherHash() {
        var renamed = NewsItem.newBuilder(item("y-1", TEXT)).setContentHash("0").build();

        assertThat(withheld.of(letter("y-1", AFTER, bytes(renamed)))).isPresent();
    }

    @Test
    void whatSaysThatItIsTheVersionIsKeptBackThoughItsTextIsAnother() {
        var claims = NewsItem.newBuilder(item("y-1", OTHER_TEXT))
                .setContentHash(ContentHash.of("", TEXT))
                .build();

        assertThat(withheld.of(letter("y-1", AFTER, bytes(claims)))).isPresent();
    }

    @Test
    void anotherVersionIsKeptBackWhereItWasKnownWhenTheOrderCame() {
        var corrected = bytes(item("x-1", OTHER_TEXT));

        assertThat(withheld.of(letter("x-1", BEFORE, corrected))).isPresent();
        assertThat(withheld.of(letter(null, ORDERED, corrected))).isPresent();
        assertThat(withheld.of(letter("x-1", AFTER, corrected))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsKeptBackUnderTheItemsKeyAndWhereItNamesTheItem() {
        var whole = bytes(item("x-1", TEXT));
        var cut = Arrays.copyOf(whole, whole.length - 30);

        assertThat(withheld.of(letter("x-1", AFTER, new byte[] {7, 7, 7}))).isPresent();
        assertThat(withheld.of(letter(null, AFTER, cut))).isPresent();
        assertThat(withheld.of(letter("y-1", AFTER, "{\"id\": \"x-1\"".getBytes(StandardCharsets.UTF_8))))
                .isPresent();
        assertThat(withheld.of(letter("y-1", AFTER, new byte[] {7, 7, 7}))).isEmpty();
    }

    @Test
    void whatWasReadFromItAndWhatHoldsNoTextGoes() {
        var update = wire(2, out -> new GenericDatumWriter<>(OTHER)
                .write(new GenericRecordBuilder(OTHER).set("itemId", "x-1").build(), encoder(out)));

        assertThat(withheld.of(letter("train", BEFORE, update))).isEmpty();
        assertThat(withheld.of(letter("x-1", BEFORE, null))).isEmpty();
        assertThat(withheld.of(letter("x-1", BEFORE, bytes(notice("x-1", TEXT).stub()))))
                .isEmpty();
    }

    @Test
    void whereNoLetterHoldsAnythingNobodyReadsTheNews() {
        var never = new WithheldLetters(
                () -> {
                    throw new AssertionError("The news were read.");
                },
                new ContentReader(id -> OTHER));

        assertThat(never.of(letter("x-1", BEFORE, null))).isEmpty();
    }

    @Test
    void theSentenceNamesTheItemWithWhoWhenAndWhy() {
        assertThat(WithheldLetters.why(notice("x-1", TEXT)))
                .contains("x-1", ORDERED.toString(), "Night desk")
                .endsWith("A court's order");
    }

    /** That a text of an item was taken away, signed by nobody. */
    static Notice notice(String id, String text) {
        var stub = NewsItem.newBuilder(item(id, text))
                .setText("")
                .setWithheld(
                        new Withheld("A court's order.", "Night desk", ORDERED, "0", ByteBuffer.wrap(new byte[64])))
                .build();
        return new Notice(new Place("news.raw", 0, 4), BEFORE, stub, Notice.Sign.UNCHECKED);
    }

    private static NewsItem item(String id, String text) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash(ContentHash.of("", text))
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setText(text)
                .setPublishedAt(BEFORE)
                .build();
    }

    private static Letter letter(@Nullable String key, Instant knownAt, byte @Nullable [] value) {
        return new Letter(
                new Place("dead.letters", 3, 17),
                knownAt,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value,
                List.of());
    }

    private static byte[] bytes(NewsItem item) {
        return wire(1, out -> new SpecificDatumWriter<>(NewsItem.class).write(item, encoder(out)));
    }

    /** What writes a value. */
    private interface Writing {

        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] wire(int schema, Writing writing) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(schema).array());
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Encoder encoder(ByteArrayOutputStream out) {
        return EncoderFactory.get().directBinaryEncoder(out, null);
    }
}
