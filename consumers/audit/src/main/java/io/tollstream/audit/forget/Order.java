package io.tollstream.audit.forget;

import java.time.Instant;

/**
 * That a text must go.
 *
 * @param reason as it may be shown to anybody
 * @param by the person or desk that answers for it
 * @param at when, in milliseconds
 */
record Order(String reason, String by, Instant at) {}
