package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives each item its incident, one after the other and never going back: joins the likeliest open incident of its block,
 * or opens a new one where none is likely. The same items in the same order give the same keys.
 */
public final class Resolver {

    /** An item joins where it is likelier than this. */
    static final double JOIN = 0.42;

    /** How many incidents an item is compared with. */
    private static final int CANDIDATES = 24;

    private final Likeness likeness;
    private final WordCounts counts;
    private final OpenIncidents open;
    private final int quietDays;
    private final GivenKeys keys = new GivenKeys();
    private int opened;
    private int latest = Integer.MIN_VALUE;

    /** @param quietDays days without an item after which an incident closes */
    public Resolver(Likeness likeness, WordCounts counts, OpenIncidents open, int quietDays) {
        this.likeness = likeness;
        this.counts = counts;
        this.open = open;
        this.quietDays = quietDays;
    }

    /** The incident of the next item. */
    public Decision resolve(Sketch sketch) {
        return resolve(sketch, List.of(sketch)).getFirst();
    }

    /**
     * The incident of each part of the next item, in their order.
     *
     * @param whole of all of it, by which its words are counted once
     */
    public List<Decision> resolve(Sketch whole, List<Sketch> parts) {
        counts.add(whole);
        return parts.stream().map(this::decide).toList();
    }

    private Decision decide(Sketch sketch) {
        var signature = Signature.of(sketch, counts);
        sweep(signature.day());
        var block = Blocks.of(sketch.where());
        var rivals = rivals(block.equals(Blocks.NOWHERE) ? open.blocks() : List.of(block, Blocks.NOWHERE), signature);
        var best = rivals.isEmpty() ? null : rivals.getFirst();
        if (best != null && best.likeness > JOIN) {
            var joined = best.incident.with(signature, title(sketch, signature, best.incident.examples()));
            open.put(joined);
            return new Decision.Joined(
                    joined,
                    best.likeness,
                    reasons(signature, best),
                    rivals.size() > 1 ? rival(signature, rivals.get(1)) : null);
        }
        var incident = new OpenIncident(
                opened++,
                block,
                keys.free(IncidentKeys.of(sketch), sketch.itemId()),
                title(sketch, signature, List.of()),
                List.of(signature),
                signature.day(),
                signature.day(),
                1);
        open.put(incident);
        return new Decision.Opened(
                incident, best == null ? 1 : 1 - best.likeness, best == null ? null : rival(signature, best));
    }

    private void sweep(int day) {
        if (day > latest) {
            latest = day;
            open.quietSince(day - quietDays).forEach(open::remove);
            keys.forgetBefore(day - quietDays - IncidentKeys.WEEK);
        }
    }

    private List<Compared> rivals(List<String> blocks, Signature signature) {
        var rivals = new ArrayList<Compared>();
        for (var incident : open.candidates(blocks, signature, CANDIDATES)) {
            rivals.add(new Compared(incident, likeness.of(signature, incident)));
        }
        rivals.sort(Comparator.comparingDouble((Compared one) -> -one.likeness)
                .thenComparing(one -> one.incident.ordinal()));
        return rivals;
    }

    private Title title(Sketch sketch, Signature signature, List<Signature> others) {
        var confirmed = others.stream()
                .mapToDouble(other -> Traits.headline(signature, other))
                .average()
                .orElse(0);
        return new Title(sketch.title().strip(), confirmed);
    }

    private List<Likeness.Reason> reasons(Signature signature, Compared compared) {
        return likeness.reasons(signature, likeness.likest(signature, compared.incident));
    }

    private Decision.Rival rival(Signature signature, Compared compared) {
        return new Decision.Rival(compared.incident.key(), compared.likeness, reasons(signature, compared));
    }

    private record Compared(OpenIncident incident, double likeness) {}
}
