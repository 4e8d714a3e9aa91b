/**
 * The edge: the domain on Kafka Streams. Start at {@link io.tollstream.alerts.kafka.AlertsTopology}; the only classes that
 * know both Avro and the domain are {@link io.tollstream.alerts.kafka.Wire} and, for what is stored,
 * {@link io.tollstream.alerts.kafka.WatchWire}.
 */
@NullMarked
package io.tollstream.alerts.kafka;

import org.jspecify.annotations.NullMarked;
