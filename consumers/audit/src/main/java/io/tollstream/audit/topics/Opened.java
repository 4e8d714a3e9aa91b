package io.tollstream.audit.topics;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.PatientRegistry;
import io.tollstream.schemas.settings.Connection;
import java.time.Duration;

/** A cluster's topics and what their records say, open for one command. */
public record Opened(Archive archive, Contents contents, AvroSerdes serdes) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Each long reading is shown.
     *
     * @throws Trouble where no client can be made of these settings
     */
    public static Opened at(Connection connection) {
        return of(new ShownArchive(new KafkaArchive(connection)), connection);
    }

    /** For a command that shows itself how far it is: two bars would write over each other. */
    public static Opened unshown(Connection connection) {
        return of(new KafkaArchive(connection), connection);
    }

    private static Opened of(Archive archive, Connection connection) {
        var serdes = new AvroSerdes(connection, PatientRegistry.upTo(PATIENCE));
        return new Opened(archive, new Contents(serdes), serdes);
    }

    @Override
    public void close() {
        archive.close();
        serdes.close();
    }
}
