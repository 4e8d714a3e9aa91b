/**
 * How a Kafka Streams application runs here, whatever it computes: what Kafka Streams is told, where bad records go, when a
 * thread is replaced, health and metrics over HTTP, a stop in order. Start at
 * {@link io.tollstream.streams.StreamsService}.
 */
@NullMarked
package io.tollstream.streams;

import org.jspecify.annotations.NullMarked;
