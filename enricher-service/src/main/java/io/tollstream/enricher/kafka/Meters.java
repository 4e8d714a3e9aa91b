package io.tollstream.enricher.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.RevisionKind;
import io.tollstream.streams.DeadLetterCount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** Every number this service shows. Dashboards depend on these names as consumers do on topic names. */
public final class Meters implements DeadLetterCount {

    static final String ITEMS = "tollstream.enricher.items";
    static final String ITEMS_UNREAD = "tollstream.enricher.items.unread";
    static final String REVISIONS = "tollstream.enricher.revisions";
    static final String DEAD_LETTERS = "tollstream.enricher.dead.letters";
    static final String INCIDENTS_WATCHED = "tollstream.enricher.incidents.watched";
    static final String INCIDENTS_UNREADABLE = "tollstream.enricher.incidents.unreadable";
    static final String ACTS = "tollstream.enricher.acts";

    static final String INCIDENTS_OPEN = "tollstream.enricher.incidents.open";
    static final String INCIDENTS_FOUND = "tollstream.enricher.incidents.found";
    static final String ITEMS_PLACELESS = "tollstream.enricher.items.placeless";

    /** The names above, for the documents that list them. */
    public static final List<String> NAMES = List.of(
            ITEMS,
            ITEMS_UNREAD,
            REVISIONS,
            DEAD_LETTERS,
            INCIDENTS_WATCHED,
            INCIDENTS_UNREADABLE,
            INCIDENTS_OPEN,
            INCIDENTS_FOUND,
            ITEMS_PLACELESS,
            ACTS);

    private final MeterRegistry registry;

    /** How many incidents are open in each partition that this instance has. */
    private final Map<Object, Integer> open = new ConcurrentHashMap<>();

    /** What is counted stands there from the start, at 0, for alerts to look at. */
    public Meters(MeterRegistry registry) {
        this.registry = registry;
        List.of("given", "pin", "watch", "match", "unresolved", "repeated", "withheld")
                .forEach(this::items);
        itemsUnread("und");
        for (var kind : RevisionKind.values()) {
            revisions(kind);
        }
        incidentsUnreadable();
        List.of("opened", "merged", "closed").forEach(this::incidentsFound);
        itemsPlaceless();
        Gauge.builder(INCIDENTS_OPEN, open, all -> all.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .description("Incidents that the machine found and that items may join now")
                .register(registry);
        List.of("taken", "repeated", "outranked", "unknown_winner", "circle", "passed_over")
                .forEach(this::acts);
    }

    private Counter incidentsFound(String change) {
        return Counter.builder(INCIDENTS_FOUND)
                .description("What the machine did to incidents: opened, merged into another, closed for quiet")
                .tag("change", change)
                .register(registry);
    }

    private Counter itemsPlaceless() {
        return Counter.builder(ITEMS_PLACELESS)
                .description("News items that name no country and look for their incident in all partitions")
                .register(registry);
    }

    private Counter acts(String outcome) {
        return Counter.builder(ACTS)
                .description("Acts on incidents by outcome; of an act on items, each item counts")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter items(String outcome) {
        return Counter.builder(ITEMS)
                .description(
                        "News items by outcome: how they, or each part of a round-up, came to their incident, or did not")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter itemsUnread(String language) {
        return Counter.builder(ITEMS_UNREAD)
                .description("News items of an incident without figures, for their language is not read")
                .tag("language", language)
                .register(registry);
    }

    private Counter revisions(RevisionKind kind) {
        return Counter.builder(REVISIONS)
                .description("Changes of tolls by kind")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter incidentsUnreadable() {
        return Counter.builder(INCIDENTS_UNREADABLE)
                .description("Records on incident.standings that could not be read and were passed over")
                .register(registry);
    }

    /** A topic whose records may die: its counter stands there from the start. */
    void mayDie(String topic) {
        deadLetters(topic);
    }

    private Counter deadLetters(String topic) {
        return Counter.builder(DEAD_LETTERS)
                .description("Records sent to the dead letters, by the topic they stood on")
                .tag("topic", topic)
                .register(registry);
    }

    /** An item whose very version was seen before. */
    void repeated() {
        item("repeated");
    }

    /** An item whose text was taken away. */
    void withheld() {
        item("withheld");
    }

    /** An item that came to its incident by a key, by a watch, or by being like it. */
    void resolved(ResolvedBy by) {
        item(by.name().toLowerCase(Locale.ROOT));
    }

    /** An item that tells of no event and is about no incident that is known. */
    void unresolved() {
        item("unresolved");
    }

    void opened() {
        incidentsFound("opened").increment();
    }

    void merged() {
        incidentsFound("merged").increment();
    }

    void closed() {
        incidentsFound("closed").increment();
    }

    void placeless() {
        itemsPlaceless().increment();
    }

    /** @param part of the open incidents, whose number this is */
    void openIncidents(Object part, int many) {
        open.put(part, many);
    }

    /** A part of the open incidents that is no longer here. */
    void openIncidentsGone(Object part) {
        open.remove(part);
    }

    private void item(String outcome) {
        items(outcome).increment();
    }

    /** An item of an incident whose language has no reader. */
    void unread(String language) {
        itemsUnread(language).increment();
    }

    void revised(RevisionKind kind) {
        revisions(kind).increment();
    }

    @Override
    public void deadLetter(String topic) {
        deadLetters(topic).increment();
    }

    void unreadableIncident() {
        incidentsUnreadable().increment();
    }

    void act(String outcome) {
        acts(outcome).increment();
    }

    void incidentsWatched(IntSupplier open) {
        Gauge.builder(INCIDENTS_WATCHED, open, IntSupplier::getAsInt)
                .description("Watch definitions that items may join now")
                .strongReference(true)
                .register(registry);
    }
}
