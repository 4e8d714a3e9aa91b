package io.tollstream.enricher.domain.resolution.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.places.SourceHomes;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import io.tollstream.enricher.extract.ItemLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Fits the weights of likeness.txt for two items in one language: a logistic regression over the pairs that a resolver compares
 * when every item is given its right incident. Prints the file's lines.
 *
 * <p>The stream is {@code shootings_stream.jsonl} in {@code ../shared/data}; {@code -Dtollstream.shared=DIR} names another
 * place than {@code ../shared}.
 */
public final class LikenessFit {

    /**
     * Traits that keep the weight they have: those of which a set about one kind of event in one country teaches nothing, and
     * two ways to be alike that would come out as speaking against.
     */
    private static final Set<Trait> KEPT = EnumSet.of(
            Trait.SAME_COUNTRY,
            Trait.OTHER_COUNTRY,
            Trait.SAME_KIND,
            Trait.COPY,
            Trait.STORY,
            Trait.NUMBERS,
            Trait.SAME_REGION);

    private static final Path STREAM = Path.of(System.getProperty("tollstream.shared", "../shared"))
            .resolve("data")
            .resolve("shootings_stream.jsonl");

    private static final int ALL = -1;
    private static final int QUIET_DAYS = 365;

    private final Readers readers = Readers.standard();
    private final SketchReader sketches = new SketchReader(Gazetteer.standard());
    private final SourceHomes homes = new SourceHomes();
    private final WordCounts counts = new WordCounts();
    private final OpenIncidents open = new OpenIncidents();
    private final Set<String> keys = new HashSet<>();
    private final int half;
    private final LogisticRegression regression;
    private final Likeness likeness = Likeness.standard();

    private LikenessFit(int half) {
        this.half = half;
        var free = new boolean[Trait.values().length];
        for (var trait : Trait.values()) {
            free[trait.ordinal()] = !KEPT.contains(trait);
        }
        regression = new LogisticRegression(likeness.weights(true), free);
    }

    /**
     * @param arguments to fit on one half of the incidents only, 0 or 1
     */
    public static void main(String[] arguments) throws IOException, ItemLine.Unreadable {
        var fit = new LikenessFit(arguments.length > 0 ? Integer.parseInt(arguments[0]) : ALL);
        var json = new ObjectMapper();
        try (var lines = Files.newBufferedReader(STREAM)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                fit.learn(json.readTree(line));
            }
        }
        fit.print();
    }

    private void learn(JsonNode row) throws ItemLine.Unreadable {
        var item = ItemLine.read(row);
        var home = homes.of(item.source().name());
        var sketch = sketches.read(item, readers.read(item), home).in(readers.languageOf(item));
        homes.learn(item.source().name(), sketch.where());
        counts.add(sketch);
        var sighting = Sighting.of(sketch, counts);
        for (var quiet : open.quietSince(sighting.signature().day() - QUIET_DAYS)) {
            open.remove(quiet);
        }
        var key = row.path("incident_id").asText();
        if (half == ALL || half == half(key)) {
            compare(sighting, key);
        }
        join(sighting, key);
    }

    private static int half(String key) {
        return Math.floorMod(key.hashCode(), 2);
    }

    private void compare(Sighting sighting, String key) {
        for (var incident : open.candidates(open.blocks(sighting), sighting.signature(), Resolver.CANDIDATES)) {
            var untold = likeness.untold(sighting.signature(), incident);
            for (var example : incident.examples()) {
                if (untold.language().equals(example.language())) {
                    regression.add(Traits.of(untold, example), incident.key().equals(key));
                }
            }
        }
    }

    private void join(Sighting sighting, String key) {
        var incident = open.get(key);
        var title = new Title(sighting.title(), 0);
        open.put(
                incident == null
                        ? OpenIncident.opened(keys.size(), key, sighting, title)
                        : incident.with(likeness.untold(sighting.signature(), incident), sighting.site(), title));
        keys.add(key);
    }

    private void print() {
        var weights = regression.fit();
        var foreign = likeness.weights(false);
        for (var trait : Trait.values()) {
            System.out.printf("%s | %.2f | %.2f%n", trait, weights[trait.ordinal()], foreign[trait.ordinal()]);
        }
        System.out.printf("# %d pairs, %d of one event%n", regression.rows(), regression.positives());
    }
}
