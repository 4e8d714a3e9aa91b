package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.Received;
import io.tollstream.enricher.domain.incident.Sent;
import io.tollstream.schemas.CasualtyUpdate;
import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.ResolvedBy;
import io.tollstream.schemas.Source;
import io.tollstream.schemas.StateSerde;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes what one incident's node has to say to another's as records on casualty.updates. */
final class Dispatch {

    /** Bytes of moved updates in one record; what is more goes into another. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Serializer<CasualtyUpdate> MEASURE =
            StateSerde.of(CasualtyUpdate.class).serializer();

    private final String from;
    private final CasualtyUpdate cause;

    /**
     * @param from the incident whose node speaks
     * @param cause the record that made it speak
     */
    Dispatch(String from, CasualtyUpdate cause) {
        this.from = from;
        this.cause = cause;
    }

    Stream<CasualtyUpdate> records(Sent<CasualtyUpdate> sent) {
        return switch (sent) {
            case Sent.HandedOn<CasualtyUpdate> one ->
                Stream.of(at(one.to(), one.received().record()));
            case Sent.Transfer<CasualtyUpdate> transfer -> transfers(transfer);
            case Sent.Forgotten<CasualtyUpdate> gone ->
                Stream.of(transfer(gone.to(), null, List.of(), gone.updateIds()));
        };
    }

    private CasualtyUpdate at(String incidentKey, CasualtyUpdate update) {
        return Wire.at(incidentKey, from, update);
    }

    private Stream<CasualtyUpdate> transfers(Sent.Transfer<CasualtyUpdate> transfer) {
        var records = new ArrayList<CasualtyUpdate>();
        var withdrawn = transfer.withdrawn();
        for (var batch : batches(transfer.moved())) {
            records.add(transfer(transfer.to(), cause.getAct(), batch, withdrawn));
            withdrawn = List.of();
        }
        return records.stream();
    }

    /** At least one, which may be empty. */
    private List<List<CasualtyUpdate>> batches(List<Received<CasualtyUpdate>> moved) {
        var batches = new ArrayList<List<CasualtyUpdate>>();
        batches.add(new ArrayList<>());
        var bytes = 0;
        for (var received : moved) {
            var size = MEASURE.serialize("", received.record()).length;
            if (bytes > 0 && bytes + size > MOST_BYTES) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.getLast().add(received.record());
            bytes += size;
        }
        return batches;
    }

    private CasualtyUpdate transfer(
            String to, @Nullable IncidentAct act, List<CasualtyUpdate> moved, List<String> withdrawn) {
        var identity = Stream.of(
                        Stream.of("transfer", from, to, act == null ? "" : act.getId()),
                        moved.stream().map(CasualtyUpdate::getId),
                        Stream.of("-"),
                        withdrawn.stream())
                .flatMap(parts -> parts);
        return (act == null ? ofItself() : ActWire.about(act))
                .setId(Ids.of(identity.toArray(String[]::new)))
                .setIncidentKey(to)
                .setMovedFrom(from)
                .setMoved(moved)
                .setWithdrawn(withdrawn)
                .build();
    }

    private CasualtyUpdate.Builder ofItself() {
        return CasualtyUpdate.newBuilder()
                .setResolvedBy(ResolvedBy.NONE)
                .setSource(Source.newBuilder().setName("enricher").build())
                .setEventTime(cause.getEventTime());
    }
}
