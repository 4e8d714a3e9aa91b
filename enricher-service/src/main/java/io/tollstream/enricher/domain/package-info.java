/**
 * What casualty news means. Plain Java: no Kafka, no Avro, no clock, no null that is not spelled {@code @Nullable}.
 *
 * <p>An {@link io.tollstream.enricher.domain.Item} is read into an {@link io.tollstream.enricher.domain.Update} of
 * {@link io.tollstream.enricher.domain.Figure}s; updates add up to a {@code Ledger}; a ledger says a {@code Toll}.
 */
@NullMarked
package io.tollstream.enricher.domain;

import org.jspecify.annotations.NullMarked;
