package io.tollstream.enricher.domain.resolution.places;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The region, or else the country, that each source mostly tells of, learned from its items as they come: a local paper
 * need not say that its town is in Ohio. It remembers a bounded number of sources, those heard of last.
 */
public final class SourceHomes {

    static final int MOST_SOURCES = 50_000;

    /** So many items at least, and such a share of them, make a country a source's home. */
    private static final int LEAST = 2;

    private static final double SHARE = 0.6;

    private final Map<String, Home> homes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Home> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    /** ISO 3166-2 or 3166-1 code; empty where nothing is known. */
    public String of(String source) {
        var home = homes.get(source);
        return home == null ? "" : home.area();
    }

    /** Learns where an item of a source was found to be; nothing of an item without a place. */
    public void learn(String source, Whereabouts where) {
        if (!source.isEmpty() && !where.country().isEmpty()) {
            var area = where.region().isEmpty() ? where.country() : where.country() + "-" + where.region();
            homes.merge(source, Home.of(area), (known, heard) -> known.and(area));
        }
    }

    /**
     * The majority of a source's items: an area gains one with each of its own and loses one with each other, as in the
     * vote of Boyer and Moore, so that a source costs the same however much it publishes. A paper that tells of many
     * regions of one country is at home in the country.
     *
     * @param lead of the area over all others
     * @param items of the source
     * @param own of the area, since it leads
     * @param abroad items about other countries than the area's
     */
    private record Home(String leading, int lead, int items, int own, int abroad) {

        static Home of(String area) {
            return new Home(area, 1, 1, 1, 0);
        }

        Home and(String heard) {
            var away = abroad + (heard.startsWith(leading.substring(0, 2)) ? 0 : 1);
            if (heard.equals(leading)) {
                return new Home(leading, lead + 1, items + 1, own + 1, away);
            }
            return lead == 0
                    ? new Home(heard, 1, items + 1, 1, heard.startsWith(leading.substring(0, 2)) ? away : items)
                    : new Home(leading, lead - 1, items + 1, own, away);
        }

        /** ISO code; empty where it tells now of this, now of that. */
        String area() {
            if (own >= LEAST && lead >= (2 * SHARE - 1) * items) {
                return leading;
            }
            return items >= LEAST && abroad <= (1 - SHARE) * items ? leading.substring(0, 2) : "";
        }
    }
}
