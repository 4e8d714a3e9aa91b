package io.tollstream.enricher.kafka;

import java.time.Duration;

/**
 * How incidents are found.
 *
 * @param quietTime without an item, after which an incident that the machine opened closes; in the time of the items
 * @param partitions over which the open incidents are spread, 1 or more; not to be changed once there are any
 */
public record FindingSettings(Duration quietTime, int partitions) {

    int quietDays() {
        return (int) Math.max(1, quietTime.toDays());
    }
}
