package io.tollstream.audit.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Keys that sort by their parts: texts with their length before them, so that no two lists of parts look alike. */
final class Key {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Key(Drawer drawer) {
        bytes.write(drawer.ordinal());
    }

    static Key in(Drawer drawer) {
        return new Key(drawer);
    }

    Key and(String text) {
        var part = text.getBytes(StandardCharsets.UTF_8);
        and(part.length);
        bytes.writeBytes(part);
        return this;
    }

    /** @param number 0 or more */
    Key and(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    /** @param number 0 or more */
    Key and(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
