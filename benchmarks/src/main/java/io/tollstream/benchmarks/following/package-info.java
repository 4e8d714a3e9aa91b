/** How many readers the dashboard serves with how many changes, and what it takes. */
@NullMarked
package io.tollstream.benchmarks.following;

import org.jspecify.annotations.NullMarked;
