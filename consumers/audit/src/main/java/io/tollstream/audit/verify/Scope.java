package io.tollstream.audit.verify;

import org.jspecify.annotations.Nullable;

/** Which incidents are looked at. */
sealed interface Scope {

    /** All, and with them every item. */
    record All() implements Scope {}

    /** One, with the items that its updates were read from; what others sent it is taken as it stands. */
    record One(String incidentKey) implements Scope {}

    static Scope of(@Nullable String incidentKey) {
        return incidentKey == null ? new All() : new One(incidentKey);
    }

    default boolean holds(@Nullable String incidentKey) {
        return switch (this) {
            case All all -> true;
            case One one -> one.incidentKey().equals(incidentKey);
        };
    }

    default boolean isAll() {
        return this instanceof All;
    }
}
