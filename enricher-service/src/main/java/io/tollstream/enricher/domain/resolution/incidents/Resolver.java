package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each item its incident, one after the other and never going back: joins the likeliest open incident of its block,
 * or opens a new one where none is likely. The same items in the same order give the same keys.
 *
 * <p>Where the incidents of the world live in several places, each with its own resolver, an item that names no country
 * {@link #look looks} at one after the other before it {@link #join joins}.
 */
public final class Resolver {

    /** An item joins where it is likelier than this. */
    public static final double JOIN = 0.42;

    /** An item that is likelier than this to be about each of two incidents can show them to be one. */
    static final double SURE = 0.9;

    /** Such incidents are one where their items are likelier than this to be about one event. */
    static final double ALIKE = 0.5;

    /** How many incidents an item is compared with. */
    static final int CANDIDATES = 24;

    private final Likeness likeness;
    private final OpenIncidents open;
    private final GivenKeys keys;
    private final Standings standings;
    private final int quietDays;
    private int opened;
    private int latest = Integer.MIN_VALUE;

    /**
     * @param standings what has been decided about incidents elsewhere
     * @param quietDays days without an item after which an incident closes
     */
    public Resolver(Likeness likeness, OpenIncidents open, TakenKeys keys, Standings standings, int quietDays) {
        this.likeness = likeness;
        this.open = open;
        this.keys = new GivenKeys(keys);
        this.standings = standings;
        this.quietDays = quietDays;
    }

    /** Takes up where another left off. */
    public void resume(int incidentsOpened, int latestDay) {
        opened = incidentsOpened;
        latest = latestDay;
        keys.resume(horizon(latestDay));
    }

    /** How many incidents were ever opened. */
    public int opened() {
        return opened;
    }

    /** Epoch day of the latest item. */
    public int latest() {
        return latest;
    }

    /** Closes what has had no item for the quiet time, in the time of the items. */
    public List<OpenIncident> sweep(int day) {
        if (day <= latest) {
            return List.of();
        }
        latest = day;
        var quiet = open.quietSince(day - quietDays);
        quiet.forEach(open::remove);
        keys.forgetBefore(horizon(day));
        return quiet;
    }

    private int horizon(int day) {
        return day - quietDays - IncidentKeys.WEEK;
    }

    /** The incident of an item: the likeliest of those here, or a new one. */
    public Decision resolve(Sighting sighting) {
        var rivals = rivals(sighting);
        var best = rivals.isEmpty() ? null : rivals.getFirst();
        return best != null && best.likeness > JOIN ? joined(sighting, best, rivals) : opened(sighting, best);
    }

    /** How likely the item is to join here: the key of the likeliest incident; null where none is near. */
    public Decision.@Nullable Rival look(Sighting sighting) {
        var rivals = rivals(sighting);
        return rivals.isEmpty() ? null : rival(sighting.signature(), rivals.getFirst());
    }

    /** The item joins the incident of a key; null where that is no longer open. */
    public @Nullable Decision join(Sighting sighting, String key) {
        var incident = open.get(key);
        if (incident == null || !standings.joinable(standings.home(key))) {
            return null;
        }
        var best = new Compared(incident, likeness.of(sighting.signature(), incident));
        return joined(sighting, best, rivals(sighting));
    }

    /** Incidents without a place, here, that are the same as one that was opened elsewhere in its country. */
    public List<Merge> probe(Sighting sighting, String key) {
        var merges = new ArrayList<Merge>();
        for (var compared : rivals(List.of(Blocks.NOWHERE), sighting.signature())) {
            var incident = compared.incident;
            if (compared.likeness > SURE
                    && mergeable(incident)
                    && !incident.key().equals(key)) {
                merges.add(new Merge(incident.key(), key, compared.likeness));
                open.note(incident.mergedInto(key));
            }
        }
        return merges;
    }

    private Decision joined(Sighting sighting, Compared best, List<Compared> rivals) {
        var before = best.incident;
        var title = title(sighting, before.examples());
        var joined = open.put(before.with(likeness.untold(sighting.signature(), before), sighting.site(), title));
        var others = rivals.stream().filter(rival -> rival.incident != before).toList();
        var merges = merges(joined, best.likeness, others);
        return new Decision.Joined(
                joined,
                before,
                standings.home(before.key()),
                best.likeness,
                likeness.reasons(sighting.signature(), before),
                others.isEmpty() ? null : rival(sighting.signature(), others.getFirst()),
                merges);
    }

    /** Where the item is very like to others too, and they are like the one it joined, they are one. */
    private List<Merge> merges(OpenIncident joined, double confidence, List<Compared> others) {
        var merges = new ArrayList<Merge>();
        for (var other : others) {
            var least = Math.min(confidence, other.likeness);
            if (least > SURE && mergeable(joined) && mergeable(other.incident)) {
                var alike = likeness.of(joined, other.incident);
                if (alike > ALIKE) {
                    var merge = Merge.of(joined, other.incident, Math.min(least, alike));
                    merges.add(merge);
                    var loser = merge.loser().equals(joined.key()) ? joined : other.incident;
                    open.note(loser.mergedInto(merge.winner()));
                    if (loser == joined) {
                        break;
                    }
                }
            }
        }
        return merges;
    }

    private boolean mergeable(OpenIncident incident) {
        return incident.mergedInto().isEmpty()
                && standings.joinable(incident.key())
                && standings.home(incident.key()).equals(incident.key());
    }

    private Decision opened(Sighting sighting, @Nullable Compared nearest) {
        var key = keys.free(sighting.plainKey(), sighting.itemId(), standings::taken);
        var incident = open.put(OpenIncident.opened(opened++, key, sighting, title(sighting, List.of())));
        return new Decision.Opened(
                incident,
                nearest == null ? 1 : 1 - nearest.likeness,
                nearest == null ? null : rival(sighting.signature(), nearest));
    }

    private List<Compared> rivals(Sighting sighting) {
        return rivals(open.blocks(sighting), sighting.signature());
    }

    private List<Compared> rivals(List<String> blocks, Signature signature) {
        var rivals = new ArrayList<Compared>();
        for (var incident : open.candidates(blocks, signature, CANDIDATES)) {
            if (standings.joinable(standings.home(incident.key())) && !incident.quiet(signature.day(), quietDays)) {
                rivals.add(new Compared(incident, likeness.of(signature, incident)));
            }
        }
        rivals.sort(Comparator.comparingDouble((Compared one) -> -one.likeness)
                .thenComparing(one -> one.incident.ordinal()));
        return rivals;
    }

    private static Title title(Sighting sighting, List<Signature> others) {
        var confirmed = others.stream()
                .mapToDouble(other -> Traits.headline(sighting.signature(), other))
                .average()
                .orElse(0);
        return new Title(sighting.title(), confirmed);
    }

    private Decision.Rival rival(Signature signature, Compared compared) {
        return new Decision.Rival(
                compared.incident.key(), compared.likeness, likeness.reasons(signature, compared.incident));
    }

    private record Compared(OpenIncident incident, double likeness) {}
}
