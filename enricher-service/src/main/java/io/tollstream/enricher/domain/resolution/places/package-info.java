/** Where a text says that something happened. Start at {@link io.tollstream.enricher.domain.resolution.places.PlaceFinder}. */
@NullMarked
package io.tollstream.enricher.domain.resolution.places;

import org.jspecify.annotations.NullMarked;
