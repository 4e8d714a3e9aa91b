package io.tollstream.enricher.domain.resolution.places;

import io.tollstream.enricher.domain.extraction.LexiconFiles;
import io.tollstream.enricher.domain.resolution.places.PlaceWords.Kind;
import io.tollstream.enricher.domain.resolution.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text says that something happened: names of places weighed by what stands around them, by how many people
 * live there, and by which other places the text names.
 */
public final class PlaceFinder {

    /** How many places of one name are weighed against each other. */
    private static final int NAMESAKES = 12;

    /** "West Bengal", "New South Wales": how long a region's name behind a city's is, in words. */
    private static final int LONGEST_AREA = 3;

    /** "Sri Lankan". */
    static final int LONGEST_HINT = 2;

    /** How many places an answer has at most. */
    private static final int MOST = 4;

    /** Names in the first words of a text are likelier its place. */
    private static final int LEAD = 60;

    private static final double LEAD_WEIGHT = 1.6;
    private static final double CUE = 1.8;
    private static final double DATELINE = 2.5;
    private static final double WITH_REGION = 4;
    private static final double OF_A_PERSON = 0.15;
    private static final double OF_A_THING = 0.2;
    private static final double SAME_REGION = 1.5;
    private static final double SAME_COUNTRY = 0.7;
    private static final double HINT = 0.5;
    private static final double HOME = 1.5;

    /** A region named behind another is meant where so many times as much speaks for it. */
    private static final double CLEARLY = 2;

    /** Short names of regions from so many letters on are no other words: "Conn", but not "Ill". */
    private static final int UNMISTAKEN = 4;

    private static final double SURE = 0.9;
    private static final double SURE_SHARE = 0.6;

    /** "BLA" is a party's initials, no town in Mali. */
    private static final int LETTERS = 4;

    /** A name with less than this is no more likely a place than a word. */
    private static final double LEAST = 0.25;

    /** People whom a place has at least when places are weighed, and the tenfolds from one to ten million. */
    private static final double FEW = 10;

    private static final double MAGNITUDES = 7;

    /** People whom a place has at least when places of a name are compared. */
    private static final double HAMLET = 100;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.words = new PlaceWords(new LexiconFiles("/resolution/"));
    }

    /**
     * @param titleCase how many words at the head are a headline in which capitals tell nothing
     * @param home the country or region that the source mostly tells of, ISO 3166; empty where unknown
     */
    public Whereabouts in(Words text, int titleCase, String home) {
        var hints = hints(text);
        if (!home.isEmpty()) {
            area(home, HOME, hints);
        }
        var mentions = mentions(text, titleCase);
        var support = support(mentions);
        hints.forEach((area, weight) -> support.merge(area, weight, Double::sum));
        var weights = new LinkedHashMap<Place, Double>();
        for (var mention : mentions) {
            for (var place : mention.places) {
                weights.merge(place, mention.weight * people(place) * agreement(place, support), Double::sum);
            }
        }
        var ranked = weights.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST)
                .sorted(Map.Entry.<Place, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(one -> one.getKey().id()))
                .map(Map.Entry::getKey)
                .toList();
        return ranked.isEmpty() ? countryAlone(hints) : answer(ranked, support);
    }

    /** Nothing but hints: the country that most of them mean, if any. */
    private Whereabouts countryAlone(Map<String, Double> hints) {
        return hints.entrySet().stream()
                .filter(one -> one.getKey().length() == 2 && gazetteer.country(one.getKey()) != null)
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> new Whereabouts(List.of(gazetteer.country(one.getKey())), one.getKey(), ""))
                .orElse(Whereabouts.UNKNOWN);
    }

    /** Something speaks for a region and its country, or for a country. */
    private static void area(String code, double weight, Map<String, Double> support) {
        support.merge(code.substring(0, 2), weight, Double::sum);
        if (code.length() > 2) {
            support.merge(code, weight, Double::sum);
        }
    }

    /** What words like "Peruvian", "sheriff" and "Calif." say of country and region. */
    private Map<String, Double> hints(Words text) {
        var hints = new HashMap<String, Double>();
        for (var at = 0; at < text.size(); at++) {
            var region = text.capital(at) && text.end(at) - text.start(at) >= UNMISTAKEN
                    ? words.region(text.hash(at))
                    : null;
            if (region != null) {
                area(region, HINT, hints);
            }
            for (var length = 1; length <= LONGEST_HINT && at + length <= text.size(); length++) {
                var country = words.hint(text.hash(at, at + length));
                if (country != null) {
                    hints.merge(country, HINT, Double::sum);
                }
            }
        }
        return hints;
    }

    /** Cities first: "Quetta" says more than "Pakistan"; but only those of the likeliest country. */
    private static Whereabouts answer(List<Place> ranked, Map<String, Double> support) {
        var country = ranked.getFirst().country();
        var region = "";
        var best = 0.0;
        for (var place : ranked) {
            var supported = support.getOrDefault(place.country() + "-" + place.region(), 0.0);
            if (place.country().equals(country)
                    && !place.region().isEmpty()
                    && (region.isEmpty() || supported > best * CLEARLY)) {
                region = place.region();
                best = supported;
            }
        }
        var places = new ArrayList<Place>();
        for (var kind : Place.Kind.values()) {
            ranked.stream()
                    .filter(place -> place.kind() == kind && place.country().equals(country))
                    .limit(MOST - places.size())
                    .forEach(places::add);
        }
        return sure(country, support) ? new Whereabouts(places, country, region) : new Whereabouts(places, "", "");
    }

    /** One village of a name that others have too is no country yet. */
    private static boolean sure(String country, Map<String, Double> support) {
        var all = 0.0;
        for (var one : support.entrySet()) {
            all += one.getKey().length() == 2 ? one.getValue() : 0;
        }
        var own = support.getOrDefault(country, 0.0);
        return own >= SURE && own >= SURE_SHARE * all;
    }

    private List<Mention> mentions(Words text, int titleCase) {
        var found = new ArrayList<Mention>();
        for (var at = 0; at < text.size(); ) {
            var mention = text.mayBeName(at) ? mention(text, at, titleCase) : null;
            if (mention != null) {
                found.add(mention);
            }
            at = mention == null ? at + 1 : mention.to;
        }
        return found;
    }

    private @Nullable Mention mention(Words text, int at, int titleCase) {
        var longest = 1;
        while (longest < Gazetteer.LONGEST && text.adjoin(at + longest - 1)) {
            longest++;
        }
        for (var length = longest; length > 0; length--) {
            var to = at + length;
            if (!text.mayBeName(to - 1)) {
                continue;
            }
            var hash = text.hash(at, to);
            var places = gazetteer.knows(hash) ? gazetteer.named(hash, NAMESAKES) : List.<Place>of();
            if (!places.isEmpty()) {
                return weighed(text, at, to, hash, places, titleCase);
            }
        }
        return null;
    }

    private @Nullable Mention weighed(Words text, int from, int to, long hash, List<Place> places, int titleCase) {
        var inRegion =
                places.stream().filter(place -> followedByArea(text, to, place)).toList();
        if (!inRegion.isEmpty()) {
            return new Mention(to, inRegion, WITH_REGION * (from < LEAD ? LEAD_WEIGHT : 1));
        }
        var bare = to == from + 1;
        var initials = bare && text.capitals(from) && text.end(from) - text.start(from) <= LETTERS;
        if (initials || words.is(Kind.NEVER, hash)) {
            return null;
        }
        var cue = words.is(Kind.BEFORE, text.hash(from - 1))
                || words.is(Kind.BEHIND, text.hash(to)) && text.adjoin(to - 1);
        var dateline = text.capitals(from) && (text.between(to - 1, '—') || text.between(to - 1, '–'));
        if (bare && words.is(Kind.SURNAME, hash) && !cue && !dateline) {
            return null;
        }
        var weight = (from < LEAD ? LEAD_WEIGHT : 1) * (cue ? CUE : 1) * (dateline ? DATELINE : 1);
        if (words.is(Kind.THING, text.hash(to)) && text.adjoin(to - 1)) {
            weight *= OF_A_THING;
        } else if (person(text, from, to, titleCase)) {
            weight *= OF_A_PERSON;
        }
        return new Mention(to, places, weight);
    }

    /** "Craig" in "Mr. Craig", "Craig Smith" and "Jane Craig". */
    private boolean person(Words text, int from, int to, int titleCase) {
        if (words.is(Kind.PERSON, text.hash(from - 1))) {
            return true;
        }
        if (from < titleCase) {
            return false;
        }
        var before = text.adjoin(from - 1) && text.capital(from - 1) && !known(text, from - 1);
        var behind = text.adjoin(to - 1) && text.capital(to) && !known(text, to);
        return before || behind;
    }

    private boolean known(Words text, int at) {
        var hash = text.hash(at);
        return words.is(Kind.BEFORE, hash) || words.is(Kind.BEHIND, hash) || words.is(Kind.NEVER, hash);
    }

    /** "Milltown, Ore.", "Milltown, Oregon", "Sibi, Balochistan", "Quetta, Pakistan". */
    private boolean followedByArea(Words text, int to, Place place) {
        if (place.kind() != Place.Kind.CITY || !text.between(to - 1, ',') && !text.adjoin(to - 1)) {
            return false;
        }
        var code = words.region(text.hash(to));
        if (code != null && text.capital(to)) {
            return code.equals(place.country() + "-" + place.region());
        }
        for (var length = 1; length <= LONGEST_AREA && to + length <= text.size(); length++) {
            for (var area : gazetteer.named(text.hash(to, to + length), NAMESAKES)) {
                if (area.kind() != Place.Kind.CITY && text.mayBeName(to) && area.agrees(place)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How much of what is named lies in each country and region, where a name of many places counts for each a little. */
    private static Map<String, Double> support(List<Mention> mentions) {
        var support = new HashMap<String, Double>();
        for (var mention : mentions) {
            var all = 0.0;
            for (var place : mention.places) {
                all += share(place);
            }
            for (var place : mention.places) {
                var share = mention.weight * share(place) / all;
                support.merge(place.country(), share, Double::sum);
                if (!place.region().isEmpty()) {
                    support.merge(place.country() + "-" + place.region(), share, Double::sum);
                }
            }
        }
        return support;
    }

    private static double agreement(Place place, Map<String, Double> support) {
        var country = support.getOrDefault(place.country(), 0.0);
        var region = place.region().isEmpty() ? 0 : support.getOrDefault(place.country() + "-" + place.region(), 0.0);
        return 1 + SAME_COUNTRY * country + SAME_REGION * region;
    }

    /** From 0.1 for a village to 1 for ten million. */
    private static double people(Place place) {
        return Math.log10(place.population() + FEW) / MAGNITUDES;
    }

    /** How likely one of several places of a name is meant, nothing else known: a city ten times as large three times so. */
    private static double share(Place place) {
        return Math.sqrt(place.population() + HAMLET);
    }

    private record Mention(int to, List<Place> places, double weight) {}
}
