package io.tollstream.enricher.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VagueWordsTest {

    @Test
    void thePageExplainsEveryVagueWordWithItsRange() throws IOException {
        var page = Files.readString(Path.of("../docs/vague-words.md"));

        new LexiconFiles("/lexicon/en/").read("vague.txt", 3, (fields, word) -> {
            var range = fields[0] + " to " + (fields[1].equals("-") ? "open" : fields[1]);
            assertThat(page.lines()).anyMatch(line -> line.contains(word) && line.contains(range));
        });
    }
}
