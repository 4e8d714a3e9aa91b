package io.tollstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.commandline.Screen;
import io.tollstream.commandline.TopicReader;
import io.tollstream.commandline.Trouble;
import io.tollstream.local.Door;
import io.tollstream.local.LocalStack;
import io.tollstream.local.read.RungAlerts;
import io.tollstream.local.read.TollTable;
import io.tollstream.local.read.Tolls;
import io.tollstream.schemas.TollRevision;
import io.tollstream.schemas.Topics;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Plays a story through the door of a stack, shows the toll as it moves, and checks how it ends. */
public final class Demo {

    private static final String NEWS = "/v1/news";
    private static final String INCIDENTS = "/v1/incidents";
    private static final String JSON = "application/json";

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final LocalStack stack;
    private final Story story;
    private final Screen screen;
    private final Duration pace;

    /** @param pace the time from one item to the next */
    public Demo(LocalStack stack, Story story, Screen screen, Duration pace) {
        this.stack = stack;
        this.story = story;
        this.screen = screen;
        this.pace = pace;
    }

    /** @return whether the story ended as it should */
    public boolean play() throws InterruptedException {
        try (var door = new Door(stack.door());
                var tolls = new Tolls(stack.connection());
                var counted = new Counted(stack.connection(), tolls);
                var rung = new RungAlerts(stack.connection())) {
            door.post(INCIDENTS, JSON, story.incident().toString());
            Watched.await(stack.enricher());
            screen.say("The page that shows it: " + stack.dashboard() + "/");
            screen.say("Playing " + story.items().size() + " news items. Times are UTC.");
            for (var item : story.items()) {
                screen.say(Story.headline(item));
                counted.await(post(door, item));
                watch(tolls, rung, pace);
            }
            awaitEnding(tolls, rung);
            screen.leave();
            return tellEnding(tolls);
        }
    }

    private static String post(Door door, JsonNode item) throws InterruptedException {
        var id = door.post(NEWS, JSON, item.toString()).findValue("id");
        if (id == null) {
            throw new Trouble("The door accepted an item without telling its id.");
        }
        return id.asText();
    }

    private void watch(Tolls tolls, RungAlerts rung, Duration time) {
        var until = System.nanoTime() + time.toNanos();
        do {
            tolls.poll(LOOK);
            rung.poll(GLANCE).forEach(screen::say);
            if (!tolls.latest().isEmpty()) {
                screen.show(TollTable.of(tolls.latest(), screen.columns()));
            }
        } while (System.nanoTime() < until);
    }

    /** Until the toll stood a while as it should, or long enough otherwise. */
    private void awaitEnding(Tolls tolls, RungAlerts rung) {
        var patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var rightSince = System.nanoTime();
        while (System.nanoTime() < patience && System.nanoTime() - rightSince < SETTLED.toNanos()) {
            watch(tolls, rung, Duration.ZERO);
            if (!Ending.differences(tolls.of(story.incidentKey())).isEmpty()) {
                rightSince = System.nanoTime();
            }
        }
    }

    private boolean tellEnding(Tolls tolls) {
        var toll = tolls.of(story.incidentKey());
        toll.ifPresent(found -> Account.of(found, revisions()).forEach(screen::say));
        screen.say("");
        var differences = Ending.differences(toll);
        if (differences.isEmpty()) {
            screen.say("The story ended as it should.");
            return true;
        }
        screen.say("The story did not end as it should:");
        differences.forEach(difference -> screen.say("  " + difference));
        return false;
    }

    private List<TollRevision> revisions() {
        try (var reader = new TopicReader<TollRevision>(stack.connection(), Topics.TOLL_REVISIONS)) {
            return reader.readToEnd().stream()
                    .map(record -> record.value())
                    .filter(revision -> revision.getIncidentKey().equals(story.incidentKey()))
                    .sorted(Comparator.comparingLong(TollRevision::getNumber))
                    .toList();
        }
    }
}
