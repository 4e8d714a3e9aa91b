package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.resolution.signature.Sketch;
import io.tollstream.enricher.domain.resolution.signature.WordCounts;
import io.tollstream.schemas.CountedWords;
import io.tollstream.schemas.WordCountsPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts of words that outlive a restart: with each item a page of the table is stored anew, and what the item added, in the
 * place of what the item a round of pages before it had added.
 */
final class KeptCounts {

    private final WordCounts counts = new WordCounts();
    private final KeyValueStore<Integer, WordCountsPage> pages;
    private final KeyValueStore<Integer, CountedWords> added;

    KeptCounts(KeyValueStore<Integer, WordCountsPage> pages, KeyValueStore<Integer, CountedWords> added) {
        this.pages = pages;
        this.added = added;
        restore();
    }

    /** Counts an item's words. */
    WordCounts with(Sketch sketch) {
        var one = counts.add(sketch);
        added.put(one.page(), stored(one));
        pages.put(one.page(), new WordCountsPage(one.number(), FindingWire.list(counts.page(one.page()))));
        return counts;
    }

    private void restore() {
        var kept = new HashMap<Integer, WordCounts.Page>();
        try (var all = pages.all()) {
            all.forEachRemaining(page -> kept.put(
                    page.key, new WordCounts.Page(page.value.getNumber(), FindingWire.array(page.value.getCounts()))));
        }
        var last = new ArrayList<WordCounts.Added>();
        try (var all = added.all()) {
            all.forEachRemaining(one -> last.add(added(one.value)));
        }
        last.sort(Comparator.comparingLong(WordCounts.Added::number));
        counts.restore(kept, last);
    }

    /** Slots as their distances: two bytes each, not three. */
    private static CountedWords stored(WordCounts.Added one) {
        var slots = one.slots().clone();
        Arrays.sort(slots);
        for (var at = slots.length - 1; at > 0; at--) {
            slots[at] -= slots[at - 1];
        }
        return new CountedWords(one.number(), one.items(), one.faded(), FindingWire.list(slots));
    }

    private static WordCounts.Added added(CountedWords stored) {
        var slots = FindingWire.array(stored.getSlots());
        for (var at = 1; at < slots.length; at++) {
            slots[at] += slots[at - 1];
        }
        return new WordCounts.Added(stored.getNumber(), stored.getItems(), stored.getFaded(), slots);
    }
}
