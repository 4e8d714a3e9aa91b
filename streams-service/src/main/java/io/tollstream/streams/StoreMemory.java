package io.tollstream.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory for all stores of this process, outside of its heap: what was read last, the indexes of what is on disk, and in
 * half of it what was not written to disk yet. Left to itself each store of each partition takes up to 98 MB of its own, so
 * that memory would grow with history until the last of some seventy stores has filled its share.
 */
public final class StoreMemory implements RocksDBConfigSetter {

    /** The setting of Kafka Streams' configuration that says how much, in bytes; the first store's counts for all. */
    static final String BYTES = "tollstream.store.memory.bytes";

    private static final double NOT_WRITTEN_YET = 0.5;
    private static final double INDEXES = 0.2;
    private static final long WRITE_BUFFER = 8L * 1_024 * 1_024;

    /** What a store takes at a time for what is not written yet: small, as there are many stores and few are busy. */
    private static final long ARENA_BLOCK = 64L * 1_024;

    private static final int ANY_SHARDS = -1;

    private record Shared(Cache cache, WriteBufferManager buffers) {}

    private static @Nullable Shared shared;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var memory = shared(Long.parseLong(String.valueOf(configs.get(BYTES))));
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.buffers());
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setArenaBlockSize(ARENA_BLOCK);
    }

    /** The memory stays: other stores have it too. */
    @Override
    public void close(String store, Options options) {}

    private static synchronized Shared shared(long bytes) {
        if (shared == null) {
            RocksDB.loadLibrary();
            var cache = new LRUCache(bytes, ANY_SHARDS, false, INDEXES);
            shared = new Shared(cache, new WriteBufferManager((long) (bytes * NOT_WRITTEN_YET), cache));
        }
        return shared;
    }
}
