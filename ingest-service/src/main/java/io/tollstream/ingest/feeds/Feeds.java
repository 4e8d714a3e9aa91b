package io.tollstream.ingest.feeds;

import io.tollstream.ingest.out.Meters;
import io.tollstream.ingest.out.Outbox;
import io.tollstream.schemas.FeedState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds at once, each on a thread of its own, begun when what was seen of them is known. */
public final class Feeds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration FETCH_PATIENCE = Duration.ofSeconds(60);
    private static final Duration MEMORY_PAUSE = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final List<Feed> feeds;
    private final Supplier<Map<String, FeedState>> memory;
    private final Outbox outbox;
    private final Meters meters;
    private final Clock clock;
    private final Duration tolerance;
    private final FeedFetch fetch;
    private final List<Thread> pollers = new CopyOnWriteArrayList<>();
    private final Thread starter;

    /**
     * @param memory reads what was seen of each feed; asked again where it fails, for the broker may still come
     * @param tolerance how far ahead of the clock an entry's time may be
     */
    public Feeds(
            List<Feed> feeds,
            Supplier<Map<String, FeedState>> memory,
            Outbox outbox,
            Meters meters,
            Clock clock,
            Duration tolerance) {
        this.feeds = feeds;
        this.memory = memory;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
        this.tolerance = tolerance;
        this.fetch = new FeedFetch(FETCH_PATIENCE, clock);
        this.starter = Thread.ofVirtual().name("feeds").start(this::start);
    }

    private void start() {
        try {
            var states = remember();
            for (var feed : feeds) {
                var poller = new FeedPoller(
                        feed,
                        fetch,
                        new FeedDelivery(feed, outbox, meters, clock, tolerance),
                        new Pacing(feed.interval(), () -> ThreadLocalRandom.current()
                                .nextDouble()),
                        meters,
                        states.get(feed.name()));
                pollers.add(Thread.ofVirtual().name("feed-" + feed.name()).start(poller));
            }
            LOG.atInfo().addKeyValue("feeds", feeds.size()).log("The feeds are polled.");
        } catch (InterruptedException e) {
            LOG.atDebug().log("Stopped before the feeds were begun.");
        }
    }

    private Map<String, FeedState> remember() throws InterruptedException {
        while (true) {
            try {
                return memory.get();
            } catch (RuntimeException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LOG.atWarn()
                        .addKeyValue("cause", e.toString())
                        .log("What was seen of the feeds cannot be read yet; trying again.");
                Thread.sleep(MEMORY_PAUSE);
            }
        }
    }

    @Override
    public void close() {
        try {
            starter.interrupt();
            starter.join(STOP_PATIENCE);
            pollers.forEach(Thread::interrupt);
            for (var poller : pollers) {
                poller.join(STOP_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fetch.close();
    }
}
