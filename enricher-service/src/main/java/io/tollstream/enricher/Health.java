package io.tollstream.enricher;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;

/** Whether the enricher lives, and whether it has its partitions and its state. */
final class Health {

    private final KafkaStreams streams;

    Health(KafkaStreams streams) {
        this.streams = streams;
    }

    boolean live() {
        return switch (streams.state()) {
            case ERROR, PENDING_ERROR, NOT_RUNNING -> false;
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> true;
        };
    }

    /** The state's name alone promises too much: a member without tasks is RUNNING too. */
    boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING && tasks() > 0 && toRestore() == 0;
    }

    /** What is still to do before it is ready. */
    Map<String, Object> progress() {
        var progress = new TreeMap<String, Object>();
        progress.put("ready", ready());
        progress.put("state", streams.state().name());
        progress.put("tasks", tasks());
        progress.put("recordsToRestore", toRestore());
        return progress;
    }

    private long tasks() {
        return streams.metadataForLocalThreads().stream()
                .mapToLong(thread ->
                        thread.activeTasks().size() + thread.standbyTasks().size())
                .sum();
    }

    private long toRestore() {
        return streams.allLocalStorePartitionLags().values().stream()
                .flatMap(lags -> lags.values().stream())
                .mapToLong(lag -> Math.max(0, lag.offsetLag()))
                .sum();
    }
}
