/** The command-line side of extraction: texts in, a JSON row per item out, no broker. */
@NullMarked
package io.tollstream.enricher.extract;

import org.jspecify.annotations.NullMarked;
