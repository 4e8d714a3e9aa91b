/** The HTTP door: its routes, what it takes as JSON, and how it refuses. */
@NullMarked
package io.tollstream.ingest.http;

import org.jspecify.annotations.NullMarked;
