package io.tollstream.ingest.files;

import static io.tollstream.schemas.Topics.NEWS_RAW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.ingest.TheDoor;
import io.tollstream.schemas.NewsItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FileUploadTest {

    @RegisterExtension
    final TheDoor door = new TheDoor();

    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();
    private long reached;

    @Test
    void everyReadableRecordOfEveryFileIsPostedAndEveryOtherReported() throws IOException, InterruptedException {
        var first = IntStream.range(0, 1_200).mapToObj(n -> line("a" + n)).collect(Collectors.joining("\n"));
        var second = line("b") + "\n{broken\n{\"source\": \"A\", \"title\": \"T\"}\n" + line("c");
        var files = List.of(file("1.jsonl", first), folder.resolve("none.jsonl"), file("2.jsonl", second));

        var summary = send(files);

        assertThat(summary).isEqualTo(new FileUpload.Summary(1_202, 3));
        assertThat(door.sentTo(NEWS_RAW))
                .hasSize(1_202)
                .extracting(NewsItem::getReceivedBy)
                .containsOnly("file");
        assertThat(refused)
                .satisfiesExactly(
                        none -> assertThat(none).isEqualTo("none.jsonl:0 There is no such file."),
                        broken -> assertThat(broken).startsWith("2.jsonl:2 The line is not valid JSON"),
                        undated -> assertThat(undated).startsWith("2.jsonl:3 publishedAt is missing; "));
        assertThat(reached).isEqualTo(Files.size(files.getLast()));
    }

    @Test
    void sendingAFileAgainGivesTheSameItemsAgain() throws IOException, InterruptedException {
        var file = file("1.jsonl", line("a") + "\n" + line("b"));

        send(List.of(file));
        send(List.of(file));

        var ids = door.sentTo(NEWS_RAW).stream().map(NewsItem::getId).toList();
        assertThat(ids).hasSize(4);
        assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
    }

    private FileUpload.Summary send(List<Path> files) throws IOException, InterruptedException {
        try (var client = new NewsClient(door.at("/"))) {
            return new FileUpload(client, FileDefaults.NONE).send(files, new FileUpload.Progress() {
                @Override
                public void reached(Path file, long position, long size) {
                    reached = position;
                }

                @Override
                public void refused(Path file, long line, String why) {
                    refused.add(file.getFileName() + ":" + line + " " + why);
                }
            });
        }
    }

    private static String line(String guid) {
        return "{\"source\": \"A\", \"guid\": \"" + guid + "\", \"title\": \"T\", \"publishedAt\": \"2025-03-12\"}";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
