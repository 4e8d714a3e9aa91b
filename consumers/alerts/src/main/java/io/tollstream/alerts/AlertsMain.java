package io.tollstream.alerts;

import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alerts as a process: settings, service, wait, exit code (2 for a bad setting, 1 where it broke). */
public final class AlertsMain {

    private static final Logger LOG = LoggerFactory.getLogger(AlertsMain.class);

    public static void main(String[] args) throws InterruptedException {
        try {
            var environment = System.getenv();
            var service = AlertsService.start(
                    AlertsConfig.from(Settings.from(environment, args, AlertsConfig.names()), environment));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop-alerts"));
            if (!service.awaitEnd()) {
                System.exit(1);
            }
        } catch (BadSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("The alerts could not be started.");
            System.exit(1);
        }
    }

    private AlertsMain() {}
}
