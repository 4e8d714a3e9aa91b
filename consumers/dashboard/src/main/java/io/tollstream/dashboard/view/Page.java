package io.tollstream.dashboard.view;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param total how many incidents fit the query
 * @param next where the next page begins; empty at the end
 */
public record Page(List<Summary> items, int total, Optional<Query.Mark> next) {}
