package io.tollstream.enricher.domain.resolution;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.Source;
import io.tollstream.enricher.domain.SourceKind;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reports in a test's own words, read as the services read them: {@code report("2026-05-04", title, text)}. */
public final class Reports {

    private static final Readers READERS = Readers.standard();
    private static final SketchReader SKETCHES = new SketchReader(Gazetteer.standard());

    /** The sketch of a report of this day; its language is found out. */
    public static Sketch report(String day, String title, String text) {
        var published = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        var paper = new Source("The Milltown Lantern", SourceKind.MEDIA);
        var item = new Item(day + title, "", paper, null, title, text, "und", published, null);
        return SKETCHES.read(item, READERS.read(item), "").in(READERS.languageOf(item));
    }

    private Reports() {}
}
