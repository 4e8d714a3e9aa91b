package io.tollstream.benchmarks;

import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.places.Whereabouts;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * News of any number of incidents of one country, made from the sketches of a few thousand articles: the words that stand in
 * many of them stay, so that words are as common as in the articles, and each incident has rare words, names, ages, a place
 * and days of its own.
 */
final class MadeNews {

    /** A word that stands in more than one article in so many is common. */
    private static final int COMMON = 60;

    private static final String COUNTRY = "US";
    private static final int OLDEST = 90;

    /** So many words of its own an incident has beside those of its article. */
    private static final int LEAST = 6;

    /** How much of an incident's own words each report of it has. */
    private static final double SHARED = 0.6;

    private final List<Sketch> articles;
    private final List<Whereabouts> places;
    private final Map<Long, Integer> articlesWith = new HashMap<>();

    MadeNews(List<Item> items) {
        var readers = Readers.standard();
        var reader = new SketchReader(Gazetteer.standard());
        this.articles = items.stream()
                .map(item -> reader.read(item, readers.read(item), "").in("en"))
                .toList();
        this.places = articles.stream()
                .map(Sketch::where)
                .filter(where ->
                        where.country().equals(COUNTRY) && !where.region().isEmpty())
                .toList();
        articles.forEach(article -> {
            Arrays.stream(article.terms()).forEach(this::count);
            Arrays.stream(article.names()).forEach(this::count);
        });
    }

    private void count(long word) {
        articlesWith.merge(word, 1, Integer::sum);
    }

    /**
     * One report of an incident; the same numbers give the same report.
     *
     * @param incident its number, 0 or more
     * @param report its number within the incident, 0 for the first
     * @param day epoch day of its publication
     */
    Sketch report(int incident, int report, int day) {
        var own = random(incident);
        var event = articles.get(own.nextInt(articles.size()));
        var words = random(incident * 31L + report + 1);
        var article = report == 0 ? event : articles.get(words.nextInt(articles.size()));
        var terms = words(event.terms(), article.terms(), incident, words);
        var names = words(event.names(), article.names(), incident, words);
        var times = new int[terms.length];
        Arrays.fill(times, 1);
        return new Sketch(
                "made-" + incident + "-" + report,
                "en",
                "",
                day,
                List.of(day - report),
                List.of(own.nextInt(OLDEST)),
                places.isEmpty() ? Whereabouts.UNKNOWN : places.get(own.nextInt(places.size())),
                event.kinds(),
                event.killed(),
                event.injured(),
                event.figures(),
                terms,
                times,
                new byte[terms.length],
                names,
                words.nextLong());
    }

    /** The common words of the article and, of the incident's own, all in its first report and most in a later one. */
    private long[] words(long[] event, long[] article, int incident, RandomGenerator random) {
        var common = Arrays.stream(article).filter(this::common);
        var own = LongStream.concat(Arrays.stream(event).filter(word -> !common(word)), LongStream.range(0, LEAST))
                .filter(word -> event == article || random.nextDouble() < SHARED)
                .map(word -> mixed(word ^ incident * 0x9e3779b97f4a7c15L));
        return LongStream.concat(common, own).sorted().distinct().toArray();
    }

    private boolean common(long word) {
        return articlesWith.getOrDefault(word, 0) * COMMON > articles.size();
    }

    private static long mixed(long hash) {
        var mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return mixed ^ mixed >>> 33;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("SplittableRandom").create(mixed(seed));
    }
}
