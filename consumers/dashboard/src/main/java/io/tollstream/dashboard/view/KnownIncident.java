package io.tollstream.dashboard.view;

import io.tollstream.schemas.EnrichedNewsItem;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.IncidentState;
import io.tollstream.schemas.IncidentToll;
import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollRevision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One incident, as the topics told of it so far, in whatever order they were read. */
final class KnownIncident {

    /** A time before and after which nothing is known. */
    static final long NEVER = Long.MIN_VALUE;

    /** Items sent elsewhere that are remembered: beyond it, those of the oldest acts are shown here again. */
    private static final int MOST_AWAY = 10_000;

    private final String key;
    private Definition definition;
    private boolean defined;

    private Tally tally = Tally.NONE;
    private List<Cell> cells = List.of();
    private boolean tollGone;

    private @Nullable KeptRevision last;
    private final List<KeptRevision> revisions = new ArrayList<>();

    private final Map<String, KeptItem> items = new LinkedHashMap<>();
    private int itemsHeard;
    /** Incidents that items of this one were moved to, by item. */
    private final Map<String, String> away = new LinkedHashMap<>();
    /** Incidents whose items may be shown here: merged into this one, or that items were moved from. */
    private final Set<String> contributors = new TreeSet<>();

    private long changed = NEVER;
    private long began = NEVER;
    private long latest = NEVER;
    private long detailBytes;

    /** @param bytes the item without the tolls that it met */
    private record KeptItem(byte[] bytes, long knownAt) {

        private static final int OVERHEAD = 300;

        int size() {
            return bytes.length + OVERHEAD;
        }

        Item item() {
            return new Item(Packing.ITEM.unpack(bytes), Instant.ofEpochMilli(knownAt));
        }
    }

    KnownIncident(String key) {
        this.key = key;
        this.definition = Definition.none(key);
    }

    String key() {
        return key;
    }

    Definition definition() {
        return definition;
    }

    IncidentState state() {
        return definition.state();
    }

    List<Cell> cells() {
        return tollGone ? List.of() : cells;
    }

    /** The best number; -1 where there is none. */
    long best(Measure measure, Party party) {
        return cells().stream()
                .filter(cell -> cell.measure() == measure && cell.party() == party)
                .mapToLong(Cell::best)
                .findFirst()
                .orElse(-1);
    }

    Optional<Cell> cell(Measure measure, Party party) {
        return cells().stream()
                .filter(cell -> cell.measure() == measure && cell.party() == party)
                .findFirst();
    }

    /** When it last changed, as known; {@link #NEVER} where only items were heard. */
    long changed() {
        return changed;
    }

    /** The earliest event time of a revision or an item; {@link #NEVER} where there is none. */
    long began() {
        return began;
    }

    /** The latest event time of a revision or an item; {@link #NEVER} where there is none. */
    long latest() {
        return latest;
    }

    long detailBytes() {
        return detailBytes;
    }

    boolean isOpen() {
        return definition.state() == IncidentState.OPEN;
    }

    /** Whether nothing is known of it but that it was named. */
    boolean isEmpty() {
        return !defined && last == null && tally.revision() == 0 && items.isEmpty() && itemsHeard == 0;
    }

    Set<String> contributors() {
        return contributors;
    }

    /** Returns whether its summary says something else. */
    boolean define(Incident incident, Instant knownAt) {
        var now = Definition.of(incident);
        var says = !defined || !now.equals(definition);
        definition = now;
        defined = true;
        if (says) {
            changedAt(knownAt);
        }
        return says;
    }

    boolean undefine(Instant knownAt) {
        var says = defined;
        definition = Definition.none(key);
        defined = false;
        if (says) {
            changedAt(knownAt);
        }
        return says;
    }

    /** A toll that is ahead of the revisions is told of when its revision comes: the two are written together. */
    boolean tollStands(IncidentToll toll, Instant knownAt) {
        var says = tollGone;
        tollGone = false;
        if (toll.getRevision() > tally.revision()) {
            tally(new Tally(
                    toll.getRevision(),
                    Packing.FIGURE.pack(toll.getFigures(), tally.figures()),
                    Packing.CLAIM.pack(toll.getClaims(), tally.claims())));
        }
        if (says || changed == NEVER) {
            changedAt(knownAt);
        }
        return says;
    }

    boolean tollGoes(Instant knownAt) {
        var says = !tollGone && tally.revision() > 0;
        tollGone = true;
        if (says) {
            changedAt(knownAt);
        }
        return says;
    }

    private void tally(Tally now) {
        tally = now;
        cells = now.toll().figures().stream().map(Cell::of).toList();
    }

    /** Returns whether it is new. */
    boolean revise(TollRevision revision, Instant knownAt, int most) {
        if (last != null && revision.getNumber() <= last.number()) {
            return false;
        }
        var kept = KeptRevision.of(revision, knownAt.toEpochMilli(), tally);
        last = kept;
        revisions.add(kept);
        detailBytes += kept.bytes();
        if (revisions.size() > most) {
            detailBytes -= revisions.removeFirst().bytes();
        }
        if (kept.number() > tally.revision()) {
            tally(kept.tally());
        }
        changedAt(knownAt);
        happened(kept.eventTime());
        return true;
    }

    /** Sends items elsewhere, or takes them back, as an act on them says. */
    Optional<String> obey(IncidentAct act) {
        var target = act.getKind() == IncidentActKind.SPLIT ? act.getOtherKey() : act.getIncidentKey();
        switch (act.getKind()) {
            case PIN, SPLIT -> {
                if (target == null || target.equals(key)) {
                    act.getItemIds().forEach(away::remove);
                    return Optional.empty();
                }
                act.getItemIds().forEach(item -> away.put(item, target));
                while (away.size() > MOST_AWAY) {
                    away.remove(away.keySet().iterator().next());
                }
                return Optional.of(target);
            }
            case UNPIN -> {
                act.getItemIds().forEach(away::remove);
                return Optional.empty();
            }
            case MERGE, CLOSE, REOPEN, OTHER -> {
                return Optional.empty();
            }
        }
        throw new AssertionError(act.getKind());
    }

    void hear(EnrichedNewsItem item, Instant knownAt, int most) {
        var kept = new KeptItem(Packing.ITEM.pack(slim(item)), knownAt.toEpochMilli());
        var before = items.remove(item.getItemId());
        if (before == null) {
            itemsHeard++;
        } else {
            detailBytes -= before.size();
        }
        items.put(item.getItemId(), kept);
        detailBytes += kept.size();
        if (items.size() > most) {
            var first = items.keySet().iterator().next();
            detailBytes -= items.remove(first).size();
        }
        happened(item.getPublishedAt().toEpochMilli());
        if (changed == NEVER) {
            changedAt(knownAt);
        }
    }

    private static EnrichedNewsItem slim(EnrichedNewsItem item) {
        var slim = EnrichedNewsItem.newBuilder(item).setTollBefore(null).setTollAfter(null);
        if (item.getUpdate() != null) {
            slim.setUpdate(io.tollstream.schemas.CasualtyUpdate.newBuilder(item.getUpdate())
                    .setMoved(List.of())
                    .build());
        }
        return slim.build();
    }

    private void changedAt(Instant knownAt) {
        changed = Math.max(changed, knownAt.toEpochMilli());
    }

    private void happened(long eventTime) {
        began = began == NEVER ? eventTime : Math.min(began, eventTime);
        latest = Math.max(latest, eventTime);
    }

    /** Keeps the toll and lets go of revisions and items. */
    void dropDetail() {
        revisions.clear();
        items.clear();
        detailBytes = 0;
    }

    /** The incident that an item of this one counts for. */
    String homeOf(String itemId) {
        return away.getOrDefault(itemId, key);
    }

    List<Item> items() {
        return items.values().stream().map(KeptItem::item).toList();
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id)).map(KeptItem::item);
    }

    int itemsHeard() {
        return itemsHeard;
    }

    List<Moment> timeline() {
        return revisions.stream().map(KeptRevision::moment).toList();
    }

    PastToll past(Instant time, PastToll.By by) {
        if (revisions.isEmpty() && last != null) {
            return new PastToll.TooFarBack(Instant.ofEpochMilli(changed));
        }
        return new Pasts(revisions).at(time, by);
    }

    long lastRevision() {
        return last == null ? tally.revision() : Math.max(last.number(), tally.revision());
    }

    Toll toll() {
        return tollGone ? new Toll(tally.revision(), List.of(), List.of()) : tally.toll();
    }

    /** @param winner the incident at the end of the chain that took it in */
    Summary summary(Optional<String> winner) {
        var toll = toll();
        return new Summary(
                key,
                definition.title().isEmpty() ? key : definition.title(),
                definition.kind(),
                definition.place(),
                definition.country(),
                definition.region(),
                definition.latitude(),
                definition.longitude(),
                definition.state(),
                winner,
                began == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(began)),
                Instant.ofEpochMilli(Math.max(changed, 0)),
                lastRevision(),
                toll.figures(),
                toll.claims().size(),
                Optional.ofNullable(last).map(KnownIncident::last));
    }

    private static Summary.Last last(KeptRevision kept) {
        return new Summary.Last(Packing.REVISION.unpack(kept.head()), Instant.ofEpochMilli(kept.knownAt()));
    }
}
