package io.tollstream.audit.forget;

import io.tollstream.audit.seal.Keys;
import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Withheld;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a version of an item whose text was taken away: everything but title, text and address, with why, by whom
 * and when, signed.
 *
 * <p>Its canonical bytes are a list of texts in UTF-8, each with its length before it as four bytes, greatest first; length
 * -1 stands for a missing one. In order: {@code tollstream.withheld/1}, id, contentHash, source name, source kind, guid, url,
 * title, text, language, publishedAt, publishedOffset, incidentKey, receivedBy, reason, by, at, keyId; times as milliseconds
 * since 1970 in decimal digits.
 */
public final class Stub {

    private static final String FORM = "tollstream.withheld/1";
    private static final String ADDRESS = "://";

    /** The stub of an item that has its text. */
    static NewsItem of(NewsItem item, Order order, Signer signer) {
        var unsigned = NewsItem.newBuilder(item)
                .setTitle("")
                .setText("")
                .setUrl(null)
                // A feed's guid is often the item's address, and an address often spells the headline.
                .setGuid(isAddress(item.getGuid()) ? null : item.getGuid())
                .setWithheld(withheld(order, signer, new byte[0]))
                .build();
        return NewsItem.newBuilder(unsigned)
                .setWithheld(withheld(order, signer, signer.sign(canonical(unsigned, unsigned.getWithheld()))))
                .build();
    }

    private static Withheld withheld(Order order, Signer signer, byte[] signature) {
        return new Withheld(order.reason(), order.by(), order.at(), signer.keyId(), ByteBuffer.wrap(signature));
    }

    private static boolean isAddress(@Nullable CharSequence guid) {
        return guid != null && guid.toString().contains(ADDRESS);
    }

    /** Whether the owner of the key that it names signed it just as it stands; false for an item that is no stub. */
    public static boolean holds(NewsItem stub, PublicKeys keys) {
        var withheld = stub.getWithheld();
        if (withheld == null) {
            return false;
        }
        var signed = withheld.getSignature().duplicate();
        var signature = new byte[signed.remaining()];
        signed.get(signature);
        return keys.signer(canonical(stub, withheld), signature)
                .filter(key -> Keys.id(key).equals(withheld.getKeyId()))
                .isPresent();
    }

    /** What is signed. */
    static byte[] canonical(NewsItem stub, Withheld withheld) {
        var bytes = new ByteArrayOutputStream();
        add(bytes, FORM);
        add(bytes, stub.getId());
        add(bytes, stub.getContentHash());
        add(bytes, stub.getSource().getName());
        add(bytes, stub.getSource().getKind().name());
        add(bytes, stub.getGuid());
        add(bytes, stub.getUrl());
        add(bytes, stub.getTitle());
        add(bytes, stub.getText());
        add(bytes, stub.getLanguage());
        add(bytes, Long.toString(stub.getPublishedAt().toEpochMilli()));
        add(bytes, stub.getPublishedOffset());
        add(bytes, stub.getIncidentKey());
        add(bytes, stub.getReceivedBy());
        add(bytes, withheld.getReason());
        add(bytes, withheld.getBy());
        add(bytes, Long.toString(withheld.getAt().toEpochMilli()));
        add(bytes, withheld.getKeyId());
        return bytes.toByteArray();
    }

    private static void add(ByteArrayOutputStream bytes, @Nullable String text) {
        var utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : utf8.length)
                .array());
        bytes.writeBytes(utf8);
    }

    private Stub() {}
}
