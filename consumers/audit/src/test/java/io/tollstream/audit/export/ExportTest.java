package io.tollstream.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.audit.MadeHistory;
import io.tollstream.audit.topics.Slice;
import io.tollstream.audit.topics.Stood;
import io.tollstream.commandline.AvroJson;
import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.WriterSchemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path directory;
    private MadeHistory history;

    @BeforeEach
    void makeHistory() {
        directory = folder.resolve("export");
        history = Sample.history();
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void ndjsonHoldsEveryRecordWithoutLoss() throws IOException {
        Sample.export(history, directory);

        assertThat(records("updates")).containsExactlyElementsOf(canonical(stood(Topics.CASUALTY_UPDATES)));
        assertThat(records("revisions")).containsExactlyElementsOf(canonical(stood(Topics.TOLL_REVISIONS)));
    }

    @Test
    void ofTollsTheLatestOfEachIncidentIsExportedAndNoneOfAMergedOne() throws IOException {
        Sample.export(history, directory);

        assertThat(lines("tolls"))
                .extracting(line -> line.path("key").asText())
                .containsExactlyInAnyOrder("train", "ferry", "quake-α");
        for (var line : lines("tolls")) {
            var latest = history.log(Topics.INCIDENT_TOLLS, line.path("key").asText()).stream()
                    .filter(stood -> line.path("key").asText().equals(stood.key()))
                    .toList()
                    .getLast();
            assertThat(line.path("place").asText()).isEqualTo(latest.place().toString());
        }
    }

    @Test
    void theBytesAreReadWithTheSchemasOfTheDirectoryAlone() throws IOException {
        var manifest = Sample.export(history, directory);

        for (var table : Table.ALL) {
            for (var line : lines(table.name())) {
                var bytes = line.path("bytes").binaryValue();
                var kept = manifest.schemas().stream()
                        .filter(schema -> schema.id() == line.path("schemaId").asInt())
                        .filter(schema -> schema.subject().equals(table.topic().subject()))
                        .findFirst()
                        .orElseThrow();
                var schema =
                        new Schema.Parser().parse(directory.resolve(kept.file()).toFile());
                assertThat(encoded(decoded(bytes, schema), schema)).isEqualTo(avro(bytes));
                assertThat(MAPPER.readTree(
                                AvroJson.of(specific(bytes, schema, table)).toString()))
                        .isEqualTo(line.path("value"));
            }
        }
    }

    @Test
    void theManifestSaysWhatIsThere() throws IOException {
        var manifest = Sample.export(history, directory);

        assertThat(Manifest.of(directory)).isEqualTo(manifest);
        assertThat(manifest.files())
                .extracting(Manifest.ExportFile::name)
                .contains("tolls.ndjson", "revisions.csv", "updates.parquet");
        for (var file : manifest.files()) {
            assertThat(Digests.hex(directory.resolve(file.name()))).isEqualTo(file.sha256());
            assertThat(Files.size(directory.resolve(file.name()))).isEqualTo(file.bytes());
        }
        for (var extent : manifest.partitions()) {
            var topic = Topics.ALL.stream()
                    .filter(one -> one.name().equals(extent.topic()))
                    .findFirst()
                    .orElseThrow();
            assertThat(extent.end()).isEqualTo(history.end(topic, extent.partition()));
        }
        assertThat(manifest.partitions()).hasSize(18);
        assertThat(manifest.rulesVersions().toll()).hasSize(1);
        assertThat(manifest.rulesVersions().extractor()).hasSize(1);
        assertThat(manifest.unreadable()).isZero();
    }

    @Test
    void csvHasARowForEachFigureAndReadsBackWithItsQuotes() throws IOException {
        Sample.export(history, directory);

        var csv = Csv.rows(Files.readString(directory.resolve("updates.csv")));

        assertThat(csv.getFirst()).isEqualTo(names(UpdateRows.COLUMNS));
        assertThat(csv.subList(1, csv.size())).isEqualTo(flat("updates", UpdateRows.COLUMNS));
        assertThat(csv).anySatisfy(row -> assertThat(row).contains("Wire, \"the\" first", "31"));
    }

    @Test
    void parquetReadsBackToWhatNdjsonSays() throws IOException {
        Sample.export(history, directory);

        assertThat(parquet("updates", UpdateRows.COLUMNS)).isEqualTo(flat("updates", UpdateRows.COLUMNS));
        assertThat(parquet("revisions", RevisionRows.COLUMNS)).isEqualTo(flat("revisions", RevisionRows.COLUMNS));
        assertThat(parquet("tolls", TollRows.COLUMNS)).isEqualTo(flat("tolls", TollRows.COLUMNS));
    }

    @Test
    void someIncidentsAreExportedWithNothingOfOthers() throws IOException {
        var manifest = Sample.export(history, directory, "train");

        assertThat(lines("updates"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("key").asText()).isEqualTo("train"));
        assertThat(lines("revisions"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("key").asText()).isEqualTo("train"));
        assertThat(manifest.incidents()).containsExactly("train");
    }

    @Test
    void anUnknownIncidentIsRefusedAndNothingIsLeft() {
        assertThatThrownBy(() -> Sample.export(history, directory, "trian"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("trian");

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aRecordThatNobodyCanReadIsKeptAsBytes() throws IOException {
        history.send(Topics.CASUALTY_UPDATES, "train", "no avro".getBytes(StandardCharsets.UTF_8), Sample.NOON);

        var manifest = Sample.export(history, directory);

        assertThat(manifest.unreadable()).isOne();
        assertThat(lines("updates")).anySatisfy(line -> {
            assertThat(new String(line.path("bytes").binaryValue(), StandardCharsets.UTF_8))
                    .isEqualTo("no avro");
            assertThat(line.path("unreadable").asText()).isNotEmpty();
        });
    }

    @Test
    void onlyTheFormsThatAreAskedForAreWritten() {
        var manifest = Sample.export(history, directory, EnumSet.of(Format.CSV));

        assertThat(manifest.files()).extracting(Manifest.ExportFile::name).noneMatch(name -> name.endsWith("json"));
    }

    @Test
    void aDirectoryThatIsNotEmptyIsRefused() throws IOException {
        Sample.export(history, directory);

        assertThatThrownBy(() -> Sample.export(history, directory)).hasMessageContaining("holds an export already");

        Files.delete(directory.resolve(Manifest.FILE));
        assertThatThrownBy(() -> Sample.export(history, directory))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no finished export");
        assertThatThrownBy(() -> Manifest.of(directory)).hasMessageContaining("is missing");
    }

    private List<Stood> stood(io.tollstream.schemas.Topic<?> topic) {
        var all = new ArrayList<Stood>();
        history.read(topic, Slice.ALL, all::add);
        return all;
    }

    private static List<String> canonical(List<Stood> records) {
        return records.stream()
                .map(stood -> new String(ExportedRecord.of(stood).canonical(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> records(String table) throws IOException {
        return lines(table).stream()
                .map(line -> new String(ExportedRecord.of(line).canonical(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<JsonNode> lines(String table) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(directory.resolve(table + ".ndjson"))) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    /** What the flat files must say, made of the lines of NDJSON. */
    private List<List<String>> flat(String table, List<Column> columns) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : lines(table)) {
            var exported = ExportedRecord.of(line);
            var stood = new Stood(
                    exported.place(), exported.knownAt(), exported.key(), exported.bytes(), exported.headers());
            rowsOf(table, stood)
                    .map(row -> columns.stream()
                            .map(row::cell)
                            .map(ExportTest::text)
                            .toList())
                    .forEach(rows::add);
        }
        return rows;
    }

    private Stream<Row> rowsOf(String table, Stood stood) {
        var contents = new io.tollstream.audit.topics.Contents(history.serdes());
        return switch (table) {
            case "tolls" -> TollRows.of(stood, contents.<IncidentToll>of(Topics.INCIDENT_TOLLS, stood));
            case "revisions" -> RevisionRows.of(stood, contents.<TollRevision>of(Topics.TOLL_REVISIONS, stood));
            default -> UpdateRows.of(stood, contents.<CasualtyUpdate>of(Topics.CASUALTY_UPDATES, stood));
        };
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private List<List<String>> parquet(String table, List<Column> columns) throws IOException {
        var rows = new ArrayList<List<String>>();
        var options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (var file = ParquetFileReader.open(new LocalInputFile(directory.resolve(table + ".parquet")), options)) {
            var schema = file.getFileMetaData().getSchema();
            for (PageReadStore pages = file.readNextRowGroup(); pages != null; pages = file.readNextRowGroup()) {
                var reader = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (var at = 0L; at < pages.getRowCount(); at++) {
                    var group = reader.read();
                    rows.add(columns.stream()
                            .map(column -> parquetCell(group, column))
                            .toList());
                }
            }
        }
        return rows;
    }

    private static String parquetCell(Group group, Column column) {
        if (group.getFieldRepetitionCount(column.name()) == 0) {
            return "";
        }
        return switch (column.type()) {
            case TEXT -> group.getString(column.name(), 0);
            case NUMBER -> Long.toString(group.getLong(column.name(), 0));
            case FRACTION -> Double.toString(group.getDouble(column.name(), 0));
            case TRUTH -> Boolean.toString(group.getBoolean(column.name(), 0));
            case TIME -> Instant.ofEpochMilli(group.getLong(column.name(), 0)).toString();
        };
    }

    private static byte[] avro(byte[] value) {
        return java.util.Arrays.copyOfRange(value, WriterSchemas.HEAD, value.length);
    }

    private static GenericRecord decoded(byte[] value, Schema schema) throws IOException {
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(avro(value), null));
    }

    private static byte[] encoded(GenericRecord record, Schema schema) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static SpecificRecord specific(byte[] value, Schema schema, Table<?> table) throws IOException {
        var today = org.apache.avro.specific.SpecificData.get()
                .getSchema(table.topic().type());
        return new SpecificDatumReader<SpecificRecord>(schema, today)
                .read(null, DecoderFactory.get().binaryDecoder(avro(value), null));
    }
}
