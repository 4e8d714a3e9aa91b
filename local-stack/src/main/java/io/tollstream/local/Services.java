package io.tollstream.local;

import java.net.URI;

/** The services of a running stack. */
public interface Services extends AutoCloseable {

    /** The address of the door where news enters. */
    URI door();

    /** The address where the enricher tells how it is. */
    URI enricher();

    /** The address of the page that shows the tolls. */
    URI dashboard();

    /** The address where the alerts tell how they are. */
    URI alerts();

    @Override
    void close();
}
