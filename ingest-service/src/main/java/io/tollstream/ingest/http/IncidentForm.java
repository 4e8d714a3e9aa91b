package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.text.When;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A watch definition, pinned items, a closing or a merge into another incident as JSON. */
final class IncidentForm implements Form<Incident> {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern REGION = Pattern.compile("[A-Z0-9]{1,3}");
    static final String[] KNOWN = {
        "key",
        "title",
        "kind",
        "country",
        "region",
        "place",
        "latitude",
        "longitude",
        "aliases",
        "places",
        "from",
        "until",
        "pinnedItems",
        "state",
        "mergedInto",
        "definedBy",
        "changedAt"
    };

    private final Future future;

    IncidentForm(Future future) {
        this.future = future;
    }

    @Override
    public Filled<Incident> read(JsonNode json) {
        var fields = Fields.of(json, KNOWN);
        var key = fields.incidentKey("key")
                .orElseThrow(() ->
                        fields.missing("key", "give a readable one, like 2025-03-11-pk-balochistan-train-hijacking"));
        var country = fields.line("country").orElse("").toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
            throw fields.bad("country", "must be the two letters of ISO 3166-1, like PK");
        }
        var state = fields.choice("state", IncidentState.values()).orElse(IncidentState.OPEN);
        var aliases = fields.lines("aliases");
        var pinned = ItemIds.of(fields, "pinnedItems");
        if (state == IncidentState.OPEN && aliases.isEmpty() && pinned.isEmpty()) {
            throw fields.missing(
                    "aliases",
                    "give at least one name that items about it use, like [\"Jaffar Express\"], or in pinnedItems the"
                            + " id of at least one item");
        }
        var from = fields.time("from").map(When::instant);
        var until = fields.time("until").map(When::instant);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw fields.bad("until", "must be later than from");
        }
        var incident = Incident.newBuilder()
                .setKey(key)
                .setTitle(fields.needLine("title", "Train hijacking in Balochistan"))
                .setKind(fields.line("kind").orElse(""))
                .setCountry(country)
                .setRegion(region(fields, country))
                .setPlace(fields.line("place").orElse(""))
                .setLatitude(degrees(fields, "latitude", 90, "longitude"))
                .setLongitude(degrees(fields, "longitude", 180, "latitude"))
                .setAliases(aliases)
                .setPlaces(fields.lines("places"))
                .setFrom(from.orElse(null))
                .setUntil(until.orElse(null))
                .setState(state)
                .setMergedInto(winner(fields, key, state))
                .setPinnedItems(pinned)
                .setDefinedBy(Desk.named(fields, "definedBy"))
                .setChangedAt(future.pastOrNow(fields, "changedAt"))
                .build();
        return new Filled<>(key, key, incident);
    }

    private static String region(Fields fields, String country) {
        var region = fields.line("region").orElse("").toUpperCase(Locale.ROOT);
        if (!region.isEmpty() && !REGION.matcher(region).matches()) {
            throw fields.bad("region", "must be the second half of an ISO 3166-2 code, like BA of PK-BA");
        }
        if (!region.isEmpty() && country.isEmpty()) {
            throw fields.bad("region", "goes with a country only; give that too");
        }
        return region;
    }

    private static @Nullable Double degrees(Fields fields, String name, double most, String other) {
        var degrees = fields.degrees(name, -most, most);
        if (degrees.isEmpty() && fields.has(other)) {
            throw fields.missing(name, "give it beside " + other + ", or neither");
        }
        return degrees.orElse(null);
    }

    private static @Nullable String winner(Fields fields, String key, IncidentState state) {
        var winner = fields.incidentKey("mergedInto");
        if (state == IncidentState.MERGED && winner.isEmpty()) {
            throw fields.missing("mergedInto", "give the key of the incident that takes this one in");
        }
        if (state != IncidentState.MERGED && winner.isPresent()) {
            throw fields.bad("mergedInto", "goes with state MERGED only; set the state too");
        }
        if (winner.filter(key::equals).isPresent()) {
            throw fields.bad("mergedInto", "must name another incident");
        }
        return winner.orElse(null);
    }
}
