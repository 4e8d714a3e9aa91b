/** How well items are read: labels that people gave, held against what the readers say. Plain Java; files are in {@code files}. */
@NullMarked
package io.tollstream.enricher.evaluation;

import org.jspecify.annotations.NullMarked;
