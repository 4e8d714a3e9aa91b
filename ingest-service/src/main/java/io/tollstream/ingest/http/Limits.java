package io.tollstream.ingest.http;

/**
 * How large a body may be.
 *
 * @param object bytes of one object, line or element
 * @param batch bytes of an array or NDJSON body
 */
public record Limits(int object, long batch) {}
