/** Where news becomes a toll: the service round the domain and its edge. Start at {@link io.tollstream.enricher.EnricherMain}. */
@NullMarked
package io.tollstream.enricher;

import org.jspecify.annotations.NullMarked;
