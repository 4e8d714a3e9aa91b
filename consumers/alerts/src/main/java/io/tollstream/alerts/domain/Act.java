package io.tollstream.alerts.domain;

/**
 * What somebody did to the incident.
 *
 * @param kind as acts are called: merge, split, pin
 */
public record Act(String kind, String by) {}
