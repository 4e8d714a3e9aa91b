/** Where news enters: over HTTP, from feeds and from files, each accepted item acknowledged by the broker. */
@NullMarked
package io.tollstream.ingest;

import org.jspecify.annotations.NullMarked;
