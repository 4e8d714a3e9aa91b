/**
 * Where the updates of an incident count, when incidents are merged and split and items are held to one: an
 * {@link io.tollstream.enricher.domain.incident.IncidentNode} keeps what came, a
 * {@link io.tollstream.enricher.domain.incident.Placements} says where it belongs, and what moves goes to the node of
 * another incident.
 */
@NullMarked
package io.tollstream.enricher.domain.incident;

import org.jspecify.annotations.NullMarked;
