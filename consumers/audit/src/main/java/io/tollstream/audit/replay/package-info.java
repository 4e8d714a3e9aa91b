/** History run again through the enricher's own topology, into topics of its own, and two sets of tolls compared. */
@NullMarked
package io.tollstream.audit.replay;

import org.jspecify.annotations.NullMarked;
