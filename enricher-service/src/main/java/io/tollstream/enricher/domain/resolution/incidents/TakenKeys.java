package io.tollstream.enricher.domain.resolution.incidents;

import java.util.TreeSet;

/** A set of keys in their order. */
public interface TakenKeys {

    /** Adds a key; false where it was there. */
    boolean add(String key);

    /** Takes out all keys before one. */
    void removeBefore(String key);

    /** In memory. */
    static TakenKeys inMemory() {
        var keys = new TreeSet<String>();
        return new TakenKeys() {
            @Override
            public boolean add(String key) {
                return keys.add(key);
            }

            @Override
            public void removeBefore(String key) {
                keys.headSet(key).clear();
            }
        };
    }
}
