package io.tollstream.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([^`]+)` \\|.*");

    @Test
    void theReadmeListsEverySettingAndNoOther() throws IOException {
        var listed = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals("## Settings"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(FIRST_CELL::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(AlertsConfig.NAMES);
    }
}
