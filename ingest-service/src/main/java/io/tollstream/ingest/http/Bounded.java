package io.tollstream.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is cut off where it grows larger than allowed, as a whole or in one element. */
final class Bounded extends FilterInputStream {

    /** What readers above may have read ahead of the element that they are at. */
    private static final int READ_AHEAD = 64 * 1024;

    private final long maxBytes;
    private long left;
    private long leftOfElement = Long.MAX_VALUE;

    Bounded(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
        this.left = maxBytes;
    }

    /** The body goes on beyond what is allowed. */
    static final class TooLarge extends IOException {
        TooLarge(String sentence) {
            super(sentence);
        }
    }

    void beginElement(int maxElementBytes) {
        leftOfElement = (long) maxElementBytes + READ_AHEAD;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var read = super.read(buffer, from, length);
        if (read > 0) {
            left -= read;
            leftOfElement -= read;
            if (left < 0) {
                throw new TooLarge(
                        "The body is larger than %d bytes; send it in several requests.".formatted(maxBytes));
            }
            if (leftOfElement < 0) {
                throw new TooLarge("An element is larger than is allowed; leave it out or shorten it.");
            }
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return in.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
