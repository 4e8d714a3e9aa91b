package io.tollstream.audit.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A table as Parquet, written straight to the file system: no part of Hadoop runs. Times are UTC milliseconds. */
final class ParquetFile implements RowFile {

    /** What is held in memory before it is written. */
    private static final long ROW_GROUP_BYTES = 8 * 1024 * 1024;

    private final ParquetWriter<Row> writer;

    ParquetFile(Path file, List<Column> columns) throws IOException {
        // Compression is the broker's client's library behind Hadoop's interface, which is not there.
        writer = new Builder(new LocalOutputFile(file), columns)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public void write(Row row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

        private final List<Column> columns;

        Builder(OutputFile file, List<Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @Deprecated
        protected WriteSupport<Row> getWriteSupport(org.apache.hadoop.conf.Configuration unused) {
            return new Rows(columns);
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration unused) {
            return new Rows(columns);
        }
    }

    /** How a row becomes Parquet's fields. */
    private static final class Rows extends WriteSupport<Row> {

        private final List<Column> columns;
        private RecordConsumer out;

        Rows(List<Column> columns) {
            this.columns = columns;
        }

        @Override
        @Deprecated
        public WriteContext init(org.apache.hadoop.conf.Configuration unused) {
            return init(new PlainParquetConfiguration());
        }

        @Override
        public WriteContext init(ParquetConfiguration unused) {
            return new WriteContext(
                    new MessageType("row", columns.stream().map(Rows::field).toList()), Map.of());
        }

        private static Type field(Column column) {
            return switch (column.type()) {
                case TEXT ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case NUMBER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
                case FRACTION -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
                case TIME ->
                    Types.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
                            .named(column.name());
            };
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(Row row) {
            out.startMessage();
            for (var at = 0; at < columns.size(); at++) {
                var cell = row.cell(columns.get(at));
                if (cell != null) {
                    out.startField(columns.get(at).name(), at);
                    add(cell);
                    out.endField(columns.get(at).name(), at);
                }
            }
            out.endMessage();
        }

        private void add(Object cell) {
            switch (cell) {
                case String text -> out.addBinary(Binary.fromString(text));
                case Long number -> out.addLong(number);
                case Double fraction -> out.addDouble(fraction);
                case Boolean truth -> out.addBoolean(truth);
                case Instant time -> out.addLong(time.toEpochMilli());
                default -> throw new IllegalStateException("A cell is a " + cell.getClass() + ".");
            }
        }
    }
}
