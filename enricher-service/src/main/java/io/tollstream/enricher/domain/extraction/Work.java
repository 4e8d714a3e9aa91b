package io.tollstream.enricher.domain.extraction;

import java.util.List;

/**
 * What a reader made of an item on the way to its figures.
 *
 * @param readings every one, in the order of the text
 * @param kept those that became figures, in the order of their evidence
 */
record Work(
        List<Sentence> sentences,
        Statements statements,
        Background background,
        List<Reading> readings,
        List<Reading> kept) {}
