package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.incident.Copies;
import io.tollstream.enricher.domain.incident.Heard;
import io.tollstream.enricher.domain.incident.IncidentState;
import io.tollstream.enricher.domain.incident.Placement;
import io.tollstream.enricher.domain.incident.Placements;
import io.tollstream.enricher.domain.incident.Rank;
import io.tollstream.schemas.HeardAct;
import io.tollstream.schemas.IncidentLedger;
import io.tollstream.schemas.StoredCopy;
import io.tollstream.schemas.StoredPlacement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Between the state of an incident's node as we think of it and as it is stored; its ledger is {@link LedgerWire}'s. */
final class StateWire {

    static IncidentState state(String incidentKey, IncidentLedger stored) {
        return new IncidentState(
                LedgerWire.ledger(stored),
                placements(incidentKey, stored.getPlacements()),
                new Copies(stored.getCopies().stream()
                        .map(copy -> new Copies.Copy(copy.getFingerprint(), copy.getGroup()))
                        .toList()),
                new Heard(stored.getHeard().stream()
                        .map(act -> new Heard.Word(act.getFromKey(), act.getActId()))
                        .toList()),
                stored.getKeptUpdates(),
                stored.getPrunedAt());
    }

    static IncidentLedger stored(IncidentState state, ChainLink link) {
        return LedgerWire.stored(state.ledger())
                .setRevision(link.number())
                .setRevisionHash(link.hash())
                .setPlacements(stored(state.placements()))
                .setCopies(state.copies().newest().stream()
                        .map(copy -> new StoredCopy(copy.fingerprint(), copy.group()))
                        .toList())
                .setHeard(state.heard().last().stream()
                        .map(word -> new HeardAct(word.from(), word.actId()))
                        .toList())
                .setKeptUpdates(state.kept())
                .setPrunedAt(state.prunedAt())
                .build();
    }

    private static Placements placements(String incidentKey, List<StoredPlacement> stored) {
        var items = new TreeMap<String, Placement>();
        Placement whole = null;
        for (var one : stored) {
            var placement = new Placement(one.getIncidentKey(), new Rank(one.getHuman(), one.getAt(), one.getActId()));
            if (one.getItemId() == null) {
                whole = placement;
            } else {
                items.put(one.getItemId(), placement);
            }
        }
        return new Placements(incidentKey, whole, items);
    }

    private static List<StoredPlacement> stored(Placements placements) {
        var stored = new ArrayList<StoredPlacement>();
        if (placements.whole() != null) {
            stored.add(stored(null, placements.whole()));
        }
        placements.items().forEach((item, placement) -> stored.add(stored(item, placement)));
        return stored;
    }

    private static StoredPlacement stored(@Nullable String itemId, Placement placement) {
        return StoredPlacement.newBuilder()
                .setItemId(itemId)
                .setIncidentKey(placement.incidentKey())
                .setActId(placement.rank().actId())
                .setHuman(placement.rank().human())
                .setAt(placement.rank().at())
                .build();
    }

    private StateWire() {}
}
