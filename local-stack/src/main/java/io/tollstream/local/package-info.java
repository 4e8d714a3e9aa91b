/** The whole system in one command: the launcher's program, and the stack that it starts. */
@NullMarked
package io.tollstream.local;

import org.jspecify.annotations.NullMarked;
