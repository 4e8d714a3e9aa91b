/** The commands of the launcher, one class each. */
@NullMarked
package io.tollstream.local.command;

import org.jspecify.annotations.NullMarked;
