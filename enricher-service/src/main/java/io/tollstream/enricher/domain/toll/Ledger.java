package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.AttributionKind;
import io.tollstream.enricher.domain.Update;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedCollection;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an incident's updates add up to as evidence: a bounded join-semilattice.
 *
 * <p>{@link #join} is associative, commutative and idempotent, so any order, any batching and any repetition of the same
 * updates give the same ledger. Its size is bounded by its slots' limits, not by the number of updates. Immutable.
 */
public final class Ledger {

    /** How many retracted updates it remembers: the newest. */
    static final int RETRACTED_LIMIT = 256;

    private static final Ledger EMPTY = new Ledger(new TreeMap<>(), new TreeSet<>());

    private final NavigableMap<Drawer, NavigableMap<Slot.Rank, Statement>> drawers;
    private final NavigableSet<Retracted> retracted;

    private Ledger(
            NavigableMap<Drawer, NavigableMap<Slot.Rank, Statement>> drawers, NavigableSet<Retracted> retracted) {
        this.drawers = drawers;
        this.retracted = retracted;
    }

    public static Ledger empty() {
        return EMPTY;
    }

    public static Ledger of(Update update) {
        var ledger = new Ledger(new TreeMap<>(), new TreeSet<>());
        ledger.add(update);
        return ledger;
    }

    /** All these updates together. */
    public static Ledger of(Collection<Update> updates) {
        var ledger = new Ledger(new TreeMap<>(), new TreeSet<>());
        updates.forEach(ledger::add);
        return ledger;
    }

    /** A ledger out of what {@link #kept} and {@link #retracted} gave. */
    public static Ledger of(Collection<Kept> kept, Collection<Retracted> retracted) {
        var ledger = new Ledger(new TreeMap<>(), new TreeSet<>());
        kept.forEach(one -> ledger.keep(one.slot(), one.statement()));
        retracted.forEach(ledger::forget);
        return ledger;
    }

    /** Both together. */
    public Ledger join(Ledger other) {
        var both = new Ledger(new TreeMap<>(), new TreeSet<>(retracted));
        drawers.forEach((drawer, statements) -> both.drawers.put(drawer, new TreeMap<>(statements)));
        other.drawers.forEach(
                (drawer, statements) -> statements.values().forEach(statement -> both.keep(drawer.slot(), statement)));
        other.retracted.forEach(both::forget);
        return both;
    }

    public Ledger with(Update update) {
        return join(of(update));
    }

    private void add(Update update) {
        Report.read(update, this::keep);
        retractions(update).forEach(this::forget);
    }

    private static Stream<Retracted> retractions(Update update) {
        return update.retracts().stream().map(target -> new Retracted(update.eventTime(), target));
    }

    private void keep(Slot slot, Statement statement) {
        if (!slot.takes(statement.stance())) {
            throw new IllegalArgumentException(statement.stance() + " has no place in " + slot + ".");
        }
        var drawer = new Drawer(statement.cell(), slot, statement.attribution().kind());
        var statements = drawers.computeIfAbsent(drawer, empty -> new TreeMap<>());
        statements.merge(slot.rank(statement), statement, slot::preferred);
        while (statements.size() > slot.limit()) {
            statements.pollLastEntry();
        }
    }

    private void forget(Retracted update) {
        retracted.add(update);
        while (retracted.size() > RETRACTED_LIMIT) {
            retracted.pollFirst();
        }
    }

    /** The cells that anything is known of, in order. */
    SequencedCollection<Cell> cells() {
        return drawers.keySet().stream().map(Drawer::cell).distinct().toList();
    }

    /** What a slot keeps of a cell, without what was retracted, in the order of event time. */
    List<Statement> in(Slot slot, Cell cell) {
        var gone = retracted.stream().map(Retracted::updateId).collect(Collectors.toSet());
        return drawers.entrySet().stream()
                .filter(entry ->
                        entry.getKey().slot() == slot && entry.getKey().cell().equals(cell))
                .flatMap(entry -> entry.getValue().values().stream())
                .filter(statement -> !gone.contains(statement.updateId()))
                .sorted()
                .toList();
    }

    /** The number below which it may have forgotten when a number was first said; 0 where it remembers all. */
    long forgottenBelow(Cell cell) {
        return drawers.entrySet().stream()
                .filter(entry -> entry.getKey().slot() == Slot.FIRST
                        && entry.getKey().cell().equals(cell))
                .filter(entry -> entry.getValue().size() == Slot.FIRST.limit())
                .mapToLong(entry -> entry.getValue().lastEntry().getValue().best())
                .max()
                .orElse(0);
    }

    /** Everything it keeps, for storing. */
    public Stream<Kept> kept() {
        return drawers.entrySet().stream().flatMap(entry -> entry.getValue().values().stream()
                .map(statement -> new Kept(entry.getKey().slot(), statement)));
    }

    public Stream<Retracted> retracted() {
        return retracted.stream();
    }

    /**
     * Which updates it refers to: it is the same without any other, and a set of updates that holds those it refers to
     * adds up to it.
     */
    public Predicate<Update> references() {
        var ids = kept().map(one -> one.statement().updateId()).collect(Collectors.toSet());
        return update -> ids.contains(update.id()) || retractions(update).anyMatch(retracted::contains);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Ledger ledger
                        && drawers.equals(ledger.drawers)
                        && retracted.equals(ledger.retracted);
    }

    @Override
    public int hashCode() {
        return 31 * drawers.hashCode() + retracted.hashCode();
    }

    @Override
    public String toString() {
        return "Ledger" + drawers + retracted;
    }

    /** A statement with the slot that keeps it. */
    public record Kept(Slot slot, Statement statement) {}

    /** An update that was taken back, and the event time of the update that did. */
    public record Retracted(Instant time, String updateId) implements Comparable<Retracted> {

        private static final Comparator<Retracted> ORDER =
                Comparator.comparing(Retracted::time).thenComparing(Retracted::updateId);

        @Override
        public int compareTo(Retracted other) {
            return ORDER.compare(this, other);
        }
    }

    private record Drawer(Cell cell, Slot slot, AttributionKind kind) implements Comparable<Drawer> {

        private static final Comparator<Drawer> ORDER =
                Comparator.comparing(Drawer::cell).thenComparing(Drawer::slot).thenComparing(Drawer::kind);

        @Override
        public int compareTo(Drawer other) {
            return ORDER.compare(this, other);
        }
    }
}
