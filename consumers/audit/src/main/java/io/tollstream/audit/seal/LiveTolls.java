package io.tollstream.audit.seal;

import static io.tollstream.audit.seal.Finding.Kind.RECORD_CHANGED;
import static io.tollstream.audit.seal.Finding.Kind.RECORD_MISSING;

import io.tollstream.audit.export.ExportedRecord;
import io.tollstream.audit.export.Manifest.Extent;
import io.tollstream.audit.export.Table;
import io.tollstream.audit.topics.Archive;
import io.tollstream.audit.topics.Slice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The compacted topic: a sealed toll must stand where it stood, or a later one have taken its place. One that is gone without
 * a later one was tombstoned (a merge), which leaves a revision after the sealed end.
 */
final class LiveTolls implements LiveComparison {

    private final Archive archive;
    private final List<Finding> findings;

    LiveTolls(Archive archive, List<Finding> findings) {
        this.archive = archive;
        this.findings = findings;
    }

    @Override
    public void compare(Extent extent, ExportReader.Lines sealed, LongConsumer progress) {
        var expected = new HashMap<String, ExportedRecord>();
        while (LiveComparison.isOf(extent, sealed)) {
            var toll = sealed.take();
            expected.put(toll.incident(), toll);
        }
        archive.read(Table.TOLLS.topic(), new Slice.Of(extent.partition()), stood -> {
            progress.accept(1);
            var live = ExportedRecord.of(stood);
            var then = expected.get(live.incident());
            if (then != null && live.place().offset() >= then.place().offset()) {
                expected.remove(live.incident());
                if (live.place().equals(then.place()) && !LiveComparison.same(then, live)) {
                    findings.add(finding(RECORD_CHANGED, then, "is another record now"));
                } else if (!live.place().equals(then.place()) && live.place().offset() < extent.end()) {
                    findings.add(
                            finding(RECORD_CHANGED, then, "was the latest when it was sealed, but is so no longer"));
                }
            }
        });
        gone(extent, expected);
    }

    private void gone(Extent extent, HashMap<String, ExportedRecord> expected) {
        if (expected.isEmpty()) {
            return;
        }
        var moved = new HashSet<String>();
        archive.read(Table.REVISIONS.topic(), new Slice.Of(extent.partition()), stood -> {
            if (expected.containsKey(String.valueOf(stood.key()))
                    && stood.knownAt().isAfter(expected.get(stood.key()).knownAt())) {
                moved.add(stood.key());
            }
        });
        expected.forEach((incident, toll) -> {
            if (!moved.contains(incident)) {
                findings.add(finding(RECORD_MISSING, toll, "is no longer on the topic, nor is a later toll"));
            }
        });
    }

    private static Finding finding(Finding.Kind kind, ExportedRecord record, String what) {
        return new Finding(
                kind,
                record.place().toString(),
                "The toll of the incident " + record.incident() + " at " + record.place() + " " + what + ".");
    }
}
