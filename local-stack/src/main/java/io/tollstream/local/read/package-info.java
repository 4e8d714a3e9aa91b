/** Reads Tollstream's topics, of any cluster, and puts what they say on a screen or into JSON. */
@NullMarked
package io.tollstream.local.read;

import org.jspecify.annotations.NullMarked;
