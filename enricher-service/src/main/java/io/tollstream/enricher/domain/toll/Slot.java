package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Fingerprint;
import io.tollstream.enricher.domain.Stance;
import java.util.Comparator;
import java.util.function.Function;

/**
 * One reason for which a ledger keeps statements: how they are told apart, which of two alike stays, how many stay.
 *
 * <p>Each slot keeps the best statement of each rank, and the least ranks up to a limit. Both choices are by fixed
 * total orders, so what is kept is a function of the set of statements alone: a bounded semilattice.
 */
public enum Slot {
    /**
     * The newest total of each voice, and its newest loose one ("at least", only the soldiers) beside it. A voice beyond
     * the limit still speaks through FIRST and CORRECTION.
     */
    POSITION(
            40,
            statement -> Rank.scattered(statement.voice().publisher(), statement.firm() ? "firm" : "loose"),
            newest()),
    /** Who first gave each number. */
    FIRST(32, statement -> Rank.falling(statement.best()), newest().reversed()),
    /** The breakdown of each number: one that sums before one that does not, then the newest. */
    BREAKDOWN(
            8,
            statement -> Rank.falling(statement.best()),
            Comparator.comparing(Statement::partsFit).thenComparing(newest())),
    /** Who first corrected to each number, from each number: a late copy of a correction is not a new one. */
    CORRECTION(
            16, statement -> Rank.falling(statement.best(), String.valueOf(statement.replaces())), newest().reversed()),
    /** The newest increments. */
    INCREMENT(12, Rank::newestFirst, newest()),
    /** The newest numbers that were taken back in words. */
    RETRACTION(8, Rank::newestFirst, newest()),
    /** The newest claim of each claimant and category. */
    CLAIM(12, statement -> Rank.scattered(statement.claimant(), ""), newest()),
    /** Who first printed each number that a claimant gave: a late copy of an old claim is not a new one. */
    FIRST_CLAIM(
            24,
            statement -> Rank.falling(statement.best(), statement.claimant() + "|" + statement.count()),
            newest().reversed()),
    /** The newest denials, and claims that were contested where they were printed. */
    DENIAL(8, Rank::newestFirst, newest());

    private final int limit;
    private final Function<Statement, Rank> rank;
    private final Comparator<Statement> preference;

    Slot(int limit, Function<Statement, Rank> rank, Comparator<Statement> preference) {
        this.limit = limit;
        this.rank = rank;
        this.preference = preference;
    }

    /** How many statements it keeps of one cell and one kind of voice. */
    int limit() {
        return limit;
    }

    Rank rank(Statement statement) {
        return rank.apply(statement);
    }

    Statement preferred(Statement one, Statement other) {
        return preference.compare(one, other) >= 0 ? one : other;
    }

    /** Whether an update's statement of this stance may stand in it. */
    boolean takes(Stance stance) {
        return switch (this) {
            case POSITION, FIRST, BREAKDOWN, CORRECTION, INCREMENT -> stance.accepted();
            case CLAIM, FIRST_CLAIM -> stance == Stance.CLAIMED;
            case RETRACTION -> stance == Stance.RETRACTED;
            case DENIAL -> stance == Stance.DENIED || stance == Stance.CLAIMED;
        };
    }

    private static Comparator<Statement> newest() {
        return Comparator.naturalOrder();
    }

    /** Place of a statement in its slot; the least stay. */
    record Rank(long first, String second) implements Comparable<Rank> {

        private static final Comparator<Rank> ORDER =
                Comparator.comparingLong(Rank::first).thenComparing(Rank::second);

        /** The greatest numbers stay. */
        static Rank falling(long number) {
            return falling(number, "");
        }

        static Rank falling(long number, String of) {
            return new Rank(-number, of);
        }

        /** An even choice that no name can win by how it is spelt. */
        static Rank scattered(String name, String of) {
            return new Rank(Fingerprint.of(name), name + "|" + of);
        }

        static Rank newestFirst(Statement statement) {
            return new Rank(
                    -statement.time().toEpochMilli(),
                    statement.updateId() + "|" + statement.evidence().start() + "|" + statement.best() + "|"
                            + statement.category());
        }

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }
}
