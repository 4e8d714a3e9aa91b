package io.tollstream.dashboard.view;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.TollClaim;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollRevision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Records as bytes, a fifth of what they take as objects; equal ones are kept once. */
final class Packing<V extends SpecificRecord> {

    static {
        AvroSerdes.trustOurRecords();
    }

    static final Packing<TollFigure> FIGURE = new Packing<>(TollFigure.getClassSchema());
    static final Packing<TollClaim> CLAIM = new Packing<>(TollClaim.getClassSchema());
    static final Packing<TollRevision> REVISION = new Packing<>(TollRevision.getClassSchema());
    static final Packing<EnrichedNewsItem> ITEM = new Packing<>(EnrichedNewsItem.getClassSchema());

    private final SpecificDatumWriter<V> writer;
    private final SpecificDatumReader<V> reader;

    private Packing(Schema schema) {
        this.writer = new SpecificDatumWriter<>(schema);
        this.reader = new SpecificDatumReader<>(schema);
    }

    byte[] pack(V record) {
        var bytes = new ByteArrayOutputStream(512);
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Packs each; one that stands among the earlier ones already is that array. */
    List<byte[]> pack(List<V> records, List<byte[]> earlier) {
        return records.stream().map(this::pack).map(one -> same(one, earlier)).toList();
    }

    private static byte[] same(byte[] packed, List<byte[]> earlier) {
        return earlier.stream()
                .filter(one -> Arrays.equals(one, packed))
                .findFirst()
                .orElse(packed);
    }

    V unpack(byte[] packed) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(packed, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<V> unpack(List<byte[]> packed) {
        return packed.stream().map(this::unpack).toList();
    }

    /** Bytes of those that do not stand among the earlier ones, which are the same arrays there. */
    static int bytes(List<byte[]> packed, List<byte[]> earlier) {
        return packed.stream()
                .filter(one -> earlier.stream().noneMatch(other -> other == one))
                .mapToInt(one -> one.length)
                .sum();
    }

    static int bytes(List<byte[]> packed) {
        return Stream.of(packed)
                .flatMap(List::stream)
                .mapToInt(one -> one.length)
                .sum();
    }
}
