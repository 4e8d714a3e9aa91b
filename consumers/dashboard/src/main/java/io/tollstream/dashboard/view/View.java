package io.tollstream.dashboard.view;

import io.tollstream.schemas.IncidentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that is known of incidents, within its {@link Limits}. For one thread at a time. */
public final class View {

    private static final Comparator<KnownIncident> BY_KEY = Comparator.comparing(KnownIncident::key);

    private static final Comparator<KnownIncident> NEWEST_FIRST =
            Comparator.comparingLong(KnownIncident::changed).reversed().thenComparing(BY_KEY);

    private static final Comparator<KnownIncident> LEAST_MISSED_FIRST = Comparator.comparing(KnownIncident::isOpen)
            .thenComparing(KnownIncident::changed)
            .thenComparing(BY_KEY);

    private final Limits limits;
    private final Map<String, KnownIncident> incidents = new HashMap<>();
    private final NavigableSet<KnownIncident> newestFirst = new TreeSet<>(NEWEST_FIRST);
    private final NavigableSet<KnownIncident> leastMissedFirst = new TreeSet<>(LEAST_MISSED_FIRST);
    private final NavigableSet<KnownIncident> detailed = new TreeSet<>(LEAST_MISSED_FIRST);
    private long detailBytes;

    public View(Limits limits) {
        this.limits = limits;
    }

    /**
     * Takes in what a topic says.
     *
     * @param knownAt the record's time: when we knew
     * @return what readers are to be told
     */
    public List<Event> take(Heard heard, Instant knownAt) {
        var incident = incidents.computeIfAbsent(heard.key(), KnownIncident::new);
        var isNew = incident.isEmpty();
        takeOut(incident);
        var changed = apply(heard, incident, knownAt);
        if (incident.isEmpty()) {
            forget(incident);
            return isNew ? List.of() : List.of(new Event.Gone(heard.key()));
        }
        putBack(incident);
        var events = new ArrayList<Event>();
        if (changed) {
            events.add(new Event.Changed(heard.key()));
        }
        if (heard instanceof Heard.ItemCame came) {
            var itemId = came.item().getItemId();
            events.add(new Event.NewItem(home(incident, itemId), itemId));
        }
        keepWithinLimits(events);
        return events;
    }

    /** What others told of where its items are stays known. */
    private void forget(KnownIncident incident) {
        if (incident.contributors().isEmpty()) {
            incidents.remove(incident.key());
        }
    }

    private boolean apply(Heard heard, KnownIncident incident, Instant knownAt) {
        return switch (heard) {
            case Heard.Defined said -> define(said, incident, knownAt);
            case Heard.Undefined said -> incident.undefine(knownAt);
            case Heard.TollStands said -> incident.tollStands(said.toll(), knownAt);
            case Heard.TollGone said -> incident.tollGoes(knownAt);
            case Heard.Revised said -> revise(said, incident, knownAt);
            case Heard.ItemCame said -> hear(said, incident, knownAt);
        };
    }

    private boolean define(Heard.Defined said, KnownIncident incident, Instant knownAt) {
        var changed = incident.define(said.incident(), knownAt);
        var into = incident.definition().mergedInto();
        if (into != null) {
            contributes(incident, into);
        }
        return changed;
    }

    private boolean revise(Heard.Revised said, KnownIncident incident, Instant knownAt) {
        var act = said.revision().getAct();
        if (act != null) {
            incident.obey(act).ifPresent(target -> contributes(incident, target));
        }
        return incident.revise(said.revision(), knownAt, limits.revisions());
    }

    private boolean hear(Heard.ItemCame said, KnownIncident incident, Instant knownAt) {
        var first = incident.isEmpty();
        incident.hear(said.item(), knownAt, limits.items());
        return first;
    }

    /** Remembers at the target where its items may be found. */
    private void contributes(KnownIncident from, String target) {
        if (target.equals(from.key())) {
            return;
        }
        incidents.computeIfAbsent(target, KnownIncident::new).contributors().add(from.key());
    }

    private void takeOut(KnownIncident incident) {
        newestFirst.remove(incident);
        leastMissedFirst.remove(incident);
        if (detailed.remove(incident)) {
            detailBytes -= incident.detailBytes();
        }
    }

    private void putBack(KnownIncident incident) {
        newestFirst.add(incident);
        leastMissedFirst.add(incident);
        if (incident.detailBytes() > 0) {
            detailed.add(incident);
            detailBytes += incident.detailBytes();
        }
    }

    private void keepWithinLimits(List<Event> events) {
        while (detailBytes > limits.detailBytes()) {
            var least = detailed.removeFirst();
            detailBytes -= least.detailBytes();
            least.dropDetail();
        }
        while (newestFirst.size() > limits.incidents()) {
            var least = leastMissedFirst.first();
            takeOut(least);
            incidents.remove(least.key());
            events.add(new Event.Gone(least.key()));
        }
    }

    /** How many incidents are known. */
    public int size() {
        return newestFirst.size();
    }

    /** Bytes of revisions and items that are kept. */
    public long detailBytes() {
        return detailBytes;
    }

    /** What a key leads to. */
    public Found find(String key) {
        var incident = incidents.get(key);
        if (incident == null || incident.isEmpty()) {
            return new Found.Unknown();
        }
        return winner(incident).<Found>map(Found.Merged::new).orElseGet(() -> new Found.Here(key));
    }

    /** The incident at the end of the chain that took this one in; empty where none did. */
    private Optional<String> winner(KnownIncident incident) {
        var seen = new HashSet<>(Set.of(incident.key()));
        var key = incident.definition().mergedInto();
        if (key == null) {
            return Optional.empty();
        }
        while (seen.add(key)) {
            var next = incidents.get(key);
            if (next == null || next.definition().mergedInto() == null) {
                break;
            }
            key = next.definition().mergedInto();
        }
        return Optional.of(key);
    }

    /** Empty where it is not known. */
    public Optional<Summary> summary(String key) {
        return Optional.ofNullable(incidents.get(key))
                .filter(incident -> !incident.isEmpty())
                .map(this::summary);
    }

    private Summary summary(KnownIncident incident) {
        return incident.summary(winner(incident));
    }

    /**
     * One page of what fits.
     *
     * @param after where the page before ended; empty for the first
     * @param most incidents on the page, 1 or more
     */
    public Page page(Query query, Optional<Query.Mark> after, int most) {
        Predicate<KnownIncident> fits = query::fits;
        var total = (int) newestFirst.stream().filter(fits).count();
        var found = ordered(query)
                .filter(incident ->
                        after.map(mark -> query.isAfter(incident, mark)).orElse(true))
                .limit(most + 1L)
                .toList();
        var page = found.subList(0, Math.min(most, found.size()));
        var next = found.size() <= most
                ? Optional.<Query.Mark>empty()
                : Optional.of(new Query.Mark(
                        query.value().applyAsLong(page.getLast()),
                        page.getLast().key()));
        return new Page(page.stream().map(this::summary).toList(), total, next);
    }

    /** Keys of everything that fits, in order. */
    public List<String> keys(Query query) {
        return ordered(query).map(KnownIncident::key).toList();
    }

    private Stream<KnownIncident> ordered(Query query) {
        var fitting = newestFirst.stream().filter(query::fits);
        return query.sort() == Query.Sort.CHANGED ? fitting : fitting.sorted(query.order());
    }

    /** Incidents with a place that fit, the newest change first. */
    public Places places(Query query, int most) {
        var placed = ordered(query)
                .filter(incident -> incident.definition().latitude() != null
                        && incident.definition().longitude() != null)
                .toList();
        var points = placed.stream()
                .limit(most)
                .map(incident -> point(incident, query.figure()))
                .toList();
        return new Places(points, placed.size());
    }

    private static Places.Point point(KnownIncident incident, Query.FigureQuery figure) {
        var definition = incident.definition();
        var cell = incident.cell(figure.comparedMeasure(), figure.comparedParty());
        return new Places.Point(
                incident.key(),
                definition.title().isEmpty() ? incident.key() : definition.title(),
                definition.state(),
                java.util.Objects.requireNonNull(definition.latitude()),
                java.util.Objects.requireNonNull(definition.longitude()),
                cell.map(Cell::best),
                cell.map(Cell::status),
                Instant.ofEpochMilli(Math.max(incident.changed(), 0)));
    }

    /** Countries and kinds of incidents that were not merged, with how many there are, most first. */
    public Facets facets() {
        var countries = new TreeMap<String, Integer>();
        var kinds = new TreeMap<String, Integer>();
        for (var incident : newestFirst) {
            if (incident.state() != IncidentState.MERGED) {
                countries.merge(incident.definition().country(), 1, Integer::sum);
                kinds.merge(incident.definition().kind(), 1, Integer::sum);
            }
        }
        return new Facets(mostFirst(countries), mostFirst(kinds));
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Everything that is kept of an incident that {@link #find} found here. */
    public Optional<Dossier> dossier(String key) {
        return Optional.ofNullable(incidents.get(key))
                .filter(incident -> !incident.isEmpty())
                .map(this::dossier);
    }

    private Dossier dossier(KnownIncident incident) {
        var sources = sources(incident);
        return new Dossier(
                summary(incident),
                incident.definition().aliases(),
                incident.contributors().stream()
                        .filter(key -> incidents.containsKey(key)
                                && incidents.get(key).definition().mergedInto() != null)
                        .toList(),
                incident.toll(),
                groups(itemsOf(incident, sources)),
                sources.stream().mapToInt(KnownIncident::itemsHeard).sum(),
                incident.timeline(),
                incident.lastRevision());
    }

    /** Itself, and what it took in or got items from, near or far. */
    private List<KnownIncident> sources(KnownIncident incident) {
        var found = new LinkedHashMap<String, KnownIncident>();
        found.put(incident.key(), incident);
        var open = new ArrayList<>(List.of(incident));
        while (!open.isEmpty()) {
            for (var key : open.removeLast().contributors()) {
                var next = incidents.get(key);
                if (next != null && found.putIfAbsent(key, next) == null) {
                    open.add(next);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Item> itemsOf(KnownIncident incident, List<KnownIncident> sources) {
        return sources.stream()
                .flatMap(source -> source.items().stream()
                        .filter(item -> home(source, item.id()).equals(incident.key())))
                .toList();
    }

    /** Where an item of an incident counts: there, where an act sent it, or where that was merged into. */
    private String home(KnownIncident incident, String itemId) {
        var key = incident.homeOf(itemId);
        var there = incidents.get(key);
        return there == null ? key : winner(there).orElse(key);
    }

    private static List<Dossier.Group> groups(List<Item> items) {
        var groups = new LinkedHashMap<String, List<Item>>();
        items.stream()
                .sorted(Comparator.comparing((Item item) -> item.item().getPublishedAt())
                        .thenComparing(Item::id))
                .forEach(item -> groups.computeIfAbsent(item.group(), group -> new ArrayList<>())
                        .add(item));
        return groups.entrySet().stream()
                .map(group -> new Dossier.Group(group.getKey(), List.copyOf(group.getValue())))
                .sorted(Comparator.comparing((Dossier.Group group) ->
                                group.items().getLast().item().getPublishedAt())
                        .reversed()
                        .thenComparing(Dossier.Group::id))
                .toList();
    }

    /** One item of an incident that {@link #find} found here; empty where it is not kept or counts elsewhere. */
    public Optional<Item> item(String key, String itemId) {
        var incident = incidents.get(key);
        return incident == null
                ? Optional.empty()
                : sources(incident).stream()
                        .filter(source -> home(source, itemId).equals(key))
                        .flatMap(source -> source.item(itemId).stream())
                        .findFirst();
    }

    /** The toll of a known incident at a past time. */
    public PastToll past(String key, Instant time, PastToll.By by) {
        var incident = incidents.get(key);
        return incident == null ? new PastToll.Kept(Toll.NONE) : incident.past(time, by);
    }
}
