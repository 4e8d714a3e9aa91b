/** Items that tell of several events, cut into one part for each. Start at {@link RoundUps}. */
@NullMarked
package io.tollstream.enricher.domain.resolution.roundups;

import org.jspecify.annotations.NullMarked;
