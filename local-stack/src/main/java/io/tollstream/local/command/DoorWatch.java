package io.tollstream.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Knocks at a door while something is sent to it, and says once where nobody answers: the sender only tries again. */
final class DoorWatch implements AutoCloseable {

    private static final int PATIENCE_MS = 5_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final URI door;
    private final Duration patience;
    private final PrintStream out;
    private final Thread watching;

    /** @param patience how long the sender goes on trying */
    DoorWatch(URI door, Duration patience, PrintStream out) {
        this.door = door;
        this.patience = patience;
        this.out = out;
        watching = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        try {
            while (answers()) {
                Thread.sleep(PAUSE);
            }
            if (!Thread.currentThread().isInterrupted()) {
                out.println("tollstream: The door at " + door + " does not answer; trying again for "
                        + patience.toSeconds() + " s (Ctrl-C ends it).");
            }
        } catch (InterruptedException e) {
            // all is sent
        }
    }

    boolean answers() {
        var usual = "https".equals(door.getScheme()) ? HTTPS : HTTP;
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(door.getHost(), door.getPort() < 0 ? usual : door.getPort()), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
