package io.tollstream.audit.forget;

import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.audit.topics.Place;
import io.tollstream.schemas.NewsItem;
import io.tollstream.schemas.Withheld;
import java.time.Instant;
import java.util.Objects;

/**
 * That the text of one version of an item was taken away.
 *
 * @param knownAt when the item was accepted at the door
 * @param stub what is left of it
 */
public record Notice(Place place, Instant knownAt, NewsItem stub, Sign sign) {

    /** What its signature is worth. */
    public enum Sign {
        /** The owner of one of the keys signed it just as it stands. */
        HOLDS,
        /** It was changed, or signed by somebody else. */
        FAILS,
        /** No key was given to check it by. */
        UNCHECKED
    }

    /** Who took the text away, when and why. */
    public Withheld withheld() {
        return Objects.requireNonNull(stub.getWithheld());
    }

    static Sign sign(NewsItem stub, PublicKeys keys) {
        if (keys.isEmpty()) {
            return Sign.UNCHECKED;
        }
        return Stub.holds(stub, keys) ? Sign.HOLDS : Sign.FAILS;
    }
}
