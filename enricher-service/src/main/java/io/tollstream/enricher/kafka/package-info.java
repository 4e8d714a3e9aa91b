/**
 * The edge: the domain on Kafka Streams. Start at {@link io.tollstream.enricher.kafka.EnricherTopology}; the only class
 * that knows both Avro and the domain is {@link io.tollstream.enricher.kafka.Wire}, with acts in
 * {@link io.tollstream.enricher.kafka.ActWire} and the stored form in {@link io.tollstream.enricher.kafka.StateWire}.
 */
@NullMarked
package io.tollstream.enricher.kafka;

import org.jspecify.annotations.NullMarked;
