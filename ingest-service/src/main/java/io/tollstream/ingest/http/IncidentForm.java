package io.tollstream.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollstream.ingest.text.When;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentState;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A watch definition, a closing or a redirect to another incident (MERGED) as JSON; no tolls are joined by it. */
final class IncidentForm implements Form<Incident> {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    static final String[] KNOWN = {
        "key", "title", "kind", "country", "aliases", "places", "from", "until", "state", "mergedInto", "definedBy"
    };

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
        if (state == IncidentState.OPEN && aliases.isEmpty()) {
            throw fields.missing(
                    "aliases", "give at least one name that items about it use, like [\"Jaffar Express\"]");
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
                .setAliases(aliases)
                .setPlaces(fields.lines("places"))
                .setFrom(from.orElse(null))
                .setUntil(until.orElse(null))
                .setState(state)
                .setMergedInto(winner(fields, key, state))
                .setDefinedBy(fields.needLine("definedBy", "Crisis desk"))
                .build();
        return new Filled<>(key, key, incident);
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
