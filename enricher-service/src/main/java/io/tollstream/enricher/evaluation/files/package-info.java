/** Labelled sets and saved runs as JSON lines. */
@NullMarked
package io.tollstream.enricher.evaluation.files;

import org.jspecify.annotations.NullMarked;
