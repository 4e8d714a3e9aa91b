/** What of an item is compared to tell which event it is about: places, days, ages, rare words, names, figures. */
@NullMarked
package io.tollstream.enricher.domain.resolution.signature;

import org.jspecify.annotations.NullMarked;
