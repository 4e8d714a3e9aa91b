package io.tollstream.enricher.domain.resolution.places;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The region, or else the country, that each source mostly tells of, learned from its items as they come: a local paper
 * need not say that its town is in Ohio. It remembers a bounded number of sources, those that told of a place last.
 */
public final class SourceHomes {

    static final int MOST_SOURCES = 50_000;

    /** So many items at least, and such a share of them, make a country a source's home. */
    private static final int LEAST = 2;

    private static final double SHARE = 0.6;

    /** The one that told of a place longest ago first. */
    private final LinkedHashMap<String, Home> homes = new LinkedHashMap<>();

    private final Keeper keeper;
    private long heard;

    public SourceHomes() {
        this(Keeper.NONE);
    }

    /** @param keeper is told of every change */
    public SourceHomes(Keeper keeper) {
        this.keeper = keeper;
    }

    /** Takes up what was kept, in any order. */
    public void restore(Map<String, Home> kept) {
        kept.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> one.getValue().heard()))
                .forEach(one -> {
                    homes.put(one.getKey(), one.getValue());
                    heard = one.getValue().heard();
                });
    }

    /** ISO 3166-2 or 3166-1 code; empty where nothing is known. */
    public String of(String source) {
        var home = homes.get(source);
        return home == null ? "" : home.area();
    }

    /** Learns where an item of a source was found to be; nothing of an item without a place. */
    public void learn(String source, Whereabouts where) {
        if (source.isEmpty() || where.country().isEmpty()) {
            return;
        }
        var area = where.region().isEmpty() ? where.country() : where.country() + "-" + where.region();
        var known = homes.remove(source);
        var home = known == null ? Home.of(area, ++heard) : known.and(area, ++heard);
        homes.put(source, home);
        keeper.put(source, home);
        if (homes.size() > MOST_SOURCES) {
            var eldest = homes.firstEntry().getKey();
            homes.remove(eldest);
            keeper.remove(eldest);
        }
    }

    /** Is told whatever changes, so that it can be put back exactly as it was. */
    public interface Keeper {

        /** Keeps nothing. */
        Keeper NONE = new Keeper() {
            @Override
            public void put(String source, Home home) {}

            @Override
            public void remove(String source) {}
        };

        void put(String source, Home home);

        void remove(String source);
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
     * @param heard number of its last item, in the order of all sources' items
     */
    public record Home(String leading, int lead, int items, int own, int abroad, long heard) {

        static Home of(String area, long number) {
            return new Home(area, 1, 1, 1, 0, number);
        }

        Home and(String area, long number) {
            var away = abroad + (area.startsWith(leading.substring(0, 2)) ? 0 : 1);
            if (area.equals(leading)) {
                return new Home(leading, lead + 1, items + 1, own + 1, away, number);
            }
            return lead == 0
                    ? new Home(area, 1, items + 1, 1, area.startsWith(leading.substring(0, 2)) ? away : items, number)
                    : new Home(leading, lead - 1, items + 1, own, away, number);
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
