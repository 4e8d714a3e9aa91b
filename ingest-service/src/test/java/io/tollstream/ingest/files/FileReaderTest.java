package io.tollstream.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.ingest.files.FileRecord.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReaderTest {

    private static final String LINES = """
            {"source": "A", "title": "One"}
            {broken

            {"source": "A", "title": "Two"}
            [1]
            """;

    @TempDir
    Path folder;

    @Test
    void eachLineIsARecordAndAnUnreadableOneHindersNoOther() throws IOException {
        var records = read(file(LINES.getBytes(StandardCharsets.UTF_8)));

        assertThat(records).extracting(FileRecord::line).containsExactly(1L, 2L, 4L, 5L);
        assertThat(titles(records)).containsExactly("One", "Two");
        assertThat(reasons(records)).hasSize(2).allMatch(why -> why.endsWith("."));
    }

    @Test
    void aGzippedFileIsReadAsWhatIsInIt() throws IOException {
        assertThat(titles(read(file(gzip(LINES))))).containsExactly("One", "Two");
    }

    @Test
    void aGzippedFileThatBreaksOffGivesWhatCameBeforeAndSaysSo() throws IOException {
        var many = "{\"source\": \"A\", \"title\": \"One\"}\n".repeat(50_000);
        var whole = gzip(many);

        var records = read(file(Arrays.copyOf(whole, whole.length / 2)));

        assertThat(titles(records)).isNotEmpty();
        assertThat(records.getLast().line()).isEqualTo(titles(records).size() + 1);
        assertThat(reasons(records)).singleElement().asString().startsWith("From here on the file cannot be read");
    }

    @Test
    void aLineThatIsNoUtf8IsSaidToBeNone() throws IOException {
        var records = read(file("{\"title\": \"café\"}\n{\"title\": \"b\"}".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(reasons(records)).containsExactly("The line is not valid UTF-8; save the file in UTF-8.");
        assertThat(titles(records)).containsExactly("b");
    }

    @Test
    void anArrayIsReadElementByElementWithItsLines() throws IOException {
        var records = read(
                file("[{\"title\": \"One\"},\n 7,\n {\"title\": \"Two\"},\n oops]".getBytes(StandardCharsets.UTF_8)));

        assertThat(titles(records)).containsExactly("One", "Two");
        assertThat(records).extracting(FileRecord::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aFeedGivesItsEntriesInItsOwnEncodingUnderItsTitle() throws IOException {
        var rss = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss version=\"2.0\"><channel><title>Le Fil</title>"
                + "<language>fr</language><item><title>café</title><link>http://fil.example/1</link>"
                + "<pubDate>Wed, 12 Mar 2025 18:30:00 +0100</pubDate></item><item><title>x</title></item>"
                + "</channel></rss>";

        var records = read(file(rss.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(((Read.Item) records.getFirst().read()).news().toString())
                .isEqualTo("{\"source\":\"Le Fil\",\"url\":\"http://fil.example/1\",\"title\":\"café\",\"text\":\"\","
                        + "\"publishedAt\":\"2025-03-12T18:30+01:00\",\"language\":\"fr\"}");
        assertThat(reasons(records)).singleElement().asString().contains("no date");
    }

    @Test
    void whatAnItemDoesNotSayItselfIsFilledIn() throws IOException {
        var defaults = new FileDefaults(Optional.of("Wire"), Optional.of("AGENCY"), Optional.of("i-1"));
        var file =
                file("{\"title\": \"a\"}\n{\"source\": \"B\", \"incident\": \"i-2\"}".getBytes(StandardCharsets.UTF_8));

        var records = read(file, defaults);

        assertThat(records)
                .extracting(record -> ((Read.Item) record.read()).news().toString())
                .containsExactly(
                        "{\"title\":\"a\",\"source\":\"Wire\",\"sourceKind\":\"AGENCY\",\"incident\":\"i-1\"}",
                        "{\"source\":\"B\",\"incident\":\"i-2\"}");
    }

    @Test
    void aFileThatIsNotThereIsARecordThatSaysSo() {
        assertThat(reasons(read(folder.resolve("none.jsonl")))).containsExactly("There is no such file.");
        assertThat(reasons(read(folder))).hasSize(1);
    }

    @Test
    void anEmptyFileHasNoRecords() throws IOException {
        assertThat(read(file(new byte[0]))).isEmpty();
    }

    @Test
    void theReaderKnowsHowFarItIs() throws IOException {
        try (var reader = FileReader.open(file(LINES.getBytes(StandardCharsets.UTF_8)), FileDefaults.NONE)) {
            reader.forEachRemaining(record -> assertThat(record.line()).isPositive());

            assertThat(reader.position()).isEqualTo(reader.size()).isEqualTo(LINES.length());
        }
    }

    private static List<FileRecord> read(Path file) {
        return read(file, FileDefaults.NONE);
    }

    private static List<FileRecord> read(Path file, FileDefaults defaults) {
        var records = new ArrayList<FileRecord>();
        try (var reader = FileReader.open(file, defaults)) {
            reader.forEachRemaining(records::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    private static List<String> titles(List<FileRecord> records) {
        return records.stream()
                .filter(record -> record.read() instanceof Read.Item)
                .map(record -> ((Read.Item) record.read()).news().get("title").textValue())
                .toList();
    }

    private static List<String> reasons(List<FileRecord> records) {
        return records.stream()
                .filter(record -> record.read() instanceof Read.Unreadable)
                .map(record -> ((Read.Unreadable) record.read()).why())
                .toList();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("news"), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
