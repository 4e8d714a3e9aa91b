package io.tollstream.ingest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, one in memory at a time, none longer than allowed; blank lines are counted and left out. */
public final class Lines {

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    public Lines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * @param number counted from 1
     * @param bytes without the line feed; not all of them where it is too long
     */
    public record Line(long number, byte[] bytes, boolean tooLong) {}

    /** The next line that is not blank, or empty at the end. */
    public Optional<Line> next() throws IOException {
        while (fill()) {
            number++;
            var line = read();
            if (line.tooLong || !isBlank(line.bytes)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line read() throws IOException {
        var line = new ByteArrayOutputStream();
        var tooLong = false;
        while (fill()) {
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            var fits = Math.min(at - from, maxBytes - line.size());
            tooLong |= fits < at - from;
            line.write(buffer, from, fits);
            if (at < end) {
                at++;
                break;
            }
        }
        return new Line(number, line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
