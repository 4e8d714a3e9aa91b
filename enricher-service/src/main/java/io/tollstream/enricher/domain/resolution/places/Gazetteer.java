package io.tollstream.enricher.domain.resolution.places;

import io.tollstream.enricher.domain.resolution.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The places of the world by their names in many scripts: cities from a thousand people, regions, countries.
 *
 * <p>Cities and their names: GeoNames (CC BY 4.0). Names of countries and regions: Unicode CLDR and iso3166-2-db. Made by
 * {@code gazetteer/build.mjs}.
 */
public final class Gazetteer {

    /** The longest name that is looked for, in words. */
    static final int LONGEST = 5;

    private static final String FOLDER = "/gazetteer/";

    /** How many upper bits of a hash say where to look. */
    private static final int BITS = 18;

    private static final int BUFFER = 1 << 16;

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Place> countries = new HashMap<>();

    /** The hashes of all names in order, and beside each the place; the largest first where places share a name. */
    private long[] hashes = new long[1 << BITS];

    private int[] named = new int[1 << BITS];
    private int names;

    /** Where in the two the names with the same upper bits begin. */
    private final int[] begins = new int[(1 << BITS) + 1];

    private Gazetteer() {}

    /** The one that the project ships. */
    public static Gazetteer standard() {
        return Held.STANDARD;
    }

    /** Places of this name, the largest first; of at most {@code most} of them. */
    List<Place> named(long hash, int most) {
        var bucket = bucket(hash);
        var found = new ArrayList<Place>(0);
        for (var at = begins[bucket]; at < begins[bucket + 1] && found.size() < most; at++) {
            if (hashes[at] == hash) {
                found.add(places.get(named[at]));
            }
        }
        return found;
    }

    /** Whether any place has this name. */
    boolean knows(long hash) {
        var bucket = bucket(hash);
        for (var at = begins[bucket]; at < begins[bucket + 1]; at++) {
            if (hashes[at] == hash) {
                return true;
            }
        }
        return false;
    }

    private static int bucket(long hash) {
        return (int) (hash >>> Long.SIZE - BITS);
    }

    /** A country by its ISO 3166-1 code; null where there is none. */
    @Nullable
    Place country(String code) {
        return countries.get(code);
    }

    private static Gazetteer read() {
        var gazetteer = new Gazetteer();
        var people = new HashMap<String, Centre>();
        lines("places.tsv.gz", 7, fields -> gazetteer.city(fields, people));
        var number = new int[] {-1};
        lines("regions.tsv.gz", 3, fields -> gazetteer.region(fields, number[0]--, people));
        lines("countries.tsv.gz", 2, fields -> gazetteer.country(fields, number[0]--, people));
        gazetteer.sort();
        return gazetteer;
    }

    private void city(String[] fields, Map<String, Centre> people) {
        var place = new Place(
                Place.Kind.CITY,
                Integer.parseInt(fields[0]),
                first(fields[6]),
                fields[1].intern(),
                fields[2].intern(),
                Long.parseLong(fields[3]),
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]));
        add(place, fields[6]);
        people.computeIfAbsent(place.country(), key -> new Centre()).add(place);
        people.computeIfAbsent(place.country() + "-" + place.region(), key -> new Centre())
                .add(place);
    }

    private void region(String[] fields, int id, Map<String, Centre> people) {
        var key = fields[0] + "-" + fields[1];
        var centre = people.getOrDefault(key, Centre.NOWHERE);
        var place = centre.place(Place.Kind.REGION, id, first(fields[2]), fields[0].intern(), fields[1].intern());
        add(place, fields[2]);
    }

    private void country(String[] fields, int id, Map<String, Centre> people) {
        var centre = people.getOrDefault(fields[0], Centre.NOWHERE);
        var place = centre.place(Place.Kind.COUNTRY, id, first(fields[1]), fields[0].intern(), "");
        countries.put(fields[0], place);
        add(place, fields[1]);
    }

    private static String first(String names) {
        var bar = names.indexOf('|');
        return bar < 0 ? names : names.substring(0, bar);
    }

    private void add(Place place, String allNames) {
        var index = places.size();
        places.add(place);
        for (var from = 0; from <= allNames.length(); ) {
            var bar = allNames.indexOf('|', from);
            var to = bar < 0 ? allNames.length() : bar;
            var words = Words.of(allNames, from, to);
            if (words.size() > 0 && words.size() <= LONGEST) {
                name(words.hash(0, words.size()), index);
            }
            from = to + 1;
        }
    }

    private void name(long hash, int place) {
        if (names == hashes.length) {
            hashes = Arrays.copyOf(hashes, names * 2);
            named = Arrays.copyOf(named, names * 2);
        }
        hashes[names] = hash;
        named[names++] = place;
    }

    /** By the upper bits of their hashes, in the order in which they came: that is by population. */
    private void sort() {
        for (var at = 0; at < names; at++) {
            begins[bucket(hashes[at]) + 1]++;
        }
        for (var bucket = 0; bucket < begins.length - 1; bucket++) {
            begins[bucket + 1] += begins[bucket];
        }
        var next = begins.clone();
        var sortedHashes = new long[names];
        var sortedPlaces = new int[names];
        for (var at = 0; at < names; at++) {
            var slot = next[bucket(hashes[at])]++;
            sortedHashes[slot] = hashes[at];
            sortedPlaces[slot] = named[at];
        }
        hashes = sortedHashes;
        named = sortedPlaces;
    }

    private static void lines(String name, int fields, Consumer<String[]> use) {
        var stream = Gazetteer.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException(
                    "The gazetteer's file " + name + " is missing; make it with gazetteer/build.mjs.");
        }
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream, BUFFER), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                use.accept(line.split("\t", fields));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The gazetteer's file " + name + " cannot be read.", e);
        }
    }

    /** Where the people of an area live on average. */
    private static final class Centre {

        static final Centre NOWHERE = new Centre();

        private long population;
        private double weights;
        private double latitudes;
        private double longitudes;

        void add(Place city) {
            var weight = city.population() + 1.0;
            population += city.population();
            weights += weight;
            latitudes += weight * city.latitude();
            longitudes += weight * city.longitude();
        }

        Place place(Place.Kind kind, int id, String name, String country, String region) {
            var all = Math.max(1, weights);
            return new Place(kind, id, name, country, region, population, latitudes / all, longitudes / all);
        }
    }

    /** Read once, and only where it is asked for. */
    private static final class Held {
        static final Gazetteer STANDARD = read();
    }
}
