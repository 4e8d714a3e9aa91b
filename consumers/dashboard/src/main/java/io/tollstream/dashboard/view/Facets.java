package io.tollstream.dashboard.view;

import java.util.Map;

/** What there is to filter by, with how many incidents it is true of, most first. */
public record Facets(Map<String, Integer> countries, Map<String, Integer> kinds) {}
