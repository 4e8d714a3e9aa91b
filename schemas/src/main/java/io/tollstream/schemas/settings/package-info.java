/** How a service is told what to do: defaults, then a file, then the environment, then flags; the last word counts. */
@NullMarked
package io.tollstream.schemas.settings;

import org.jspecify.annotations.NullMarked;
