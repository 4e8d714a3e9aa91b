/**
 * Where incidents stand: what desks and the machine say of them, and which of their acts count. Start at {@link
 * io.tollstream.enricher.domain.resolution.standings.Registrar}. The same acts and definitions give the same standings
 * in whatever order and however often they come.
 */
@NullMarked
package io.tollstream.enricher.domain.resolution.standings;

import org.jspecify.annotations.NullMarked;
