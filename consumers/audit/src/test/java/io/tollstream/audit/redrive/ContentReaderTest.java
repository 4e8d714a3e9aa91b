package io.tollstream.audit.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class ContentReaderTest {

    private static final Schema SCHEMA = SchemaBuilder.record("Item")
            .fields()
            .requiredString("id")
            .requiredLong("count")
            .requiredString("text")
            .endRecord();

    private final ContentReader reader = new ContentReader(id -> {
        if (id == 7) {
            return SCHEMA;
        }
        throw new SerializationException("none");
    });

    @Test
    void aWholeRecordIsReadWhole() throws IOException {
        assertThat(reader.read(item())).isInstanceOfSatisfying(Content.Whole.class, whole -> {
            assertThat(whole.type()).isEqualTo("Item");
            assertThat(whole.json()).contains("31 dead");
        });
    }

    @Test
    void aRecordThatIsCutOffIsReadToWhereItEnds() throws IOException {
        var whole = item();
        var cut = Arrays.copyOf(whole, whole.length - 3);

        assertThat(reader.read(cut)).isInstanceOfSatisfying(Content.Part.class, part -> {
            assertThat(part.fields()).containsExactly("\"id\": \"g-1\"", "\"count\": 31");
            assertThat(part.field()).isEqualTo("text");
            assertThat(part.from()).isEqualTo(10);
            assertThat(part.at()).isBetween(11L, (long) cut.length);
        });
    }

    @Test
    void bytesAfterTheLastFieldAreSaid() throws IOException {
        var whole = item();

        assertThat(reader.read(Arrays.copyOf(whole, whole.length + 2)))
                .isInstanceOfSatisfying(Content.Part.class, part -> {
                    assertThat(part.at()).isEqualTo(whole.length);
                    assertThat(part.why()).contains("2 more bytes");
                });
    }

    @Test
    void textIsShownAsText() {
        assertThat(reader.read("not avro".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Content.Other.class, other -> {
                    assertThat(other.at()).isZero();
                    assertThat(other.text()).isEqualTo("not avro");
                });
    }

    @Test
    void anUnknownSchemaIsNamed() {
        assertThat(reader.read(new byte[] {0, 0, 0, 0, 9, 1}))
                .isInstanceOfSatisfying(
                        Content.Other.class, other -> assertThat(other.why()).contains("9"));
    }

    @Test
    void noBytesWhateverTheyAreStopTheReading() {
        var seed = 17L;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 5 && random.nextBoolean()) {
                ByteBuffer.wrap(bytes).put((byte) 0).putInt(7);
                // A length of many megabytes is for the next test of memory, not for this one.
                bytes[5] &= 0x7f;
            }
            assertThat(reader.read(bytes)).as("seed %d, round %d", seed, round).isNotNull();
        }
        assertThat(reader.read(null)).isInstanceOf(Content.Tombstone.class);
    }

    @Test
    void hexIsWhatXxdShows() {
        var bytes = "31 dead, the army\nsaid".getBytes(StandardCharsets.UTF_8);

        assertThat(HexDump.of(bytes, 100))
                .containsExactly(
                        "00000000: 3331 2064 6561 642c 2074 6865 2061 726d  31 dead, the arm",
                        "00000010: 790a 7361 6964                           y.said");
    }

    private static byte[] item() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(7).array());
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(SCHEMA)
                .write(
                        new GenericRecordBuilder(SCHEMA)
                                .set("id", "g-1")
                                .set("count", 31L)
                                .set("text", "31 dead")
                                .build(),
                        encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
