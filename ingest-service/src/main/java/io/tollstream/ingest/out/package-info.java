/** What leaves the service: records to the broker, and numbers to whoever watches it. */
@NullMarked
package io.tollstream.ingest.out;

import org.jspecify.annotations.NullMarked;
