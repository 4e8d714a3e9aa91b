/** The promises of the whole system, each kept on a real broker with a real registry. */
@NullMarked
package io.tollstream.endtoend;

import org.jspecify.annotations.NullMarked;
