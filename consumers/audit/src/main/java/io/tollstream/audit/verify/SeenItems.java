package io.tollstream.audit.verify;

import io.tollstream.audit.topics.Stood;
import io.tollstream.schemas.NewsItem;
import java.util.Optional;

/** Which versions of items stand on news.raw, how often and where first. */
final class SeenItems {

    private SeenItems() {}

    /** @return whether the same version came before, with the same incident: the enricher may have dropped this one */
    static boolean see(Sorted sorted, Stood stood, NewsItem item) {
        var times = of(sorted, item.getId(), item.getContentHash()).isPresent();
        if (!times) {
            sorted.put(version(item.getId(), item.getContentHash()), Kept.of(stood));
        }
        sorted.put(
                Key.in(Drawer.SEEN)
                        .and(item.getId())
                        .and(item.getContentHash())
                        .and(1)
                        .and(stood.place().partition())
                        .and(stood.place().offset()),
                Intake.MARK);
        var same = Key.in(Drawer.VERSION)
                .and(item.getId())
                .and(item.getContentHash())
                .and(String.valueOf(item.getIncidentKey()));
        var repeated = sorted.get(same) != null;
        sorted.put(same, Intake.MARK);
        return repeated;
    }

    private static Key version(String itemId, String contentHash) {
        return Key.in(Drawer.SEEN).and(itemId).and(contentHash).and(0);
    }

    /** Where a version stands first. */
    static Optional<Stood> of(Sorted sorted, String itemId, String contentHash) {
        return Optional.ofNullable(sorted.get(version(itemId, contentHash))).map(Kept::read);
    }

    /** How often it stands. */
    static int times(Sorted sorted, String itemId, String contentHash) {
        var times = 0;
        try (var scan =
                sorted.scan(Key.in(Drawer.SEEN).and(itemId).and(contentHash).and(1))) {
            while (scan.hasNext()) {
                scan.next();
                times++;
            }
        }
        return times;
    }
}
