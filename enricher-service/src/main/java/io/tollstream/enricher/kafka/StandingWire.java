package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.Act;
import io.tollstream.enricher.domain.resolution.standings.IncidentRecord;
import io.tollstream.enricher.domain.resolution.standings.Profile;
import io.tollstream.enricher.domain.resolution.standings.Said;
import io.tollstream.enricher.domain.resolution.standings.Standing;
import io.tollstream.schemas.Incident;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentStanding;
import io.tollstream.schemas.IncidentState;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Between where incidents stand as we think of it, and as it travels and is stored. */
final class StandingWire {

    /** @throws IllegalArgumentException where state and mergedInto do not go together */
    static IncidentRecord record(Incident incident) {
        return new IncidentRecord(
                incident.getKey(),
                new Profile(
                        incident.getTitle(),
                        incident.getKind(),
                        incident.getCountry(),
                        incident.getAliases(),
                        incident.getPlaces(),
                        incident.getFrom(),
                        incident.getUntil(),
                        incident.getDefinedBy(),
                        incident.getPlace(),
                        incident.getRegion(),
                        incident.getLatitude(),
                        incident.getLongitude(),
                        incident.getChangedAt()),
                IncidentRecord.State.valueOf(incident.getState().name()),
                incident.getMergedInto(),
                incident.getPinnedItems());
    }

    static Incident incident(IncidentRecord record) {
        var profile = record.profile();
        return Incident.newBuilder()
                .setKey(record.key())
                .setTitle(profile.title())
                .setKind(profile.kind())
                .setCountry(profile.country())
                .setAliases(profile.aliases())
                .setPlaces(profile.places())
                .setFrom(profile.from())
                .setUntil(profile.until())
                .setState(IncidentState.valueOf(record.state().name()))
                .setMergedInto(record.mergedInto())
                .setDefinedBy(profile.definedBy())
                .setPlace(profile.place())
                .setRegion(profile.region())
                .setLatitude(profile.latitude())
                .setLongitude(profile.longitude())
                .setPinnedItems(record.pinnedItems())
                .setChangedAt(profile.changedAt())
                .build();
    }

    static @Nullable Incident maybe(@Nullable IncidentRecord record) {
        return record == null ? null : incident(record);
    }

    static Standing standing(String key, IncidentStanding stored) {
        return new Standing(
                key,
                said(stored.getDesk(), stored.getDeskAt()),
                said(stored.getMachine(), stored.getMachineAt()),
                maybe(stored.getRegister()),
                maybe(stored.getMade()),
                new TreeSet<>(stored.getPinnedItems()),
                new TreeSet<>(stored.getNamesakes()),
                stored.getLifted(),
                maybe(stored.getTold()),
                stored.getWritten());
    }

    static IncidentStanding stored(Standing standing) {
        var desk = standing.desk();
        var machine = standing.machine();
        return IncidentStanding.newBuilder()
                .setDesk(desk == null ? null : maybe(desk.record()))
                .setDeskAt(desk == null ? null : desk.at())
                .setMachine(machine == null ? null : maybe(machine.record()))
                .setMachineAt(machine == null ? null : machine.at())
                .setRegister(maybe(standing.register()))
                .setMade(maybe(standing.made()))
                .setPinnedItems(List.copyOf(standing.pinned()))
                .setNamesakes(List.copyOf(standing.namesakes()))
                .setLifted(standing.lifted())
                .setTold(maybe(standing.told()))
                .setWritten(standing.written())
                .build();
    }

    private static @Nullable Said said(@Nullable Incident incident, @Nullable Instant at) {
        return at == null ? null : new Said(incident == null ? null : record(incident), at);
    }

    private static @Nullable Act maybe(@Nullable IncidentAct act) {
        return act == null ? null : ActWire.act(act);
    }

    private static @Nullable IncidentAct maybe(@Nullable Act act) {
        return act == null ? null : ActWire.act(act);
    }

    private StandingWire() {}
}
