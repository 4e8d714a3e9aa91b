package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** The committed offset of a consumer group. */
final class GroupPlace implements ReaderPlace {

    private final Admin admin;
    private final Asking asking;
    private final String group;
    private final TopicPartition partition;

    GroupPlace(Admin admin, Asking asking, String group, TopicPartition partition) {
        this.admin = admin;
        this.asking = asking;
        this.group = group;
        this.partition = partition;
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public int members() {
        try {
            return asking.answer(admin.describeConsumerGroups(List.of(group))
                            .describedGroups()
                            .get(group))
                    .members()
                    .size();
        } catch (ExecutionException e) {
            return none(e, 0);
        }
    }

    @Override
    public boolean exists() {
        try {
            var description = asking.answer(admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group));
            return description.groupState() != GroupState.DEAD;
        } catch (ExecutionException e) {
            return none(e, false);
        }
    }

    private <T> T none(ExecutionException trouble, T none) {
        if (trouble.getCause() instanceof GroupIdNotFoundException) {
            return none;
        }
        throw new Trouble(
                "The broker does not tell of the group " + group + ": "
                        + trouble.getCause().getMessage(),
                trouble);
    }

    @Override
    public OptionalLong next() {
        var committed = committed();
        return committed == null ? OptionalLong.empty() : OptionalLong.of(committed.offset());
    }

    /** What a transaction that is still open would commit is waited for. */
    private @Nullable OffsetAndMetadata committed() {
        try {
            return asking.answer(admin.listConsumerGroupOffsets(
                                    group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                            .partitionsToOffsetAndMetadata())
                    .get(partition);
        } catch (ExecutionException e) {
            return none(e, null);
        }
    }

    /** Kafka Streams keeps its sense of time in the metadata; they stay. */
    @Override
    public void move(long offset) {
        var committed = committed();
        var moved = new OffsetAndMetadata(offset, committed == null ? "" : committed.metadata());
        asking.done(
                "move the place of the group " + group,
                admin.alterConsumerGroupOffsets(group, Map.of(partition, moved)).all());
    }
}
