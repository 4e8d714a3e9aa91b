package io.tollstream.enricher.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollstream.enricher.domain.Item;
import io.tollstream.enricher.domain.extraction.Readers;
import io.tollstream.enricher.domain.resolution.incidents.Decision;
import io.tollstream.enricher.domain.resolution.incidents.Likeness;
import io.tollstream.enricher.domain.resolution.incidents.MergesSoFar;
import io.tollstream.enricher.domain.resolution.incidents.OpenIncidents;
import io.tollstream.enricher.domain.resolution.incidents.Resolver;
import io.tollstream.enricher.domain.resolution.incidents.Sighting;
import io.tollstream.enricher.domain.resolution.incidents.TakenKeys;
import io.tollstream.enricher.domain.resolution.places.Gazetteer;
import io.tollstream.enricher.domain.resolution.places.SourceHomes;
import io.tollstream.enricher.domain.resolution.places.Whereabouts;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the incident of each item, in one pass over the items with bounded memory. */
public final class ResolveCommandIo {

    /** Days without an item after which an incident closes. */
    private static final int QUIET_DAYS = 365;

    private static final int MOST_REASONS = 8;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Readers readers = Readers.standard();
    private final SketchReader sketches = new SketchReader(Gazetteer.standard());
    private final SourceHomes homes = new SourceHomes();
    private final WordCounts counts = new WordCounts();
    private final MergesSoFar merges = new MergesSoFar();
    private final Resolver resolver =
            new Resolver(Likeness.standard(), new OpenIncidents(), TakenKeys.inMemory(), merges, QUIET_DAYS);
    private final PrintWriter out;
    private final boolean explain;
    private Instant latest = Instant.EPOCH;

    /** @param explain whether to say why */
    public ResolveCommandIo(PrintWriter out, boolean explain) {
        this.out = out;
        this.explain = explain;
    }

    /** An item without a date is taken to have come out with the one before it. */
    public void resolve(Item undated) {
        var item = undated.publishedAt().equals(Instant.EPOCH) ? undated.at(latest) : undated;
        latest = item.publishedAt();
        var source = item.source().name();
        var language = readers.languageOf(item);
        var sketch = sketches.read(item, readers.read(item), homes.of(source)).in(language);
        homes.learn(source, sketch.where());
        counts.add(sketch);
        var sighting = Sighting.of(sketch, counts);
        resolver.sweep(sighting.signature().day());
        var decision = resolver.resolve(sighting);
        merges.note(decision);
        try {
            out.println(JSON.writeValueAsString(row(sketch, decision)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, @Nullable Object> row(Sketch sketch, Decision decision) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", sketch.itemId());
        row.put("incident", decision.key());
        row.put("confidence", rounded(decision.confidence()));
        if (explain) {
            row.put("title", decision.incident().title().text());
            row.put("where", where(sketch.where()));
            row.put("new", decision instanceof Decision.Opened);
            if (decision instanceof Decision.Joined joined && !joined.merges().isEmpty()) {
                row.put("merges", joined.merges());
            }
            row.put("why", decision instanceof Decision.Joined joined ? reasons(joined.why()) : Map.of());
            row.put("runnerUp", rival(decision.runnerUp()));
        }
        return row;
    }

    /** The likeliest place, with its coordinates for a map. */
    private static @Nullable Map<String, Object> where(Whereabouts where) {
        var best = where.best();
        if (best == null) {
            return null;
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("name", best.name());
        row.put("country", where.country());
        row.put("region", where.region());
        row.put("latitude", rounded(best.latitude()));
        row.put("longitude", rounded(best.longitude()));
        return row;
    }

    private static @Nullable Map<String, Object> rival(Decision.@Nullable Rival rival) {
        if (rival == null) {
            return null;
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("incident", rival.key());
        row.put("likeness", rounded(rival.likeness()));
        row.put("why", reasons(rival.why()));
        return row;
    }

    private static Map<String, Double> reasons(List<Likeness.Reason> reasons) {
        var row = new LinkedHashMap<String, Double>();
        reasons.stream().limit(MOST_REASONS).forEach(reason -> row.put(reason.trait(), rounded(reason.weight())));
        return row;
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
