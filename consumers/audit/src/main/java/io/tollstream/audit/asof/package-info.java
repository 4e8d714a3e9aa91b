/** What the tolls were at a moment: as it was true by then, or as we knew it by then. */
@NullMarked
package io.tollstream.audit.asof;

import org.jspecify.annotations.NullMarked;
