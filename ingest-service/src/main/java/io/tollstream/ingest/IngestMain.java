package io.tollstream.ingest;

import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Settings;

/** The service as a program. Exit codes: 0 stopped, 2 a bad setting. */
public final class IngestMain {

    public static void main(String[] args) throws InterruptedException {
        try {
            var config = IngestConfig.from(Settings.from(System.getenv(), args, IngestConfig.names()));
            var service = IngestService.start(config);
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop-ingest"));
            service.awaitEnd();
        } catch (BadSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private IngestMain() {}
}
