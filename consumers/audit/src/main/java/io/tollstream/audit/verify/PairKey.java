package io.tollstream.audit.verify;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The key of something sent, taken apart.
 *
 * @param pair the part that names receiver and sender
 * @param came whether it stands on the topic; else it must
 */
record PairKey(byte[] pair, boolean came) {

    static PairKey of(byte[] key) {
        var buffer = ByteBuffer.wrap(key).position(1);
        skipText(buffer);
        skipText(buffer);
        return new PairKey(Arrays.copyOf(key, buffer.position()), buffer.getInt() != 0);
    }

    private static void skipText(ByteBuffer buffer) {
        var length = buffer.getInt();
        buffer.position(buffer.position() + length);
    }
}
