/** From the text of a news item to figures. Start at {@link io.tollstream.enricher.domain.extraction.Extractor}. */
@NullMarked
package io.tollstream.enricher.domain.extraction;

import org.jspecify.annotations.NullMarked;
