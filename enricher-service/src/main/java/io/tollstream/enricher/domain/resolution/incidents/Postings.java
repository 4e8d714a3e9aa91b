package io.tollstream.enricher.domain.resolution.incidents;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a key to the few that posted it last, in flat arrays: eight bytes a posting, and sixteen to thirty-two a key.
 *
 * <p>Keys are 32-bit hashes; two that are the same to it lead to each other's incidents, which costs a comparison and no
 * more.
 */
final class Postings {

    /** How many a key leads to: the last ones. */
    static final int MOST = 48;

    /** At so many the ones before the last are forgotten, so that this happens once in so many postings. */
    static final int FULL = 2 * MOST;

    static final int NONE = -1;
    private static final int ROOM = 1 << 10;

    private int[] keys = new int[ROOM];
    private int[] heads = new int[ROOM];
    private int used;
    private int[] ordinals = new int[ROOM];
    private int[] nexts = new int[ROOM];
    private int size;
    private int free = NONE;

    Postings() {
        Arrays.fill(heads, NONE);
    }

    /**
     * Posts an ordinal under a key, as the last one.
     *
     * @return the ordinal posted last of those that the key forgets for it; {@link #NONE} where it forgets none
     */
    int add(int key, int ordinal) {
        remove(key, ordinal);
        if (used * 2 >= keys.length) {
            rehash();
        }
        var slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = nonZero(key);
            used++;
        }
        var entry = entry();
        ordinals[entry] = ordinal;
        nexts[entry] = heads[slot];
        heads[slot] = entry;
        return shorten(slot);
    }

    /** Takes a posting back. */
    void remove(int key, int ordinal) {
        var slot = slot(key);
        var before = NONE;
        for (var entry = heads[slot]; entry != NONE; entry = nexts[entry]) {
            if (ordinals[entry] == ordinal) {
                if (before == NONE) {
                    heads[slot] = nexts[entry];
                } else {
                    nexts[before] = nexts[entry];
                }
                release(entry);
                return;
            }
            before = entry;
        }
    }

    /** Hands over the ordinals under a key, the last posted first. */
    void each(int key, IntConsumer use) {
        var entry = heads[slot(key)];
        for (var led = 0; led < MOST && entry != NONE; led++) {
            use.accept(ordinals[entry]);
            entry = nexts[entry];
        }
    }

    /** What is posted longest falls out. */
    private int shorten(int slot) {
        var last = heads[slot];
        for (int length = 1, at = last; at != NONE; length++) {
            last = length == MOST ? at : last;
            at = nexts[at];
            if (at == NONE && length <= FULL) {
                return NONE;
            }
        }
        var forgotten = nexts[last];
        var newest = ordinals[forgotten];
        for (var entry = forgotten; entry != NONE; ) {
            var next = nexts[entry];
            release(entry);
            entry = next;
        }
        nexts[last] = NONE;
        return newest;
    }

    private int entry() {
        if (free != NONE) {
            var entry = free;
            free = nexts[entry];
            return entry;
        }
        if (size == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, size * 2);
            nexts = Arrays.copyOf(nexts, size * 2);
        }
        return size++;
    }

    private void release(int entry) {
        nexts[entry] = free;
        free = entry;
    }

    private int slot(int key) {
        var wanted = nonZero(key);
        var mask = keys.length - 1;
        var slot = (wanted * 0x9e3779b9 >>> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != wanted) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int nonZero(int key) {
        return key == 0 ? 1 : key;
    }

    /** Leaves out the keys under which nothing stands any more, and makes room where that is not enough. */
    private void rehash() {
        var oldKeys = keys;
        var oldHeads = heads;
        var alive = 0;
        for (var head : oldHeads) {
            alive += head == NONE ? 0 : 1;
        }
        var room = alive * 4 > oldKeys.length ? oldKeys.length * 2 : oldKeys.length;
        keys = new int[room];
        heads = new int[room];
        Arrays.fill(heads, NONE);
        used = alive;
        for (var old = 0; old < oldKeys.length; old++) {
            if (oldHeads[old] != NONE) {
                var slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                heads[slot] = oldHeads[old];
            }
        }
    }
}
