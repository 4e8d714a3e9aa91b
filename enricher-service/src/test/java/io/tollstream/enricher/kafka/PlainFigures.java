package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.Evidence;
import io.tollstream.enricher.domain.Figure;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Measure;
import io.tollstream.enricher.domain.Party;
import io.tollstream.enricher.domain.Scope;
import io.tollstream.enricher.domain.Stance;
import io.tollstream.enricher.domain.extraction.Extractor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads "31 people … killed" and nothing else, so that tests of the edge do not hang on the art of reading. */
final class PlainFigures implements Extractor {

    private static final Pattern KILLED = Pattern.compile("(\\d+) people .*killed");

    /** A text of no language that it reads. */
    static final String UNREAD = "Zwei Menschen wurden verletzt.";

    @Override
    public Optional<String> unread(Item item) {
        return item.text().equals(UNREAD) ? Optional.of("de") : Optional.empty();
    }

    @Override
    public String version() {
        return "plain";
    }

    @Override
    public List<Figure> read(Item item) {
        return KILLED.matcher(item.text())
                .results()
                .map(match -> new Figure(
                        Measure.KILLED,
                        Party.VICTIM,
                        "",
                        Count.exactly(Long.parseLong(match.group(1))),
                        Scope.TOTAL,
                        Stance.REPORTED,
                        new Attribution(AttributionKind.MEDIA, ""),
                        null,
                        false,
                        null,
                        new Evidence(item.text(), match.start(), match.end())))
                .toList();
    }
}
