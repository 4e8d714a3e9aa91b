package io.tollstream.dashboard.view;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * How far the topics were read: what a reader goes on from, over restarts and with any instance.
 *
 * <p>As text it is opaque, of letters, digits, {@code -} and {@code _}.
 */
public final class Position {

    private static final int MOST_SLOTS = 10_000;
    private static final int BYTES_OF_A_LONG = 10;

    private final int world;
    private final long[] next;

    /**
     * @param world tells one set of topics from another: of topics made anew under the same names, offsets mean nothing
     * @param next the offset to be read next of each partition, in an order that never changes
     */
    public Position(int world, long[] next) {
        this.world = world;
        this.next = next.clone();
    }

    /** The same topics before anything was read. */
    public static Position start(int world, int partitions) {
        return new Position(world, new long[partitions]);
    }

    /** One record further. */
    Position after(int partition, long offset) {
        var further = new Position(world, next);
        further.next[partition] = offset + 1;
        return further;
    }

    long next(int partition) {
        return next[partition];
    }

    int partitions() {
        return next.length;
    }

    boolean sameTopics(Position other) {
        return world == other.world && next.length == other.next.length;
    }

    /** Whether this has read nothing that the other has not. */
    boolean within(Position other) {
        for (var i = 0; i < next.length; i++) {
            if (next[i] > other.next[i]) {
                return false;
            }
        }
        return true;
    }

    public String text() {
        var bytes = ByteBuffer.allocate(4 + BYTES_OF_A_LONG * (next.length + 1)).putInt(world);
        put(bytes, next.length);
        for (var offset : next) {
            put(bytes, offset);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** @throws IllegalArgumentException where the text is no position */
    public static Position parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var world = bytes.getInt();
            var partitions = get(bytes);
            if (partitions < 0 || partitions > MOST_SLOTS) {
                throw new IllegalArgumentException("It names " + partitions + " partitions.");
            }
            var next = new long[(int) partitions];
            for (var i = 0; i < next.length; i++) {
                next[i] = get(bytes);
            }
            if (bytes.hasRemaining()) {
                throw new IllegalArgumentException("More follows.");
            }
            return new Position(world, next);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("It ends too soon.", e);
        }
    }

    private static void put(ByteBuffer bytes, long number) {
        var rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long get(ByteBuffer bytes) {
        long number = 0;
        for (var shift = 0; shift < 64; shift += 7) {
            var part = bytes.get();
            number |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A number is too long.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that && world == that.world && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        return 31 * world + Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return text();
    }
}
