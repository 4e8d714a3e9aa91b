/**
 * What an incident's updates add up to ({@link io.tollstream.enricher.domain.toll.Ledger}), what it says now
 * ({@link io.tollstream.enricher.domain.toll.Toll}, by {@link io.tollstream.enricher.domain.toll.TollRules}) and how
 * that moved ({@link io.tollstream.enricher.domain.toll.Revision}).
 */
@NullMarked
package io.tollstream.enricher.domain.toll;

import org.jspecify.annotations.NullMarked;
