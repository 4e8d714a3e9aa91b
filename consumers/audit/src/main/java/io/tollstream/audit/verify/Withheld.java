package io.tollstream.audit.verify;

import io.tollstream.audit.forget.Stub;
import io.tollstream.audit.seal.PublicKeys;
import io.tollstream.schemas.NewsItem;
import java.util.Objects;
import java.util.Optional;

/** Which texts were withheld on order: they are reported as that, and not as missing. */
public interface Withheld {

    /** What stubs on news.raw say of themselves, taken at their word. */
    Withheld AS_STUBS_SAY = stub -> Optional.empty();

    /** The same, of stubs that the owner of one of these keys signed. */
    static Withheld signedBy(PublicKeys keys) {
        return stub -> Stub.holds(stub, keys)
                ? Optional.empty()
                : Optional.of("A stub in place of a text. It names the key "
                        + Objects.requireNonNull(stub.getWithheld()).getKeyId()
                        + ", and its signature is none of a key that was given: " + keys.ids() + ".");
    }

    /** Why the stub that stands for an item's text is not to be believed, one sentence; empty where it is. */
    Optional<String> trouble(NewsItem stub);

    /** Why this version of an item is withheld though no stub stands for it; empty where it is not. */
    default Optional<String> reason(String itemId, String contentHash) {
        return Optional.empty();
    }
}
