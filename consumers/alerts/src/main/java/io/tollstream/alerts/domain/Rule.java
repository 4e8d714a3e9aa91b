package io.tollstream.alerts.domain;

/**
 * What a desk wants to be told.
 *
 * @param name its identity: what rang under it does not ring again, however its terms change
 */
public record Rule(String name, Severity severity, Scope scope, Condition condition) {}
