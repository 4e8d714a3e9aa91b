/** A story of our own writing, played through a stack, and the proof that it ends as it should. */
@NullMarked
package io.tollstream.local.demo;

import org.jspecify.annotations.NullMarked;
