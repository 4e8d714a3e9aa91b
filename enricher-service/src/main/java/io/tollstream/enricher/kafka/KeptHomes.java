package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.resolution.places.SourceHomes;
import io.tollstream.schemas.StoredHome;
import java.util.HashMap;
import org.apache.kafka.streams.state.KeyValueStore;

/** Homes of sources that outlive a restart. */
final class KeptHomes implements SourceHomes.Keeper {

    private final KeyValueStore<String, StoredHome> store;

    private KeptHomes(KeyValueStore<String, StoredHome> store) {
        this.store = store;
    }

    /** The homes that are stored; what they learn is stored too. */
    static SourceHomes in(KeyValueStore<String, StoredHome> store) {
        var homes = new SourceHomes(new KeptHomes(store));
        var kept = new HashMap<String, SourceHomes.Home>();
        try (var all = store.all()) {
            all.forEachRemaining(one -> kept.put(one.key, home(one.value)));
        }
        homes.restore(kept);
        return homes;
    }

    @Override
    public void put(String source, SourceHomes.Home home) {
        store.put(
                source,
                new StoredHome(home.leading(), home.lead(), home.items(), home.own(), home.abroad(), home.heard()));
    }

    @Override
    public void remove(String source) {
        store.delete(source);
    }

    private static SourceHomes.Home home(StoredHome stored) {
        return new SourceHomes.Home(
                stored.getLeading(),
                stored.getLead(),
                stored.getItems(),
                stored.getOwn(),
                stored.getAbroad(),
                stored.getHeard());
    }
}
