package io.tollstream.audit.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Keys and values in order, in memory while they are few, in a temporary database from then on. For one thread. */
final class Sorted implements AutoCloseable {

    private static final long USUAL_MEMORY = 64L * 1024 * 1024;

    private final long memory;
    private final ConcurrentSkipListMap<byte[], byte[]> few = new ConcurrentSkipListMap<>(Arrays::compareUnsigned);
    private long bytes;
    private @Nullable Path directory;
    private @Nullable SortedFile many;

    Sorted() {
        this(USUAL_MEMORY);
    }

    /** @param memory how many bytes are kept before they go to a file */
    Sorted(long memory) {
        this.memory = memory;
    }

    void put(Key key, byte[] value) {
        var name = key.bytes();
        if (many == null) {
            few.put(name, value);
            bytes += name.length + value.length;
            if (bytes > memory) {
                spill();
            }
        } else {
            many.put(name, value);
        }
    }

    byte @Nullable [] get(Key key) {
        return many == null ? few.get(key.bytes()) : many.get(key.bytes());
    }

    /** Everything whose key begins like this, in order, as it is now or while it changes. */
    Scan scan(Key prefix) {
        var begin = prefix.bytes();
        return many == null
                ? new Scan(few.tailMap(begin, true).entrySet().iterator(), begin, () -> {})
                : many.scan(begin);
    }

    /** Whether there is anything whose key begins like this. */
    boolean holds(Key prefix) {
        try (var scan = scan(prefix)) {
            return scan.hasNext();
        }
    }

    private void spill() {
        try {
            directory = Files.createTempDirectory("tollstream-verify");
            many = new SortedFile(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        few.forEach(many::put);
    }

    @Override
    public void close() {
        if (many != null) {
            many.close();
        }
        if (directory != null) {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of one prefix, read one after the other. */
    static final class Scan implements Iterator<Map.Entry<byte[], byte[]>>, AutoCloseable {

        private final Iterator<Map.Entry<byte[], byte[]>> entries;
        private final byte[] prefix;
        private final Runnable atEnd;
        private Map.@Nullable Entry<byte[], byte[]> next;

        Scan(Iterator<Map.Entry<byte[], byte[]>> entries, byte[] prefix, Runnable atEnd) {
            this.entries = entries;
            this.prefix = prefix;
            this.atEnd = atEnd;
            advance();
        }

        private void advance() {
            var entry = entries.hasNext() ? entries.next() : null;
            next = entry != null && begins(entry.getKey()) ? entry : null;
        }

        private boolean begins(byte[] key) {
            return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Map.Entry<byte[], byte[]> next() {
            var entry = Objects.requireNonNull(next);
            advance();
            return entry;
        }

        @Override
        public void close() {
            atEnd.run();
        }
    }
}
