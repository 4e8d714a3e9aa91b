package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.Topics;
import java.util.HashMap;
import java.util.Map;

/** From where on news.enriched is still kept. */
final class CopyStarts {

    private final Archive archive;
    private final Map<Integer, Long> first = new HashMap<>();

    CopyStarts(Archive archive) {
        this.archive = archive;
    }

    void saw(Stood copy) {
        first.putIfAbsent(copy.place().partition(), copy.place().offset());
    }

    /** Whether nothing of a partition has been deleted. */
    boolean whole(int partition) {
        return first.getOrDefault(partition, archive.end(Topics.NEWS_ENRICHED, partition)) == 0;
    }
}
