/** The words of a text in any script, as resolution compares them: no meaning, only where they stand and what they hash to. */
@NullMarked
package io.tollstream.enricher.domain.resolution.words;

import org.jspecify.annotations.NullMarked;
