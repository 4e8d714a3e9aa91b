package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Has a broker go on in a new file of a partition. A broker begins one when what is appended is so much newer than the file's
 * first record, so for a moment next to nothing is much: a record of now that is taken back at once then stands in a file of
 * its own. Without this the file that holds the text would hold records that stay, and never be deleted.
 */
final class NewFile {

    /** Nobody sets this in earnest: where it is found, a run was killed before it could set it back. */
    private static final String MOMENT = "1";

    /** Brokers show a setting a moment before they go by it. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(1);

    private static final int TRIES = 2;

    private final Admin admin;
    private final Asking asking;
    private final ConfigResource topic;

    NewFile(Admin admin, Asking asking, String topic) {
        this.admin = admin;
        this.asking = asking;
        this.topic = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /** @param append appends a record of now that nobody will read */
    void begin(Runnable append) {
        var before = setting();
        set(new AlterConfigOp(new ConfigEntry(TopicConfig.SEGMENT_MS_CONFIG, MOMENT), AlterConfigOp.OpType.SET));
        try {
            for (var tried = 0; tried < TRIES; tried++) {
                pause();
                append.run();
            }
        } finally {
            set(back(before));
        }
    }

    private static AlterConfigOp back(ConfigEntry before) {
        var own = before.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG && !MOMENT.equals(before.value());
        return own
                ? new AlterConfigOp(new ConfigEntry(before.name(), before.value()), AlterConfigOp.OpType.SET)
                : new AlterConfigOp(new ConfigEntry(before.name(), ""), AlterConfigOp.OpType.DELETE);
    }

    private ConfigEntry setting() {
        return asking.done(
                        "tell the settings of " + topic.name(),
                        admin.describeConfigs(List.of(topic)).all())
                .get(topic)
                .get(TopicConfig.SEGMENT_MS_CONFIG);
    }

    private void set(AlterConfigOp change) {
        asking.done(
                "let " + TopicConfig.SEGMENT_MS_CONFIG + " of " + topic.name() + " be set",
                admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all());
    }

    private static void pause() {
        try {
            Thread.sleep(UNTIL_KNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("It was interrupted; run the same again.", e);
        }
    }
}
