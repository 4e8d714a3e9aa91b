package io.tollstream.alerts.delivery;

import io.tollstream.schemas.TollAlert;

/** Who takes alerts. */
interface Target extends AutoCloseable {

    /** One try. To take the same alert twice must be harmless: it has the same id. */
    void deliver(TollAlert alert) throws NotDelivered, InterruptedException;

    @Override
    default void close() {}
}
