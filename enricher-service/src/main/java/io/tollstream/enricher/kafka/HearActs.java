package io.tollstream.enricher.kafka;

import io.tollstream.schemas.IncidentAct;
import io.tollstream.schemas.IncidentActKind;
import io.tollstream.schemas.RegistrarEntry;
import io.tollstream.streams.UnusableRecord;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Takes acts that can be used to the registrar. */
final class HearActs extends ContextualProcessor<String, IncidentAct, String, RegistrarEntry> {

    private final Meters meters;

    HearActs(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void process(Record<String, IncidentAct> heard) {
        if (heard.key() == null || heard.value() == null) {
            throw new UnusableRecord(
                    "A record on incident.acts needs its incident's key as its key, and an act as its value.");
        }
        var act = heard.value();
        if (!heard.key().equals(act.getIncidentKey())) {
            throw new UnusableRecord("A record on incident.acts has the key " + heard.key() + " but the act is on "
                    + act.getIncidentKey() + "; send it with that as its key.");
        }
        if (act.getKind() == IncidentActKind.OTHER) {
            meters.act("passed_over");
            return;
        }
        check(act);
        context()
                .forward(heard.withKey(KeepRegisters.ALL)
                        .withValue(RegistrarEntry.newBuilder()
                                .setIncidentKey(act.getIncidentKey())
                                .setAct(act)
                                .setWrittenAt(Instant.ofEpochMilli(heard.timestamp()))
                                .build()));
    }

    private static void check(IncidentAct act) {
        try {
            ActWire.act(act);
        } catch (IllegalArgumentException e) {
            throw new UnusableRecord("The act " + act.getId() + " cannot be done: " + e.getMessage(), e);
        }
    }
}
