package io.tollstream.audit.replay;

/**
 * What the broker knows a replay by.
 *
 * @param into what the names of its topics begin with
 */
record Names(String into) {

    /** Names the consumer group, the stores and the transactions of the topology that runs again. */
    String applicationId() {
        return into + "tollstream-replay";
    }

    /** Names the group whose offsets say how far the history was handed over, and its transactions. */
    String feedGroup() {
        return into + "tollstream-replay-feed";
    }

    /** Whether a topic is one that the topology makes for itself. */
    boolean isInternal(String topic) {
        return topic.startsWith(applicationId() + "-");
    }
}
