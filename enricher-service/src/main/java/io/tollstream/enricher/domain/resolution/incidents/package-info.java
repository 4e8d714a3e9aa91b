/**
 * Which incident an item is about, found by the machine: online, in one pass, with bounded memory. Start at
 * {@link io.tollstream.enricher.domain.resolution.incidents.Resolver}.
 */
@NullMarked
package io.tollstream.enricher.domain.resolution.incidents;

import org.jspecify.annotations.NullMarked;
