/** Reads the topics into what is known: as a guest, from the beginning, committed records only. */
@NullMarked
package io.tollstream.dashboard.kafka;

import org.jspecify.annotations.NullMarked;
