package io.tollstream.enricher.domain.resolution.incidents;

import static io.tollstream.enricher.domain.resolution.Reports.report;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import java.util.List;
import java.util.stream.IntStream;

/** A stream of everyday news about nothing, so that a word of a story is rarer than "the". */
final class News {

    private static final int ITEMS = 300;
    private static final List<String> PLACES =
            List.of("Lagos, Nigeria", "Lima, Peru", "Toledo, Ohio", "Paris, France", "Delhi, India");
    private static final List<String> MATTERS =
            List.of("a library", "the budget", "two parks", "its buses", "a school fair");

    private static final WordCounts COUNTS = counts();

    /** What has been counted once all that was read. */
    static WordCounts counts() {
        var counts = new WordCounts();
        everyday().forEach(counts::add);
        return counts;
    }

    /** The sketches of everyday items. */
    static List<Sketch> everyday() {
        return IntStream.range(0, ITEMS).mapToObj(News::item).toList();
    }

    private static Sketch item(int number) {
        var place = PLACES.get(number % PLACES.size());
        var matter = MATTERS.get(number / PLACES.size() % MATTERS.size());
        return report(
                "2026-05-01",
                "Council of " + place + " talks of " + matter,
                "The council in " + place + " said on Friday that it was to talk of " + matter
                        + " with the people of the city"
                        + " and that a man or a woman from there has to be heard by police and others after a long night.");
    }

    /** The signature of a report among such news. */
    static Signature signature(String day, String title, String text) {
        return Signature.of(report(day, title, text), COUNTS);
    }

    private News() {}
}
