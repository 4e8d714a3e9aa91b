/** The parts of Kafka's world that the local stack brings with it: a broker in this process, a registry beside it. */
@NullMarked
package io.tollstream.local.parts;

import org.jspecify.annotations.NullMarked;
