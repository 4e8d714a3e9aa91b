package io.tollstream.enricher.kafka;

import io.tollstream.enricher.domain.Count;
import io.tollstream.enricher.domain.toll.Cell;
import io.tollstream.enricher.domain.toll.Ledger;
import io.tollstream.enricher.domain.toll.Part;
import io.tollstream.enricher.domain.toll.Slot;
import io.tollstream.enricher.domain.toll.Statement;
import io.tollstream.schemas.IncidentLedger;
import io.tollstream.schemas.KeptStatement;
import io.tollstream.schemas.RetractedUpdate;
import io.tollstream.schemas.StoredCount;
import io.tollstream.schemas.StoredPart;
import io.tollstream.schemas.StoredStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Between a ledger as we think of it and as it is stored. */
final class LedgerWire {

    static Ledger ledger(IncidentLedger stored) {
        var statements =
                stored.getStatements().stream().map(LedgerWire::statement).toList();
        var kept = stored.getKept().stream()
                .map(one -> new Ledger.Kept(Slot.valueOf(one.getSlot()), statements.get(one.getStatement())))
                .toList();
        var retracted = stored.getRetracted().stream()
                .map(one -> new Ledger.Retracted(one.getEventTime(), one.getUpdateId()))
                .toList();
        return Ledger.of(kept, retracted);
    }

    /** A statement that several slots keep is stored once. */
    static IncidentLedger.Builder stored(Ledger ledger) {
        var places = new LinkedHashMap<Statement, Integer>();
        var kept = new ArrayList<KeptStatement>();
        ledger.kept().forEach(one -> {
            var place = places.computeIfAbsent(one.statement(), statement -> places.size());
            kept.add(new KeptStatement(one.slot().name(), place));
        });
        return IncidentLedger.newBuilder()
                .setStatements(places.keySet().stream().map(LedgerWire::stored).toList())
                .setKept(kept)
                .setRetracted(ledger.retracted()
                        .map(one -> new RetractedUpdate(one.time(), one.updateId()))
                        .toList());
    }

    private static Statement statement(StoredStatement stored) {
        var evidence = stored.getEvidence();
        return new Statement(
                new Cell(Wire.measure(stored.getMeasure()), Wire.party(stored.getParty())),
                evidence.getEventTime(),
                evidence.getUpdateId(),
                evidence.getItemId(),
                Wire.source(evidence.getSource()),
                evidence.getUrl(),
                stored.getFingerprint(),
                stored.getCategory(),
                count(stored.getCount()),
                stored.getBest(),
                Wire.stance(stored.getStance()),
                Wire.attribution(evidence.getAttribution()),
                stored.getPartial(),
                stored.getCorrection(),
                stored.getReplaces() == null ? null : count(stored.getReplaces()),
                stored.getContestedBy() == null ? null : Wire.attribution(stored.getContestedBy()),
                Wire.evidence(evidence.getEvidence()),
                stored.getParts().stream()
                        .map(part -> new Part(part.getCategory(), count(part.getCount())))
                        .toList());
    }

    private static StoredStatement stored(Statement statement) {
        return StoredStatement.newBuilder()
                .setMeasure(Wire.measure(statement.cell().measure()))
                .setParty(Wire.party(statement.cell().party()))
                .setCategory(statement.category())
                .setCount(stored(statement.count()))
                .setBest(statement.best())
                .setStance(Wire.stance(statement.stance()))
                .setPartial(statement.partial())
                .setCorrection(statement.correction())
                .setReplaces(maybe(statement.replaces()))
                .setContestedBy(Wire.maybe(statement.contestedBy()))
                .setFingerprint(statement.fingerprint())
                .setEvidence(TollWire.evidence(statement))
                .setParts(statement.parts().stream()
                        .map(part -> new StoredPart(part.category(), stored(part.count())))
                        .toList())
                .build();
    }

    private static Count count(StoredCount stored) {
        return Wire.count(stored.getRange(), stored.getQuantifier());
    }

    private static @Nullable StoredCount maybe(@Nullable Count count) {
        return count == null ? null : stored(count);
    }

    private static StoredCount stored(Count count) {
        return new StoredCount(Wire.range(count), Wire.quantifier(count.quantifier()));
    }

    private LedgerWire() {}
}
