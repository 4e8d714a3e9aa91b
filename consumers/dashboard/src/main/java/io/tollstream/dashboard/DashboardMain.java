package io.tollstream.dashboard;

import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Settings;

/** The service as a program. Exit codes: 0 stopped, 2 a bad setting. */
public final class DashboardMain {

    public static void main(String[] args) throws InterruptedException {
        try {
            var config = DashboardConfig.from(Settings.from(System.getenv(), args, DashboardConfig.names()));
            var service = DashboardService.start(config);
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop-dashboard"));
            service.awaitEnd();
        } catch (BadSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private DashboardMain() {}
}
