package io.tollstream.alerts.domain;

import java.time.Instant;

/**
 * That a rule rang, and over what.
 *
 * @param about what it rang over, in the rule's own words
 * @param number it rang at
 * @param former the number before; 0 where the rule needs none
 * @param at when, by the rule's clock
 */
public record Mark(String rule, String about, long number, long former, Instant at) {}
