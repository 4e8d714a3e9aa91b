package io.tollstream.endtoend;

import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The enricher as a process of its own. */
final class EnricherProcess {

    /** @param directory where its state and its log are kept, over restarts too */
    static ServiceProcess start(Connection connection, Path directory) throws IOException {
        return ServiceProcess.start(
                "io.tollstream.enricher.EnricherMain",
                connection,
                directory,
                Map.of("ENRICHER_STATE_DIR", directory.resolve("state").toString()));
    }

    private EnricherProcess() {}
}
