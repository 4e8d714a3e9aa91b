/** An evaluation as people read it: tables and sentences. */
@NullMarked
package io.tollstream.local.evaluate;

import org.jspecify.annotations.NullMarked;
