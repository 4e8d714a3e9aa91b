package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A registrar with its book in memory, spoken to in short; what followed is kept until it is asked for. */
final class Register implements Book {

    static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    private final Map<String, Standing> standings = new TreeMap<>();
    private final Map<String, Act> placements = new TreeMap<>();
    private final Map<String, IncidentRecord> incidents = new HashMap<>();
    private final Map<String, IncidentRecord> stands = new HashMap<>();
    private final List<Consequence> followed = new ArrayList<>();
    private final Registrar registrar = new Registrar(this);

    static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    static Act act(Act.Kind kind, String key, String other, List<String> items, boolean human, int minute) {
        var by = human ? "Night desk" : IncidentRecord.MACHINE;
        var id = String.join("-", kind.name(), key, String.valueOf(other), items.toString(), by, "" + minute);
        return new Act(id, kind, key, other, items, "", by, human, "", at(minute));
    }

    static Act merge(String loser, String winner, boolean human, int minute) {
        return act(Act.Kind.MERGE, loser, winner, List.of(), human, minute);
    }

    static Act close(String key, int minute) {
        return act(Act.Kind.CLOSE, key, null, List.of(), true, minute);
    }

    static Act reopen(String key, int minute) {
        return act(Act.Kind.REOPEN, key, null, List.of(), true, minute);
    }

    static Act pin(String key, int minute, String... items) {
        return act(Act.Kind.PIN, key, null, List.of(items), true, minute);
    }

    static Act unpin(String key, int minute, String... items) {
        return act(Act.Kind.UNPIN, key, null, List.of(items), true, minute);
    }

    static Act split(String key, String other, String title, int minute, String... items) {
        var act = act(Act.Kind.SPLIT, key, other, List.of(items), true, minute);
        return new Act(act.id() + title, act.kind(), key, other, act.itemIds(), title, act.by(), true, "", act.at());
    }

    static IncidentRecord record(String key, String title, String by, IncidentRecord.State state, String into) {
        return new IncidentRecord(key, Profile.named(title, by, NOON), state, into, List.of());
    }

    static IncidentRecord open(String key, String title) {
        return record(key, title, "Day desk", IncidentRecord.State.OPEN, null);
    }

    static IncidentRecord found(String key, String title) {
        return record(key, title, IncidentRecord.MACHINE, IncidentRecord.State.OPEN, null);
    }

    Register take(Act act) {
        return note(registrar.take(act));
    }

    Register define(IncidentRecord record, int minute) {
        incidents.put(record.key(), record);
        return note(registrar.define(record, at(minute)));
    }

    Register withdraw(String key, int minute) {
        incidents.remove(key);
        return note(registrar.withdraw(key, at(minute)));
    }

    Register learn(IncidentRecord record, int minute) {
        return note(registrar.learn(record, at(minute)));
    }

    private Register note(List<Consequence> consequences) {
        followed.addAll(consequences);
        for (var consequence : consequences) {
            switch (consequence) {
                case Consequence.Composed one -> put(incidents, one.incidentKey(), one.record());
                case Consequence.Stands one -> put(stands, one.incidentKey(), one.record());
                default -> {}
            }
        }
        return this;
    }

    private static void put(Map<String, IncidentRecord> records, String key, IncidentRecord record) {
        if (record == null) {
            records.remove(key);
        } else {
            records.put(key, record);
        }
    }

    /** What followed of this kind since it was last asked; the rest is forgotten. */
    <C extends Consequence> List<C> followed(Class<C> kind) {
        var found = followed.stream().filter(kind::isInstance).map(kind::cast).toList();
        followed.clear();
        return found;
    }

    /** What stands on the topic of incidents. */
    Map<String, IncidentRecord> incidents() {
        return incidents;
    }

    IncidentRecord incident(String key) {
        return incidents.get(key);
    }

    /** What the resolver knows. */
    Map<String, IncidentRecord> stands() {
        return stands;
    }

    /** The incidents that redirect, and to which. */
    Map<String, String> redirects() {
        var redirects = new TreeMap<String, String>();
        standings.values().stream()
                .filter(standing -> standing.mergedInto() != null && !standing.lifted())
                .forEach(standing -> redirects.put(standing.key(), standing.mergedInto()));
        return redirects;
    }

    /** The act that stands of each incident that has one. */
    Map<String, Act> registers() {
        var registers = new TreeMap<String, Act>();
        standings.values().stream()
                .filter(standing -> standing.register() != null)
                .forEach(standing -> registers.put(standing.key(), standing.register()));
        return registers;
    }

    Map<String, Act> placements() {
        return placements;
    }

    @Override
    public Optional<Standing> standing(String incidentKey) {
        return Optional.ofNullable(standings.get(incidentKey));
    }

    @Override
    public void keep(Standing standing) {
        standings.put(standing.key(), standing);
    }

    @Override
    public Optional<Act> placement(String itemId) {
        return Optional.ofNullable(placements.get(itemId));
    }

    @Override
    public void place(String itemId, Act act) {
        placements.put(itemId, act);
    }
}
