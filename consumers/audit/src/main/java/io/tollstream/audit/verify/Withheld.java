package io.tollstream.audit.verify;

import io.tollstream.schemas.NewsItem;
import java.util.Optional;

/** Which texts were withheld on order: they are reported as that, and not as missing. */
public interface Withheld {

    /** What stubs on news.raw say of themselves, taken at their word, and nothing else. */
    Withheld AS_STUBS_SAY = new Withheld() {
        @Override
        public Optional<String> reason(String itemId, String contentHash) {
            return Optional.empty();
        }

        @Override
        public Optional<String> trouble(NewsItem stub) {
            return Optional.empty();
        }
    };

    /** Why this version of an item is withheld, where no stub stands for it; empty where it is not. */
    Optional<String> reason(String itemId, String contentHash);

    /** Why the stub that stands for an item's text is not to be believed, one sentence; empty where it is. */
    Optional<String> trouble(NewsItem stub);
}
