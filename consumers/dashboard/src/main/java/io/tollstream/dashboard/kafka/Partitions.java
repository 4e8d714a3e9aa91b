package io.tollstream.dashboard.kafka;

import io.tollstream.dashboard.view.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Every partition that is read, each with its place in a position.
 *
 * @param world tells these topics from others of the same names
 */
record Partitions(List<TopicPartition> all, Map<TopicPartition, Integer> places, int world) {

    /** @param topics in the order of their places */
    static Partitions of(List<TopicDescription> topics) {
        var all = new ArrayList<TopicPartition>();
        var places = new HashMap<TopicPartition, Integer>();
        var world = 1;
        for (var topic : topics) {
            world = 31 * world + topic.topicId().hashCode();
            for (var partition : topic.partitions()) {
                var one = new TopicPartition(topic.name(), partition.partition());
                places.put(one, all.size());
                all.add(one);
            }
        }
        return new Partitions(List.copyOf(all), Map.copyOf(places), world);
    }

    Position start() {
        return Position.start(world, all.size());
    }

    int place(TopicPartition partition) {
        return places.get(partition);
    }
}
