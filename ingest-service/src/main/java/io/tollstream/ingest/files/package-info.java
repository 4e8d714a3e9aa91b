/** News from files: a reader of NDJSON, RSS and Atom, and a client that posts what it reads to the HTTP door. */
@NullMarked
package io.tollstream.ingest.files;

import org.jspecify.annotations.NullMarked;
