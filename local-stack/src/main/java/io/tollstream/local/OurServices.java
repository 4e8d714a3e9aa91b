package io.tollstream.local;

import io.tollstream.schemas.settings.Connection;
import java.net.URI;

/** The ingest service and the enricher, in this process. */
public final class OurServices implements Services {

    public static Services start(Connection connection, DataDirectory directory, Ports ports) {
        return new OurServices();
    }

    @Override
    public URI door() {
        return URI.create("http://127.0.0.1:8080");
    }

    @Override
    public URI enricher() {
        return URI.create("http://127.0.0.1:8082");
    }

    @Override
    public void close() {}
}
