/** A look inside: what the reader made of a text and why, on a terminal and as a page. */
@NullMarked
package io.tollstream.local.look;

import org.jspecify.annotations.NullMarked;
