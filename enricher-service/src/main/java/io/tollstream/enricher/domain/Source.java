package io.tollstream.enricher.domain;

/** Who published. */
public record Source(String name, SourceKind kind) {}
