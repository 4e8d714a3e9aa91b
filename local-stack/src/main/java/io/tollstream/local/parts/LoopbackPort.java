package io.tollstream.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports of this machine's loopback address that nobody listens on. */
public final class LoopbackPort {

    /** The address that everything of the local stack binds to, so that nothing of it is seen from outside. */
    public static final String HOST = "127.0.0.1";

    // Below the ports that systems hand out to outgoing connections: one of those may be taken at any moment.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private LoopbackPort() {}

    public static int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    /**
     * The port that the file remembers, else the preferred one, else any free one; written to the file.
     *
     * @param preferred 0 for none
     */
    public static int rememberedIn(Path file, int preferred) {
        try {
            var remembered = Files.exists(file) ? numberIn(Files.readString(file)) : 0;
            var port = isFree(remembered) ? remembered : isFree(preferred) ? preferred : free();
            Files.createDirectories(file.getParent());
            Files.writeString(file, port + "\n");
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int numberIn(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0; // a file that was cut short remembers nothing
        }
    }

    public static boolean isFree(int port) {
        if (port <= 0 || port > 65_535) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
