package io.tollstream.enricher.domain.extraction;

import io.tollstream.enricher.domain.Attribution;
import io.tollstream.enricher.domain.Stance;
import org.jspecify.annotations.Nullable;

/** Who says something, how surely, and who contests it. */
record Statement(Attribution who, Stance stance, @Nullable Attribution contestedBy) {}
