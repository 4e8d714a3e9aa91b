package io.tollstream.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.enricher.EnricherConfig;
import io.tollstream.ingest.IngestConfig;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The front door, and the page on operations, say what is behind them. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Path OPERATIONS = Path.of("../docs/operations.md");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([^`]+)` \\|.*");

    @Test
    void theReadmeListsEveryTopicWeDeclareAndNoOther() throws IOException {
        var declared = Topics.ALL.stream()
                .map(topic ->
                        "| `%s` | `%s` |".formatted(topic.name(), topic.type().getSimpleName()))
                .toList();

        assertThat(section(README, "## Topics").filter(line -> line.startsWith("| `")))
                .extracting(line -> line.replaceAll("^(\\| `[^`]+` \\| `[^`]+` \\|).*", "$1"))
                .containsExactlyElementsOf(declared);
    }

    @Test
    void theReadmeListsEverySettingAndNoOther() throws IOException {
        var known = new TreeSet<>(List.of("topic.replication", "door.url"));
        Stream.of(Connection.NAMES, IngestConfig.NAMES, EnricherConfig.NAMES).forEach(known::addAll);

        assertThat(new TreeSet<>(firstCells(README, "## Settings"))).isEqualTo(known);
    }

    @Test
    void theOperationsListEveryMetricAndNoOther() throws IOException {
        var known = new TreeSet<String>();
        known.addAll(io.tollstream.ingest.out.Meters.NAMES);
        known.addAll(io.tollstream.enricher.kafka.Meters.NAMES);
        known.addAll(io.tollstream.dashboard.live.Meters.NAMES);
        known.addAll(io.tollstream.alerts.kafka.Meters.NAMES);

        assertThat(new TreeSet<>(firstCells(OPERATIONS, "## Metrics"))).isEqualTo(known);
    }

    @Test
    void theReadmeStaysAFrontDoor() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
    }

    private static List<String> firstCells(Path document, String heading) throws IOException {
        return section(document, heading)
                .map(FIRST_CELL::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();
    }

    private static Stream<String> section(Path document, String heading) throws IOException {
        return Files.readAllLines(document).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
    }
}
