package io.tollstream.audit.verify;

import io.tollstream.audit.export.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Records as the bytes that Avro writes of them. */
final class AvroBytes {

    /** The magic byte and the schema's number, before the Avro. */
    private static final int HEAD = 5;

    private AvroBytes() {}

    /** As this release writes it. */
    static byte[] of(SpecificRecord record) {
        return written(record, new SpecificDatumWriter<>(record.getSchema()));
    }

    /** What this release wrote so. */
    static <R extends SpecificRecord> R read(byte[] bytes, Class<R> type) {
        return read(bytes, new SpecificDatumReader<>(type));
    }

    /** As much of a record of this release as another schema has words for, without conversions. */
    static GenericRecord as(Schema schema, SpecificRecord record) {
        return read(of(record), new GenericDatumReader<GenericRecord>(record.getSchema(), schema));
    }

    private static <R> R read(byte[] bytes, DatumReader<R> reader) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of that, hex: two records with the same are the same byte for byte. */
    static String digest(SpecificRecord record) {
        return digest(of(record));
    }

    /** SHA-256 of a value as it stands, hex; of none that of nothing. */
    static String digest(byte @Nullable [] value) {
        return Digests.hex(value == null ? new byte[0] : value);
    }

    static boolean same(SpecificRecord one, SpecificRecord other) {
        return Arrays.equals(of(one), of(other));
    }

    /** Whether a value is what Avro writes of this record, and not other bytes that read alike. */
    static boolean isAsWritten(byte[] value, GenericRecord record) {
        var bytes = written(record, new GenericDatumWriter<GenericRecord>(record.getSchema()));
        return Arrays.equals(value, HEAD, value.length, bytes, 0, bytes.length);
    }

    private static <R> byte[] written(R record, DatumWriter<R> writer) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
