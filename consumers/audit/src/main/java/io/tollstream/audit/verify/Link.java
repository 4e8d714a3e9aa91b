package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Place;

/**
 * A revision as it stands in its chain.
 *
 * @param ours whether this release's rules made it
 * @param digest of its Avro as this release writes it
 */
record Link(Place place, long number, String hash, String causeUpdateId, boolean ours, String digest) {}
