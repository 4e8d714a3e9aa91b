package io.tollstream.dashboard;

import io.javalin.util.JavalinBindException;
import io.tollstream.dashboard.http.DashboardDoor;
import io.tollstream.dashboard.http.Frames;
import io.tollstream.dashboard.kafka.TopicsReading;
import io.tollstream.dashboard.live.LiveView;
import io.tollstream.dashboard.live.Meters;
import io.tollstream.dashboard.live.Progress;
import io.tollstream.dashboard.view.View;
import io.tollstream.schemas.settings.BadSetting;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: the topics in, the door out, what is known in between. */
public final class DashboardService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardService.class);

    private final LiveView live;
    private final TopicsReading reading;
    private final DashboardDoor door;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @throws BadSetting where a setting cannot be used; a broker that is away is waited for */
    public static DashboardService start(DashboardConfig config) {
        var service = new DashboardService(config);
        service.open(config);
        return service;
    }

    private DashboardService(DashboardConfig config) {
        var meters = new Meters();
        var progress = new Progress();
        live = new LiveView(config.limits(), config.keptChanges(), Frames::of);
        meters.known(() -> live.ask(View::size).value(), () -> live.ask(View::detailBytes)
                .value());
        reading = new TopicsReading(config.connection(), live, progress, meters);
        door = new DashboardDoor(live, progress, meters, config.readers(), config.pace());
    }

    private void open(DashboardConfig config) {
        try {
            door.open(config.host(), config.port());
        } catch (JavalinBindException e) {
            close();
            throw new BadSetting("The door cannot be opened at %s:%d; set http.host to an address of this machine and"
                            .formatted(config.host(), config.port())
                    + " http.port to a port that is free.");
        }
        reading.start();
        LOG.atInfo()
                .addKeyValue("host", config.host())
                .addKeyValue("port", door.port())
                .log("The door is open.");
    }

    /** The door's port. */
    public int port() {
        return door.port();
    }

    /** Whether everything that was there at the start was read. */
    public boolean ready() {
        return live.isCaughtUp();
    }

    /** Waits until the service was closed. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        door.close();
        reading.close();
        ended.countDown();
    }
}
