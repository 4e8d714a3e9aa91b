package io.tollstream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.dashboard.live.Meters;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theReadmeListsEverySettingAndNoOther() throws IOException {
        assertThat(firstCells("## Settings"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Connection.NAMES, DashboardConfig.NAMES, List.of("kafka.…"))
                                .flatMap(List::stream)
                                .toList());
    }

    @Test
    void theReadmeListsEveryMetricAndNoOther() throws IOException {
        assertThat(firstCells("## Metrics")).containsExactlyInAnyOrderElementsOf(Meters.NAMES);
    }

    private static List<String> firstCells(String heading) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }
}
