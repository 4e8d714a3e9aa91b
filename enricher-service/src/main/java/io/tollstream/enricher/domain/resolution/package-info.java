/** Which incident an item is about. Start at {@link io.tollstream.enricher.domain.resolution.KnownIncidents}. */
@NullMarked
package io.tollstream.enricher.domain.resolution;

import org.jspecify.annotations.NullMarked;
