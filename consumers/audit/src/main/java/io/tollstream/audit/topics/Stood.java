package io.tollstream.audit.topics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as it stands on its topic.
 *
 * @param knownAt the record's timestamp: when what it tells of was accepted at the door (decision 002)
 * @param key null where it has none
 * @param bytes its value as written; null for a tombstone
 * @param headers the last of each name
 */
public record Stood(
        Place place, Instant knownAt, @Nullable String key, byte @Nullable [] bytes, Map<String, byte[]> headers) {}
