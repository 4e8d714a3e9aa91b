package io.tollstream.enricher.domain;

/**
 * Who is quoted as saying so.
 *
 * @param name the name or words used for them; empty where the text names nobody
 */
public record Attribution(AttributionKind kind, String name) implements Comparable<Attribution> {

    @Override
    public int compareTo(Attribution other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
