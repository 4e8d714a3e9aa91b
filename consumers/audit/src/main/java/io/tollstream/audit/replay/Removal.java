package io.tollstream.audit.replay;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** Takes away everything that a replay made: topics, groups, subjects, state. */
final class Removal {

    private Removal() {}

    /**
     * @param directory where the replay kept its state
     * @return how many topics there were
     * @throws Trouble where it still runs
     */
    static int of(Admin admin, Connection connection, String into, Path directory) throws InterruptedException {
        var names = new Names(into);
        try {
            removeGroup(admin, names.applicationId());
            removeGroup(admin, names.feedGroup());
            var ours = Topics.ALL.stream().map(topic -> topic.in(into).name()).collect(Collectors.toSet());
            var there = new HashSet<>(admin.listTopics().names().get());
            there.removeIf(name -> !ours.contains(name) && !names.isInternal(name));
            admin.deleteTopics(there).all().get();
            SetUp.forget(
                    connection, Topics.ALL.stream().map(topic -> topic.in(into)).toList());
            delete(directory);
            return there.size();
        } catch (ExecutionException e) {
            throw new Trouble("The broker does not remove it: " + e.getCause().getMessage() + ".", e);
        } catch (IOException e) {
            throw new Trouble("The replay's topics are gone, but not all it left: " + e.getMessage() + ".", e);
        }
    }

    private static void removeGroup(Admin admin, String group) throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                throw new Trouble("The replay still runs; stop it first.", e);
            }
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
