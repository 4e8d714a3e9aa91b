package io.tollstream.enricher.domain.resolution.standings;

import io.tollstream.enricher.domain.incident.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The acts that a record written by hand amounts to, against what is known of its incident. */
final class WrittenActs {

    private final IncidentRecord record;
    private final Instant at;
    private final Standing known;

    private WrittenActs(IncidentRecord record, Instant at, Standing known) {
        this.record = record;
        this.at = at;
        this.known = known;
    }

    static List<Act> of(IncidentRecord record, Instant at, Standing known) {
        var written = new WrittenActs(record, at, known);
        return Stream.concat(written.ofState().stream(), written.ofItems().stream())
                .toList();
    }

    /** Where the machine closes what was quiet, that is a state of its record and no decision. */
    private Optional<Act> ofState() {
        return switch (record.state()) {
            case MERGED -> Optional.of(act(Act.Kind.MERGE, record.mergedInto(), List.of()));
            case CLOSED -> record.byTheMachine() ? Optional.empty() : Optional.of(act(Act.Kind.CLOSE, null, List.of()));
            case OPEN ->
                record.byTheMachine() || !knownNotOpen()
                        ? Optional.empty()
                        : Optional.of(act(Act.Kind.REOPEN, null, List.of()));
        };
    }

    private boolean knownNotOpen() {
        var register = known.register();
        return register != null && register.kind() != Act.Kind.REOPEN && !known.lifted();
    }

    private Optional<Act> ofItems() {
        return record.byTheMachine() || record.pinnedItems().isEmpty()
                ? Optional.empty()
                : Optional.of(act(Act.Kind.PIN, null, record.pinnedItems()));
    }

    private Act act(Act.Kind kind, @Nullable String other, List<String> items) {
        var by = record.profile().definedBy();
        var id = String.join(":", "incidents", record.key(), kind.name(), by, Long.toString(at.toEpochMilli()));
        return new Act(id, kind, record.key(), other, items, "", by, !record.byTheMachine(), "", at);
    }
}
