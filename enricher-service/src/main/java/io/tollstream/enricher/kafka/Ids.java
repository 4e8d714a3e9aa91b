package io.tollstream.enricher.kafka;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids derived from what they name: the same always has the same. */
final class Ids {

    /** 32 hex digits of SHA-256 over the parts, one a line. */
    static String of(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * The same part of the same item, read by the same rules for the same incident, is the same update.
     *
     * @param part which of the item's parts it is, from 0; a whole item is its own first
     */
    static String ofUpdate(String incidentKey, String itemId, String contentHash, String extractorVersion, int part) {
        return part == 0
                ? of(incidentKey, itemId, contentHash, extractorVersion)
                : of(incidentKey, itemId, contentHash, extractorVersion, String.valueOf(part));
    }

    private Ids() {}
}
