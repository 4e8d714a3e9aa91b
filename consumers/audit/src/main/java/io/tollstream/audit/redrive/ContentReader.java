package io.tollstream.audit.redrive;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.WriterSchemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads bytes as far as it goes, field by field. */
final class ContentReader {

    static {
        AvroSerdes.boundLengths();
    }

    private final IntFunction<Schema> schemas;

    /** @param schemas the schema of a number; throws SerializationException where there is none */
    ContentReader(IntFunction<Schema> schemas) {
        this.schemas = schemas;
    }

    Content read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Content.Tombstone();
        }
        if (bytes.length == 0 || bytes[0] != 0) {
            return new Content.Other(0, "the first byte is not the 0 of Confluent's wire format", text(bytes));
        }
        var id = WriterSchemas.idOf(bytes);
        if (id.isEmpty()) {
            return new Content.Other(bytes.length, "it ends before the four bytes of its schema's number", text(bytes));
        }
        try {
            return read(bytes, schemas.apply(id.getAsInt()));
        } catch (SerializationException e) {
            return new Content.Other(1, "the registry knows no schema " + id.getAsInt(), text(bytes));
        }
    }

    private static Content read(byte[] bytes, Schema schema) {
        var in = new ByteArrayInputStream(bytes, WriterSchemas.HEAD, bytes.length - WriterSchemas.HEAD);
        // One that reads no further ahead than it must, so that what is left says where it stopped.
        var decoder = DecoderFactory.get().directBinaryDecoder(in, null);
        var value = new GenericData.Record(schema);
        var fields = new ArrayList<String>();
        for (var field : schema.getFields()) {
            var from = at(bytes, in);
            try {
                value.put(field.pos(), read(field.schema(), decoder));
            } catch (IOException | RuntimeException e) {
                var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                return new Content.Part(schema.getName(), fields, field.name(), from, at(bytes, in), why);
            }
            fields.add('"' + field.name() + "\": " + GenericData.get().toString(value.get(field.pos())));
        }
        return in.available() == 0
                ? new Content.Whole(value)
                : new Content.Part(
                        schema.getName(),
                        fields,
                        "",
                        at(bytes, in),
                        at(bytes, in),
                        in.available() + " more bytes follow the last field");
    }

    private static long at(byte[] bytes, ByteArrayInputStream in) {
        return bytes.length - (long) in.available();
    }

    private static Object read(Schema schema, Decoder decoder) throws IOException {
        return new GenericDatumReader<>(schema).read(null, decoder);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
