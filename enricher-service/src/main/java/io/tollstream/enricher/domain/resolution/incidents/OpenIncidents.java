package io.tollstream.enricher.domain.resolution.incidents;

import io.tollstream.enricher.domain.resolution.signature.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The open incidents, and an index from what is telling of them (rare words, names, cities) to the few that share it, so
 * that an item is compared with a bounded number of incidents however many there are.
 */
public final class OpenIncidents {

    private static final int INDEXED_TERMS = 16;
    private static final int INDEXED_NAMES = 8;

    /** How much sharing each kind of thing counts, where its rarity does not say: a name as a quarter of its rarity. */
    private static final double A_NAME = 0.25;

    private static final double A_CITY = 1;
    private static final double A_REGION = 0.5;
    private static final double A_FIGURE = 1;

    private final Map<Integer, OpenIncident> byOrdinal = new HashMap<>();
    private final Postings postings = new Postings();

    /** How many incidents each block has. */
    private final TreeMap<String, Integer> byBlock = new TreeMap<>();

    /** The ordinals by the day of the last item. */
    private final TreeMap<Integer, TreeSet<Integer>> byLastDay = new TreeMap<>();

    private final Map<String, Integer> byKey = new HashMap<>();
    private final Keeper keeper;
    private long puts;

    public OpenIncidents() {
        this(Keeper.NONE);
    }

    /** @param keeper is told of every change */
    public OpenIncidents(Keeper keeper) {
        this.keeper = keeper;
    }

    /**
     * Takes up where others left off.
     *
     * @param incidents in any order
     * @param forgotten by key the number up to which it forgot what was posted
     * @param puts how many had been put
     */
    public void restore(Collection<OpenIncident> incidents, Map<Integer, Long> forgotten, long puts) {
        this.puts = puts;
        incidents.stream()
                .sorted(Comparator.comparingLong(OpenIncident::posted))
                .forEach(incident -> {
                    hold(incident);
                    for (var key : keys(incident)) {
                        if (incident.posted() > forgotten.getOrDefault(key, 0L)) {
                            postings.add(key, incident.ordinal());
                        }
                    }
                });
    }

    /** How many were ever put. */
    public long puts() {
        return puts;
    }

    /** How many there are. */
    public int size() {
        return byOrdinal.size();
    }

    /** The incident of a key; null where it is not open. */
    @Nullable
    OpenIncident get(String key) {
        var ordinal = byKey.get(key);
        return ordinal == null ? null : byOrdinal.get(ordinal);
    }

    /** Adds an incident that an item opened or joined, or puts it in the place of what it was before. */
    OpenIncident put(OpenIncident joined) {
        var incident = joined.posted(++puts);
        var before = byOrdinal.get(incident.ordinal());
        var keys = keys(incident);
        if (before != null) {
            forget(before);
            var gone = keys(before);
            gone.removeAll(keys);
            gone.forEach(key -> postings.remove(key, incident.ordinal()));
        }
        hold(incident);
        for (var key : keys) {
            var newest = postings.add(key, incident.ordinal());
            if (newest != Postings.NONE) {
                keeper.forgotten(key, byOrdinal.get(newest).posted());
            }
        }
        keeper.put(incident);
        return incident;
    }

    /** Notes something of an incident that does not change by what it is found. */
    void note(OpenIncident incident) {
        byOrdinal.put(incident.ordinal(), incident);
        keeper.put(incident);
    }

    private void hold(OpenIncident incident) {
        byOrdinal.put(incident.ordinal(), incident);
        byKey.put(incident.key(), incident.ordinal());
        byBlock.merge(incident.block(), 1, Integer::sum);
        byLastDay.computeIfAbsent(incident.lastDay(), day -> new TreeSet<>()).add(incident.ordinal());
    }

    /** Takes an incident out: nothing joins it any more. */
    void remove(OpenIncident incident) {
        var held = byOrdinal.remove(incident.ordinal());
        if (held != null) {
            keys(held).forEach(key -> postings.remove(key, held.ordinal()));
            forget(held);
            byKey.remove(held.key());
            keeper.remove(held);
        }
    }

    private void forget(OpenIncident incident) {
        byLastDay.computeIfPresent(incident.lastDay(), (day, ordinals) -> {
            ordinals.remove(incident.ordinal());
            return ordinals.isEmpty() ? null : ordinals;
        });
        byBlock.computeIfPresent(incident.block(), (block, many) -> many == 1 ? null : many - 1);
    }

    /** The blocks that have incidents, in order. */
    List<String> blocks() {
        return List.copyOf(byBlock.keySet());
    }

    /** The blocks whose incidents an item is compared with: its own and nowhere; where it names no country, all, in order. */
    List<String> blocks(Sighting sighting) {
        return sighting.placeless() ? blocks() : List.of(sighting.block(), Blocks.NOWHERE);
    }

    /** Those whose last item was published before a day, the oldest first. */
    List<OpenIncident> quietSince(int day) {
        var quiet = new ArrayList<OpenIncident>();
        byLastDay
                .headMap(day)
                .values()
                .forEach(ordinals -> ordinals.forEach(ordinal -> quiet.add(byOrdinal.get(ordinal))));
        return quiet;
    }

    /** The incidents of some blocks that share most with an item, the likeliest first. */
    List<OpenIncident> candidates(List<String> blocks, Signature signature, int most) {
        var shares = new HashMap<Integer, Double>();
        for (var block : blocks) {
            for (var telling : telling(block, signature)) {
                postings.each(telling.key, ordinal -> shares.merge(ordinal, telling.weight, Double::sum));
            }
        }
        return shares.entrySet().stream()
                .filter(one -> blocks.contains(byOrdinal.get(one.getKey()).block()))
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> one) -> -one.getValue())
                        .thenComparing(one -> -one.getKey()))
                .limit(most)
                .map(one -> byOrdinal.get(one.getKey()))
                .toList();
    }

    private static Set<Integer> keys(OpenIncident incident) {
        var keys = new LinkedHashSet<Integer>();
        for (var example : incident.examples()) {
            for (var telling : telling(incident.block(), example)) {
                keys.add(telling.key);
            }
        }
        return keys;
    }

    /**
     * What an item is found by in a block: its heaviest words, its rarest names, its cities, its region, kinds and figures.
     */
    private static List<Telling> telling(String block, Signature signature) {
        var found = new ArrayList<Telling>(INDEXED_TERMS + INDEXED_NAMES);
        var salt = block.hashCode();
        for (var at : signature.heaviestTerms(INDEXED_TERMS)) {
            found.add(
                    new Telling(key(salt, What.TERM, signature.term(at)), signature.weight(at) * signature.rarity(at)));
        }
        for (var at : signature.rarestNames(INDEXED_NAMES)) {
            found.add(new Telling(key(salt, What.NAME, signature.name(at)), signature.nameRarity(at) * A_NAME));
        }
        for (var place : signature.places()) {
            found.add(new Telling(key(salt, What.CITY, place), A_CITY));
        }
        if (!signature.region().isEmpty()) {
            found.add(new Telling(key(salt, What.REGION, signature.region().hashCode()), A_REGION));
        }
        for (var at = 0; at < signature.kinds().size(); at++) {
            found.add(new Telling(
                    key(salt, What.KIND, signature.kinds().get(at).hashCode()), signature.rarityOfKind(at)));
        }
        for (var figure : signature.figures()) {
            found.add(new Telling(key(salt, What.FIGURE, figure), A_FIGURE));
        }
        return found;
    }

    private static int key(int salt, What what, int hash) {
        var key = (salt * 31 + what.ordinal()) * 0x85ebca6b ^ hash;
        return key ^ key >>> 15;
    }

    private enum What {
        TERM,
        NAME,
        CITY,
        REGION,
        KIND,
        FIGURE
    }

    private record Telling(int key, double weight) {}
}
