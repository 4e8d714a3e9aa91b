/** The lighter reader for headline and lead: one set of rules for every language but English, all words in data files. */
@NullMarked
package io.tollstream.enricher.domain.extraction.lead;

import org.jspecify.annotations.NullMarked;
