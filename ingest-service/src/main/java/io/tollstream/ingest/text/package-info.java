/** What becomes of a text on its way in: plain words, a time with its zone, a language, an identity. */
@NullMarked
package io.tollstream.ingest.text;

import org.jspecify.annotations.NullMarked;
