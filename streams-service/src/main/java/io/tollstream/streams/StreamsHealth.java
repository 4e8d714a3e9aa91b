package io.tollstream.streams;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;

/** Whether a Kafka Streams client lives, and whether it has its partitions and its state. */
final class StreamsHealth {

    private final KafkaStreams streams;

    StreamsHealth(KafkaStreams streams) {
        this.streams = streams;
    }

    boolean live() {
        return switch (streams.state()) {
            case ERROR, PENDING_ERROR, NOT_RUNNING -> false;
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> true;
        };
    }

    /** How far it is, asked once. */
    Progress progress() {
        var state = streams.state();
        if (state != KafkaStreams.State.RUNNING) {
            return new Progress(state, 0, 0);
        }
        try {
            return new Progress(state, tasks(), toRestore());
        } catch (KafkaException e) {
            // The broker, which knows where the changelogs end, is away.
            return new Progress(state, 0, 0);
        }
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

    /**
     * What is done and what is still to do.
     *
     * @param tasks partitions of work that it has
     * @param recordsToRestore records of its state that it has not yet
     */
    record Progress(KafkaStreams.State state, long tasks, long recordsToRestore) {

        /** The state's name alone promises too much: a member without tasks is RUNNING too. */
        boolean ready() {
            return state == KafkaStreams.State.RUNNING && tasks > 0 && recordsToRestore == 0;
        }

        Map<String, Object> shown() {
            var shown = new TreeMap<String, Object>();
            shown.put("status", ready() ? "ready" : "not ready");
            shown.put("state", state.name());
            shown.put("tasks", tasks);
            shown.put("recordsToRestore", recordsToRestore);
            return shown;
        }
    }
}
