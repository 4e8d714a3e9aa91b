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
import io.tollstream.enricher.domain.resolution.roundups.Part;
import io.tollstream.enricher.domain.resolution.roundups.ReadPart;
import io.tollstream.enricher.domain.resolution.roundups.RoundUpReader;
import io.tollstream.enricher.domain.resolution.roundups.RoundUps;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.SketchReader;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the incident of each item, in one pass over the items with bounded memory. */
public final class ResolveCommandIo {

    /** Days without an item after which an incident closes. */
    private static final int QUIET_DAYS = 365;

    private static final int MOST_REASONS = 8;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Readers readers = Readers.standard();
    private final RoundUpReader roundUps = new RoundUpReader(new RoundUps(readers, Gazetteer.standard()), readers);
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

    /** An item without a date is taken to have come out with the latest before it. */
    public void resolve(Item undated) {
        var item = undated.publishedAt().equals(Instant.EPOCH) ? undated.at(latest) : undated;
        latest = item.publishedAt().isAfter(latest) ? item.publishedAt() : latest;
        var parts = roundUps.read(item);
        var home = homes.of(item.source().name());
        var sketched = parts.stream().map(read -> sketch(read, home)).toList();
        var whole = parts.size() == 1 ? sketched.getFirst() : sketches.read(item, List.of(), home);
        homes.learn(item.source().name(), whole.where());
        counts.add(whole);
        var resolved = IntStream.range(0, parts.size())
                .mapToObj(at -> resolved(parts.get(at).part(), sketched.get(at)))
                .toList();
        var main =
                resolved.stream().max(Comparator.comparingInt(Resolved::harmed)).orElseThrow();
        var row = row(main.sketch, main.decision);
        if (explain && resolved.size() > 1) {
            row.put("parts", resolved.stream().map(ResolveCommandIo::part).toList());
        }
        try {
            out.println(JSON.writeValueAsString(row));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Resolved resolved(Part part, Sketch sketch) {
        var sighting = Sighting.of(sketch, counts);
        resolver.sweep(sighting.signature().day());
        var decision = resolver.resolve(sighting);
        merges.note(decision);
        return new Resolved(part, sketch, decision);
    }

    private Sketch sketch(ReadPart read, String home) {
        var item = read.part().item();
        return sketches.read(item, read.figures(), home).in(readers.languageOf(item));
    }

    private static Map<String, Object> part(Resolved resolved) {
        var row = new LinkedHashMap<String, Object>();
        row.put("incident", resolved.decision.key());
        row.put("confidence", rounded(resolved.decision.confidence()));
        row.put("start", resolved.part.offset());
        row.put("end", resolved.part.offset() + resolved.part.item().text().length());
        return row;
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

    /** A part with its incident. */
    private record Resolved(Part part, Sketch sketch, Decision decision) {

        /** By which the part with most in it is known. */
        int harmed() {
            return sketch.killed() + sketch.injured();
        }
    }
}
