package io.tollstream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class StoreMemoryTest {

    @Test
    void allStoresHaveOneMemoryAndItStaysWhenOneOfThemCloses() {
        RocksDB.loadLibrary();
        try (var one = new Options().setTableFormatConfig(new BlockBasedTableConfig());
                var other = new Options().setTableFormatConfig(new BlockBasedTableConfig())) {
            var memory = new StoreMemory();
            memory.setConfig("one", one, Map.of(StoreMemory.BYTES, 32L << 20));
            memory.close("one", one);

            new StoreMemory().setConfig("other", other, Map.of(StoreMemory.BYTES, 32L << 20));

            assertThat(other.writeBufferManager()).isSameAs(one.writeBufferManager());
            assertThat(other.writeBufferManager().isOwningHandle()).isTrue();
            assertThat(other.writeBufferSize()).isLessThan(32L << 20);
        }
    }
}
