package io.tollstream.audit.verify;

import io.tollstream.commandline.Trouble;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/** Sorted keys and values in a database that lives as long as one run: nothing of it must survive. */
final class SortedFile implements AutoCloseable {

    private static final long BUFFER = 64L * 1024 * 1024;

    static {
        RocksDB.loadLibrary();
    }

    private final Options options;
    private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
    private final RocksDB database;

    SortedFile(Path directory) {
        options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(BUFFER)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        try {
            database = RocksDB.open(options, directory.toString());
        } catch (RocksDBException e) {
            throw full(e);
        }
    }

    void put(byte[] key, byte[] value) {
        try {
            database.put(writing, key, value);
        } catch (RocksDBException e) {
            throw full(e);
        }
    }

    byte @Nullable [] get(byte[] key) {
        try {
            return database.get(key);
        } catch (RocksDBException e) {
            throw full(e);
        }
    }

    Sorted.Scan scan(byte[] prefix) {
        var iterator = database.newIterator();
        iterator.seek(prefix);
        return new Sorted.Scan(new Entries(iterator), prefix, iterator::close);
    }

    private static Trouble full(RocksDBException cause) {
        return new Trouble(
                "What was read cannot be sorted in the directory for temporary files (" + cause.getMessage()
                        + "); it needs as much room as the topics have.",
                cause);
    }

    @Override
    public void close() {
        database.close();
        writing.close();
        options.close();
    }

    private record Entries(RocksIterator from) implements Iterator<Map.Entry<byte[], byte[]>> {

        @Override
        public boolean hasNext() {
            return from.isValid();
        }

        @Override
        public Map.Entry<byte[], byte[]> next() {
            var entry = Map.entry(from.key(), from.value());
            from.next();
            return entry;
        }
    }
}
