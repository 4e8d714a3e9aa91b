package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Measure;

/**
 * Words in a sentence that say what happened.
 *
 * @param from first token
 * @param to token after the last
 */
record Event(int from, int to, Measure measure, Lexicon.Kind kind) {}
