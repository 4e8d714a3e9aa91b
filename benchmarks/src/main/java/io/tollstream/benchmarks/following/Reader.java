package io.tollstream.benchmarks.following;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** One reader of the stream, who notes which changes it heard and when; it comes back where it was cut off. */
final class Reader {

    private static final byte[] NUMBER = "\"best\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "\nid: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RELOAD = "event: reload".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_MILLIS = 10_000;
    private static final double MILLION = 1e6;

    private final int port;
    private final long[] sentAt;
    private final BitSet heard = new BitSet();
    private final int[] millis = new int[LONGEST_MILLIS + 1];
    private volatile int heardSoFar;
    private volatile int reloads;
    private String lastId;
    private Socket socket = new Socket();

    /** @param since the position to begin at */
    Reader(int port, long[] sentAt, String since) {
        this.port = port;
        this.sentAt = sentAt;
        this.lastId = since;
    }

    /** @param receiveBuffer bytes that the system takes for a reader who does not read; 0 for what it likes */
    Reader connect(int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream()
                .write(("GET /v1/stream HTTP/1.0\r\nHost: localhost\r\nLast-Event-ID: " + lastId + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Reads until it has heard every change. */
    void read() {
        while (heardSoFar < sentAt.length - 1) {
            try {
                readOn(socket.getInputStream());
                connect(0);
            } catch (IOException e) {
                return; // Closed by the driver, who counts what was heard.
            }
        }
    }

    private void readOn(InputStream in) throws IOException {
        var buffer = new byte[256 * 1024];
        var filled = 0;
        while (true) {
            var read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return;
            }
            filled += read;
            var rest = take(buffer, filled);
            System.arraycopy(buffer, rest, buffer, 0, filled - rest);
            filled -= rest;
        }
    }

    /** Takes what is complete, up to the last empty line; returns where the rest begins. */
    private int take(byte[] buffer, int filled) {
        var end = lastFrame(buffer, filled);
        for (var i = 0; i < end; i++) {
            if (buffer[i] == '"' && at(buffer, i, end, NUMBER)) {
                note(number(buffer, i + NUMBER.length));
            } else if (buffer[i] == '\n' && at(buffer, i, end, ID)) {
                lastId = line(buffer, i + ID.length);
            } else if (buffer[i] == 'e' && at(buffer, i, end, RELOAD)) {
                reloads++;
            }
        }
        return end;
    }

    private static int lastFrame(byte[] buffer, int filled) {
        for (var i = filled - 1; i > 0; i--) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private static boolean at(byte[] buffer, int from, int end, byte[] words) {
        if (from + words.length > end) {
            return false;
        }
        for (var i = 0; i < words.length; i++) {
            if (buffer[from + i] != words[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] buffer, int from) {
        var number = 0;
        for (var i = from; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            number = 10 * number + buffer[i] - '0';
        }
        return number;
    }

    private static String line(byte[] buffer, int from) {
        var end = from;
        while (buffer[end] != '\n') {
            end++;
        }
        return new String(buffer, from, end - from, StandardCharsets.US_ASCII);
    }

    private void note(int number) {
        if (number > 0 && number < sentAt.length && !heard.get(number)) {
            heard.set(number);
            heardSoFar++;
            var took = (System.nanoTime() - sentAt[number]) / MILLION;
            millis[(int) Math.min(LONGEST_MILLIS, took)]++;
        }
    }

    int heardSoFar() {
        return heardSoFar;
    }

    int reloads() {
        return reloads;
    }

    /** How many changes took how many milliseconds, up to ten seconds. */
    int[] millis() {
        return millis;
    }

    void close() throws IOException {
        socket.close();
    }
}
