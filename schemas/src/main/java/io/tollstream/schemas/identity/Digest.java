package io.tollstream.schemas.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over parts, each with its length before it, so that no two lists of parts look alike. */
public final class Digest {

    private static final int ID_DIGITS = 32;

    private final MessageDigest sha256 = sha256();

    /** @param kind what is identified, so that ids of different kinds never meet */
    public Digest(String kind) {
        add(kind);
    }

    /** Adds one part; a missing one differs from an empty one. */
    public Digest add(@Nullable Object part) {
        if (part == null) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).array());
            return this;
        }
        var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
        return this;
    }

    /** An identity: the first 32 hex digits, 128 bits. */
    public String id() {
        return HexFormat.of().formatHex(sha256.digest()).substring(0, ID_DIGITS);
    }

    /** The whole SHA-256 of one text, 64 hex digits. */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
