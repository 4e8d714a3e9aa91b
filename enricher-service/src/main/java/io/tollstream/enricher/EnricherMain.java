package io.tollstream.enricher;

import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enricher as a process: settings, service, wait, exit code (2 for a bad setting, 1 where it broke). */
public final class EnricherMain {

    private static final Logger LOG = LoggerFactory.getLogger(EnricherMain.class);

    public static void main(String[] args) throws InterruptedException {
        try {
            var service = EnricherService.start(
                    EnricherConfig.from(Settings.from(System.getenv(), args, EnricherConfig.names())));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop-enricher"));
            if (!service.awaitEnd()) {
                System.exit(1);
            }
        } catch (BadSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("The enricher could not be started.");
            System.exit(1);
        }
    }

    private EnricherMain() {}
}
