/** The page in a real browser, in front of the real door and view. */
@NullMarked
package io.tollstream.dashboard.page;

import org.jspecify.annotations.NullMarked;
