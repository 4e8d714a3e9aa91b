package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map of the reader shows all of it. */
class StagesTest {

    private static final Path CODE = Path.of("src/main/java/io/tollstream/enricher/domain/extraction");
    private static final Path MAP = Path.of("../docs/reading.md");

    @Test
    void everyClassStandsInTheTableOfStages() throws IOException {
        var map = Files.readString(MAP);

        assertThat(classes()).isNotEmpty().allSatisfy(name -> assertThat(map).contains("`" + name + "`"));
    }

    private static List<String> classes() throws IOException {
        try (var files = Files.list(CODE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }
}
