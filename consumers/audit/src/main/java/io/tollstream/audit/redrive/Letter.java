package io.tollstream.audit.redrive;

import io.tollstream.audit.export.Digests;
import io.tollstream.audit.topics.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter: a record as it was, with headers that say why it died and where it stood.
 *
 * @param knownAt the record's own timestamp, which the letter keeps
 * @param headers in their order; a name may come twice
 */
record Letter(Place place, Instant knownAt, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {

    /** Kafka Streams' names. */
    static final String STREAMS = "__streams.errors.";

    static final String TOPIC = STREAMS + "topic";
    static final String PARTITION = STREAMS + "partition";
    static final String OFFSET = STREAMS + "offset";

    /** One sentence, as the services write it. */
    static final String REASON = "tollstream.reason";

    /** Where it came in, of a letter that was no record yet. */
    static final String SOURCE = "tollstream.source";

    /** On a record that was sent back: the letter that it was. */
    static final String REDRIVEN = "tollstream.redriven";

    /** Where the record stood, with the topic's whole name; empty where it never stood on a topic. */
    Optional<Place> origin() {
        try {
            return Optional.of(new Place(
                    header(TOPIC).orElseThrow(),
                    Integer.parseInt(header(PARTITION).orElseThrow()),
                    Long.parseLong(header(OFFSET).orElseThrow())));
        } catch (NoSuchElementException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    String reason() {
        return header(REASON).orElse("(no reason given)");
    }

    /** The letter that this record was before it was sent back and died again. */
    Optional<String> before() {
        return header(REDRIVEN);
    }

    /** What its record came from, for a reader. */
    String from() {
        return origin().map(Place::topic).or(() -> header(SOURCE)).orElse("(unknown)");
    }

    /** The last of this name, as text. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.key().equals(name) && header.value() != null)
                .reduce((one, later) -> later)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    /** SHA-256 of key and bytes, 64 hex digits. */
    String hash() {
        var digest = Digests.sha256();
        for (var part : new byte[][] {key, value}) {
            digest.update((byte) (part == null ? 0 : 1));
            if (part != null) {
                digest.update(Digests.sha256().digest(part));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
