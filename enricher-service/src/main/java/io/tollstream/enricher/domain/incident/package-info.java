/** What is done to incidents as a whole and to where their updates count. */
@NullMarked
package io.tollstream.enricher.domain.incident;

import org.jspecify.annotations.NullMarked;
