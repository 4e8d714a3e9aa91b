package io.tollstream.enricher.domain.toll;

import io.tollstream.enricher.domain.Count;

/** One part of a breakdown: so many of this category. */
public record Part(String category, Count count) {}
