/**
 * The pure core: what rules make of an incident's revisions. Knows no Kafka, Avro, HTTP or clock; times are handed in. Start
 * at {@link io.tollstream.alerts.domain.Bell}.
 */
@NullMarked
package io.tollstream.alerts.domain;

import org.jspecify.annotations.NullMarked;
