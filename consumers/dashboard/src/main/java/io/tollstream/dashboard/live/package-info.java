/** What is known while it changes: one writes, many read and follow. */
@NullMarked
package io.tollstream.dashboard.live;

import org.jspecify.annotations.NullMarked;
