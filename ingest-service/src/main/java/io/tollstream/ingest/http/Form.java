package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;

/** How one kind of record is read from its JSON. */
interface Form<V> {

    /**
     * A record ready to be sent.
     *
     * @param key the record's key on its topic
     * @param id what the caller is told about it
     */
    record Filled<V>(String key, String id, V value) {}

    /** @throws Refusal where it cannot be accepted */
    Filled<V> read(JsonNode json);
}
