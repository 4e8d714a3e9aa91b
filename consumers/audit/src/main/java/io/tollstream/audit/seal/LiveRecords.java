package io.tollstream.audit.seal;

import static io.tollstream.audit.seal.Finding.Kind.RECORD_ADDED;
import static io.tollstream.audit.seal.Finding.Kind.RECORD_CHANGED;
import static io.tollstream.audit.seal.Finding.Kind.RECORD_MISSING;

import io.tollstream.audit.export.ExportedRecord;
import io.tollstream.audit.export.Manifest.Extent;
import io.tollstream.audit.export.Table;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Slice;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** A topic that keeps everything: each record must stand where it stood, up to the sealed end. */
final class LiveRecords implements LiveComparison {

    private final Archive archive;
    private final Table<?> table;
    private final Predicate<ExportedRecord> isSealed;
    private final List<Finding> findings;

    LiveRecords(Archive archive, Table<?> table, Predicate<ExportedRecord> isSealed, List<Finding> findings) {
        this.archive = archive;
        this.table = table;
        this.isSealed = isSealed;
        this.findings = findings;
    }

    @Override
    public void compare(Extent extent, ExportReader.Lines sealed, LongConsumer progress) {
        archive.read(table.topic(), new Slice.Of(extent.partition()), stood -> {
            progress.accept(1);
            var live = ExportedRecord.of(stood);
            if (stood.place().offset() < extent.end()) {
                missing(extent, sealed, stood.place().offset());
                compare(extent, sealed, live);
            }
        });
        missing(extent, sealed, Long.MAX_VALUE);
    }

    /** Sealed records before this offset, which the topic has passed over. */
    private void missing(Extent extent, ExportReader.Lines sealed, long before) {
        while (LiveComparison.isOf(extent, sealed)
                && sealed.next().orElseThrow().place().offset() < before) {
            var gone = sealed.take();
            findings.add(finding(RECORD_MISSING, gone, "is no longer on the topic"));
        }
    }

    private void compare(Extent extent, ExportReader.Lines sealed, ExportedRecord live) {
        var atThisPlace = LiveComparison.isOf(extent, sealed)
                && sealed.next().orElseThrow().place().equals(live.place());
        if (atThisPlace) {
            var then = sealed.take();
            if (!LiveComparison.same(then, live)) {
                findings.add(finding(RECORD_CHANGED, then, "is another record now"));
            }
        } else if (isSealed.test(live)) {
            findings.add(finding(RECORD_ADDED, live, "was not there when the history was sealed"));
        }
    }

    private static Finding finding(Finding.Kind kind, ExportedRecord record, String what) {
        return new Finding(
                kind,
                record.place().toString(),
                record.place() + ", of the incident " + record.incident() + ", " + what + ".");
    }
}
