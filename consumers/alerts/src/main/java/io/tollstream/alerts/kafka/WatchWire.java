package io.tollstream.alerts.kafka;

import io.tollstream.alerts.domain.Cell;
import io.tollstream.alerts.domain.Group;
import io.tollstream.alerts.domain.Held;
import io.tollstream.alerts.domain.Mark;
import io.tollstream.alerts.domain.Measure;
import io.tollstream.alerts.domain.Party;
import io.tollstream.alerts.domain.Point;
import io.tollstream.alerts.domain.Watch;
import io.tollstream.schemas.AlertMark;
import io.tollstream.schemas.AlertWatch;
import io.tollstream.schemas.HeldAlert;
import io.tollstream.schemas.Severity;
import io.tollstream.schemas.TollPoint;
import java.time.Instant;
import java.util.Objects;

/** What is known of an incident, as it is stored: the last revision and definition stand there as they came. */
final class WatchWire {

    static Watch watch(String incidentKey, AlertWatch stored) {
        var revision = stored.getRevision();
        var incident = stored.getIncident();
        return new Watch(
                incidentKey,
                revision == null ? null : Wire.revision(revision, Objects.requireNonNull(stored.getRevisionKnownAt())),
                incident == null ? null : Wire.profile(incident, Objects.requireNonNull(stored.getIncidentKnownAt())),
                Wire.mute(stored.getMute()),
                stored.getGone(),
                stored.getMarks().stream()
                        .map(mark -> new Mark(
                                mark.getRule(), mark.getAbout(), mark.getNumber(), mark.getFormer(), mark.getAt()))
                        .toList(),
                stored.getPoints().stream()
                        .map(point -> new Point(
                                new Cell(
                                        Measure.valueOf(point.getMeasure().name()),
                                        Party.valueOf(point.getParty().name())),
                                point.getEventTime(),
                                point.getKnownAt(),
                                point.getBest()))
                        .toList(),
                stored.getHeld().stream()
                        .map(held -> new Held(Wire.alert(held.getAlert()), held.getUntil()))
                        .toList(),
                stored.getGroupUntil() == null
                        ? null
                        : new Group(stored.getGroupUntil(), Wire.severity(stored.getGroupSeverity())));
    }

    /** What was told, as it came, beside what stood there; nothing of the bell's own yet. */
    static AlertWatch told(AlertWatch stored, Told told, Instant at) {
        var builder = AlertWatch.newBuilder(stored);
        switch (told) {
            case Told.Revised now -> builder.setRevision(now.revision()).setRevisionKnownAt(at);
            case Told.Described now -> builder.setIncident(now.incident()).setIncidentKnownAt(at);
            case Told.Muted now -> builder.setMute(now.mute());
            case Told.Tolled now -> {}
        }
        return builder.build();
    }

    /** With what the bell keeps. */
    static AlertWatch kept(AlertWatch told, Watch watch) {
        var group = watch.group();
        return AlertWatch.newBuilder(told)
                .setGone(watch.gone())
                .setMarks(watch.marks().stream()
                        .map(mark -> new AlertMark(mark.rule(), mark.about(), mark.number(), mark.former(), mark.at()))
                        .toList())
                .setPoints(watch.points().stream().map(WatchWire::point).toList())
                .setHeld(watch.held().stream()
                        .map(held -> new HeldAlert(
                                Wire.alert(watch.incident(), held.alert(), told.getIncident()), held.until()))
                        .toList())
                .setGroupUntil(group == null ? null : group.until())
                .setGroupSeverity(
                        group == null
                                ? Severity.INFO
                                : Severity.valueOf(group.gravest().name()))
                .build();
    }

    private static TollPoint point(Point point) {
        return new TollPoint(
                io.tollstream.schemas.Measure.valueOf(point.cell().measure().name()),
                io.tollstream.schemas.Party.valueOf(point.cell().party().name()),
                point.eventTime(),
                point.knownAt(),
                point.best());
    }

    private WatchWire() {}
}
