/** What a desk is told of tolls: the service round rules, their edge and the delivery. Start at {@link io.tollstream.alerts.AlertsMain}. */
@NullMarked
package io.tollstream.alerts;

import org.jspecify.annotations.NullMarked;
