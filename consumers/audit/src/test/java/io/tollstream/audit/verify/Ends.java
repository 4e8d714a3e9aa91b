package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.Topics;
import java.util.HashMap;
import java.util.Map;

/** Where every topic ended at one moment. */
record Ends(Map<String, Long> ends) {

    static Ends of(Archive archive) {
        var ends = new HashMap<String, Long>();
        for (var topic : Topics.ALL) {
            for (var partition = 0; partition < topic.partitions(); partition++) {
                ends.put(topic.name() + partition, archive.end(topic, partition));
            }
        }
        return new Ends(ends);
    }

    long of(String topic, int partition) {
        return ends.get(topic + partition);
    }

    /** An enricher that has come so far, and is at work. */
    Progress progress() {
        return new Progress() {
            @Override
            public boolean processed(Place place) {
                return place.offset() < of(place.topic(), place.partition());
            }

            @Override
            public boolean settled() {
                return false;
            }
        };
    }
}
