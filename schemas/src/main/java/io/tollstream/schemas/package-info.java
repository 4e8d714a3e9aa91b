/**
 * What travels: the Avro contracts (generated from {@code src/main/avro}), the topic catalogue
 * ({@link io.tollstream.schemas.Topics}), the serdes and the set-up of topics and subjects.
 */
@NullMarked
package io.tollstream.schemas;

import org.jspecify.annotations.NullMarked;
