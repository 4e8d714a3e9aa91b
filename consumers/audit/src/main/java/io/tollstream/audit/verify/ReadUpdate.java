package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Stood;
import java.util.Arrays;

/**
 * An update that was read from an item, as it is sorted by that item.
 *
 * @param proved whether an item was found of which it is made
 */
record ReadUpdate(boolean proved, Stood stood) {

    private static final byte UNPROVED = 0;
    private static final byte PROVED = 1;

    /** Where the updates of one version of an item are. */
    static Key of(String itemId, String contentHash) {
        return Key.in(Drawer.READ).and(itemId).and(contentHash);
    }

    static byte[] unread(Stood stood) {
        return marked(UNPROVED, stood);
    }

    byte[] asProved() {
        return marked(PROVED, stood);
    }

    private static byte[] marked(byte mark, Stood stood) {
        var kept = Kept.of(stood);
        var bytes = new byte[kept.length + 1];
        bytes[0] = mark;
        System.arraycopy(kept, 0, bytes, 1, kept.length);
        return bytes;
    }

    static ReadUpdate read(byte[] bytes) {
        return new ReadUpdate(bytes[0] == PROVED, Kept.read(Arrays.copyOfRange(bytes, 1, bytes.length)));
    }
}
