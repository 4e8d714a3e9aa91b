package io.tollstream.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict UTF-8: bytes that are no UTF-8 are said to be none, and never become question marks. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The text without a byte order mark, or empty where the bytes are not UTF-8. */
    public static Optional<String> decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(
                    !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                            ? text.subSequence(1, text.length()).toString()
                            : text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Utf8() {}
}
