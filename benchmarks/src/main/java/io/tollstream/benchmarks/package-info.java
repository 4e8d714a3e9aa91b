/** How fast news is read. Start at {@link io.tollstream.benchmarks.Benchmarks}. */
@NullMarked
package io.tollstream.benchmarks;

import org.jspecify.annotations.NullMarked;
