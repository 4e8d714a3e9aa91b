package io.tollstream.audit.forget;

import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.SetUp;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.SourceKind;
import io.tollstream.schemas.Topics;
import io.tollstream.schemas.settings.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/** Items, their bytes, and a key to sign with. */
final class Items {

    static final Instant NOON = Instant.parse("2025-03-11T12:00:00Z");
    static final Order ORDER = new Order("Order 4 O 17/25 of the district court.", "Night desk", NOON.plusSeconds(60));

    private static final Connection MOCK = new Connection("localhost:9092", "mock://forget", "", Map.of());

    static {
        AvroSerdes.trustOurRecords();
    }

    private final AvroSerdes serdes = new AvroSerdes(MOCK);

    Items() {
        try {
            new SetUp(MOCK, Optional.empty()).register(List.of(Topics.NEWS_RAW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NewsItem item(String id, String title, String text) {
        return NewsItem.newBuilder()
                .setId(id)
                .setContentHash("%064x".formatted((title + text).hashCode() & 0xffffffffL))
                .setSource(new Source("Quetta Dispatch", SourceKind.MEDIA))
                .setGuid("guid-" + id)
                .setUrl("https://example.org/" + title.replace(' ', '-'))
                .setTitle(title)
                .setText(text)
                .setLanguage("en")
                .setPublishedAt(NOON)
                .setPublishedOffset("+05:00")
                .setIncidentKey("train")
                .build();
    }

    byte[] bytes(NewsItem item) {
        try (var serializer = serdes.serializer(Topics.NEWS_RAW)) {
            return serializer.serialize(Topics.NEWS_RAW.name(), item);
        }
    }

    Optional<NewsItem> read(byte[] bytes) {
        try (var deserializer = serdes.deserializer(Topics.NEWS_RAW)) {
            return Optional.ofNullable(deserializer.deserialize(Topics.NEWS_RAW.name(), bytes));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    static Signer signer() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new Signer(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
