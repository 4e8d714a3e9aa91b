package io.tollstream.enricher.evaluation.gold;

import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.evaluation.Answer;
import io.tollstream.enricher.evaluation.Evaluation;
import io.tollstream.enricher.evaluation.Judged;
import io.tollstream.enricher.evaluation.files.GoldFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The labelled set of our own writing. */
final class OwnSet {

    static final Path DIRECTORY = Path.of("src/test/resources/gold");

    private OwnSet() {}

    static GoldFiles read() throws IOException {
        return GoldFiles.read(GoldFiles.under(List.of(DIRECTORY)));
    }

    static Evaluation evaluated() throws IOException {
        var readers = Readers.standard();
        return new Evaluation(read().items().stream()
                .map(gold -> Judged.of(gold, Answer.of(readers.read(gold.item()))))
                .toList());
    }
}
