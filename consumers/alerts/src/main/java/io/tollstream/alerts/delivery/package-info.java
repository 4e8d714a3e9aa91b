/**
 * How alerts reach people: one courier a target, each with its own place in {@code toll.alerts}, so that a slow target delays
 * no other. Start at {@link io.tollstream.alerts.delivery.Courier}.
 */
@NullMarked
package io.tollstream.alerts.delivery;

import org.jspecify.annotations.NullMarked;
